import { fold } from './fold.ts';
import type { Spelling } from './dictionary-format.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** A word of the dictionary, ready to be compared. */
interface Known {
  readonly word: string;
  readonly folded: string;
  readonly letters: number;
  readonly frequency: number;
}

export interface SpellingBook {
  readonly has: (word: string) => boolean;
  /** Words that may have been meant, the likeliest first; none where the word is known. */
  readonly suggest: (word: string, most: number) => readonly string[];
}

/**
 * In how many steps one word becomes the other: a letter more, less or another, or two neighbours exchanged (optimal
 * string alignment). Anything above `most` is `most + 1`.
 */
export function countSteps(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let steps = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isExchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isExchanged) steps = Math.min(steps, (beforeLast[column - 2] ?? 0) + 1);
      current.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(most + 1, last[b.length] ?? most + 1);
}

/** How many slips are forgiven in a word: one in a short one, two in others. */
const toMostSteps = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

const sortLetters = (word: string): string => Array.from(word).toSorted().join('');

/**
 * How unlikely it is that a word was meant, about in powers of two. Of all letters that can be wrong one is; of those that
 * can be left out or exchanged there are as many as the word has, so these slips say more. The first letter is mostly right.
 */
function toCost(typed: string, { folded, frequency }: Known, steps: number): number {
  const isShort = typed.length < folded.length;
  const isExchanged = typed.length === folded.length && sortLetters(typed) === sortLetters(folded);
  const isDoubled = typed.replaceAll(/(.)\1+/gu, '$1') === folded.replaceAll(/(.)\1+/gu, '$1');
  const isFirstWrong = typed[0] !== folded[0];
  return steps * 16 + (isFirstWrong ? 3 : 0) - (isShort || isExchanged || isDoubled ? 5 : 0) - frequency;
}

/** Which letters a word has: each sets one of 32 bits. */
function toLetters(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** In how many bits two numbers differ. A step between words changes two at most. */
function countBits(a: number, b: number): number {
  let [bits, count] = [a ^ b, 0];
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** @param words from `unpackDictionary`. */
export function openSpellingBook(words: readonly Spelling[]): SpellingBook {
  const known = words.map(({ word, frequency }): Known => {
    const folded = fold(word);
    return { word, folded, letters: toLetters(folded), frequency };
  });
  const byFolded = new Map(known.map((one) => [one.folded, one]));
  /** `newyork` for `new york`. */
  const cutInTwo = (typed: string): readonly { word: string; cost: number }[] =>
    Array.from({ length: Math.max(0, typed.length - 5) }, (_, at) => {
      const [first, second] = [byFolded.get(typed.slice(0, at + 3)), byFolded.get(typed.slice(at + 3))];
      if (!first || !second) return [];
      return [{ word: `${first.word} ${second.word}`, cost: 20 - Math.min(first.frequency, second.frequency) }];
    }).flat();
  return {
    has: (word) => byFolded.has(fold(word)),
    suggest: (word, most) => {
      const typed = fold(word);
      if (byFolded.has(typed)) return [];
      const mostSteps = toMostSteps(typed.length);
      const letters = toLetters(typed);
      const near = known.flatMap((one) => {
        if (countBits(letters, one.letters) > 2 * mostSteps) return [];
        const steps = countSteps(typed, one.folded, mostSteps);
        return steps > mostSteps ? [] : [{ word: one.word, cost: toCost(typed, one, steps) }];
      });
      const likeliest = [...near, ...cutInTwo(typed)].toSorted((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
      return [...new Set(likeliest.map((one) => one.word))].slice(0, most);
    },
  };
}

/** Puts words in the place of one, wherever it stands as a whole word. */
function replaceWord(typed: string, word: string, other: string): string {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return typed
    .normalize('NFC')
    .replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`, 'u'), () => other);
}

/**
 * Other spellings of a query in which nothing was found: what was typed with every unknown word replaced. The likeliest
 * comes first; none where every word is known, or none is near.
 */
export function respell(typed: string, query: UnderstoodQuery, book: SpellingBook, most = 3): readonly string[] {
  const words = [...new Set([...query.terms, ...query.phrases.flat()])];
  const unknown = words.flatMap((word) => {
    const suggestions = book.suggest(word, most);
    return suggestions.length > 0 ? [{ word, suggestions }] : [];
  });
  if (unknown.length === 0) return [];
  const length = Math.max(...unknown.map(({ suggestions }) => suggestions.length));
  const respelt = Array.from({ length }, (_, at) =>
    unknown.reduce(
      (text, { word, suggestions }) =>
        replaceWord(text, word, suggestions[Math.min(at, suggestions.length - 1)] ?? word),
      typed,
    ),
  );
  return [...new Set(respelt)];
}
