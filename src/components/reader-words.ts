/** The words that the scripts of pages use: taken over once, since the build puts the whole of it where it is named. */
export const readerWords = READER_WORDS;
