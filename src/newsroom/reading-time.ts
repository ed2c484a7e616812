/** Words a minute of an adult reading silently in English: M. Brysbaert, Journal of Memory and Language 109 (2019). */
const wordsPerMinute = 238;

/** Whole minutes, at least one. */
export const toMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
