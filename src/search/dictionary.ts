import type { Article } from '../newsroom/article.ts';
import { dictionaryClasses, packDictionary, type Spelling } from './client/dictionary-format.ts';
import { countWords, type WordCounts } from './word-counts.ts';

/** The most bytes that the dictionary may have. On the way, compressed as hosts compress text, it has half of them. */
export const dictionaryLimit = 180_000;

/** A name of a topic, a place or a writer counts for as many headlines, so that it is there though it is rare. */
const nameTimes = 3;

function countNames(counts: WordCounts, articles: readonly Article[]): void {
  const names = new Set<string>();
  for (const { topics, place, contributors, series } of articles) {
    for (const { name, aliases } of [...topics, ...contributors, ...(place ? [place] : [])]) {
      names.add(name);
      for (const alias of aliases) names.add(alias);
    }
    if (series) names.add(series.series.name);
  }
  for (const name of names) countWords(counts, name, nameTimes);
}

/** The spelling in which a word is written most, and how often it occurs at all. */
function toSpelling([folded, spellings]: readonly [string, ReadonlyMap<string, number>]): Spelling & { times: number } {
  let times = 0;
  let best = { word: folded, times: 0 };
  for (const [word, count] of [...spellings].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    times += count;
    if (count > best.times) best = { word, times: count };
  }
  return { word: best.word, frequency: Math.min(dictionaryClasses - 1, Math.floor(Math.log2(times))), times };
}

const byTimes = (a: { word: string; times: number }, b: { word: string; times: number }): number =>
  b.times - a.times || (a.word < b.word ? -1 : 1);

/** As many of the most frequent words as there is room for. */
function packAsMany(words: readonly Spelling[], limit: number): string {
  let [from, to] = [0, words.length];
  let packed = '';
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    const tried = packDictionary(words.slice(0, middle));
    if (Buffer.byteLength(tried) <= limit) [from, packed] = [middle, tried];
    else to = middle - 1;
  }
  return packed;
}

/**
 * The dictionary of the paper, from which the browser suggests other spellings where nothing was found: words of
 * headlines, standfirsts and names of printed stories, none of their texts, so that no text has to be read again. The
 * rarest words stay out where there is no room. The same stories give the same bytes in whatever order they come.
 */
export function toDictionary(articles: readonly Article[], limit: number = dictionaryLimit): string {
  const counts: WordCounts = new Map();
  countNames(counts, articles);
  for (const { headline, standfirst, kicker = '' } of articles)
    countWords(counts, `${headline} ${kicker} ${standfirst}`);
  return packAsMany([...counts].map(toSpelling).toSorted(byTimes), limit);
}
