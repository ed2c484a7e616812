/** Words that editors write where something is still to come. */
export interface UnfinishedWord {
  readonly word: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** False where the word may be meant: a Roman twenty, or the beginning of a name, such as TK Maxx. */
  readonly isCertain: boolean;
}

const marks = /(?<![\p{L}\p{N}_&.-])(?:TK|TODO|XX|lorem ipsum)(?![\p{L}\p{N}_&-])/giu;
const inCapitals = /^(?:TK|TODO|XX)$/;

/** Every such mark that is a word of its own; all but the Latin one are in capitals, for in small letters they are other words. */
export function findUnfinishedWords(text: string): readonly UnfinishedWord[] {
  return [...text.matchAll(marks)].flatMap(({ 0: word, index }): UnfinishedWord[] => {
    const isLatin = /^lorem/i.test(word);
    if (!isLatin && !inCapitals.test(word)) return [];
    const isName = /^ \p{Lu}/u.test(text.slice(index + word.length));
    return [{ word, index, isCertain: isLatin || (word !== 'XX' && !isName) }];
  });
}
