import type { Spellings } from '../spellings.ts';
import { fold } from './fold.ts';

/** The other spellings of names. */
export interface SpellingGroups {
  /**
   * Cuts the words of a query into what they name: each with all its spellings, the typed one first. `grain kiev` gives
   * `[['grain'], ['kiev', 'kyiv']]`. A spelling may have several words.
   */
  readonly group: (terms: readonly string[]) => readonly (readonly string[])[];
}

const mostWords = 5;
const mostSpellings = 5;

/** @param spellings from `search/spellings.json`. */
export function openSpellingGroups(spellings: Spellings): SpellingGroups {
  const others = new Map<string, readonly string[]>();
  for (const items of spellings) {
    const read = items.map((item) => item.split('='));
    const phrases = read.map(([key = '', phrase = key]) => phrase);
    for (const [key = ''] of read) others.set(key, [...new Set([...(others.get(key) ?? []), ...phrases])]);
  }
  const findName = (terms: readonly string[], at: number): { readonly words: number; readonly key: string } => {
    for (let words = Math.min(mostWords, terms.length - at); words > 0; words -= 1) {
      const key = terms
        .slice(at, at + words)
        .map(fold)
        .join(' ');
      if (others.has(key)) return { words, key };
    }
    return { words: 1, key: '' };
  };
  return {
    group: (terms) => {
      const groups: (readonly string[])[] = [];
      for (let at = 0; at < terms.length;) {
        const { words, key } = findName(terms, at);
        const typed = terms.slice(at, at + words).join(' ');
        const same = fold(typed.replaceAll(' ', ''));
        const rest = (others.get(key) ?? []).filter((other) => other.replaceAll(' ', '') !== same);
        groups.push([typed, ...rest].slice(0, mostSpellings));
        at += words;
      }
      return groups;
    },
  };
}
