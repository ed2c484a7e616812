/** A word of the dictionary. */
export interface Spelling {
  /** In small letters, with its accents. */
  readonly word: string;
  /** How often it occurs: the power of two, from 0, below `dictionaryClasses`. */
  readonly frequency: number;
}

/** How many classes of frequency there are: each a capital letter, which no word in small letters holds. */
export const dictionaryClasses = 20;

const signOf = (frequency: number): string => String.fromCharCode(65 + frequency);
const figures = '0123456789abcdefghijklmnopqrstuvwxyz';
const mostShared = figures.length - 1;

const byWord = (a: Spelling, b: Spelling): number => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < mostShared && shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/**
 * Writes words as one text. They are sorted, and each says only how many letters it shares with the one before it, its
 * other letters and a capital for its frequency: `grain`, `grainy` are `0grainC5yA`.
 */
export function packDictionary(words: readonly Spelling[]): string {
  let before = '';
  const parts = words.toSorted(byWord).map(({ word, frequency }) => {
    const shared = countShared(before, word);
    before = word;
    return `${figures[shared] ?? '0'}${word.slice(shared)}${signOf(frequency)}`;
  });
  return parts.join('');
}

/** Reads what `packDictionary` has written. */
export function unpackDictionary(packed: string): readonly Spelling[] {
  let before = '';
  return Array.from(packed.matchAll(/([0-9a-z])([^A-Z]*)([A-Z])/g), ([, shared = '0', rest = '', sign = 'A']) => {
    before = before.slice(0, figures.indexOf(shared)) + rest;
    return { word: before, frequency: sign.charCodeAt(0) - 65 };
  });
}
