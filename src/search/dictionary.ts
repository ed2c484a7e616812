import { Worker } from 'node:worker_threads';
import type { Article } from '../newsroom/article.ts';
import { dictionaryClasses, packDictionary, type Spelling } from './client/dictionary-format.ts';
import { countWords, type WordCounts } from './word-counts.ts';

/** The most bytes that the dictionary may have. On the way, compressed as hosts compress text, it has half of them. */
export const dictionaryLimit = 180_000;

/** A name of a topic, a place or a writer counts for as many headlines, so that it is there though it is rare. */
const nameTimes = 3;

/** What the dictionary of a paper is made from. */
export interface DictionaryInput {
  /** Headline, kicker and standfirst of each story. */
  readonly texts: readonly string[];
  /** Every name and alias of a topic, a place, a contributor or a series, once. */
  readonly names: readonly string[];
}

function toInput(articles: readonly Article[]): DictionaryInput {
  const names = new Set<string>();
  for (const { topics, place, contributors, series } of articles) {
    for (const { name, aliases } of [...topics, ...contributors, ...(place ? [place] : [])]) {
      names.add(name);
      for (const alias of aliases) names.add(alias);
    }
    if (series) names.add(series.series.name);
  }
  const texts = articles.map(({ headline, standfirst, kicker = '' }) => `${headline} ${kicker} ${standfirst}`);
  return { texts, names: [...names] };
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
  let packed = packDictionary(words);
  if (Buffer.byteLength(packed) <= limit) return packed;
  packed = '';
  let [from, to] = [0, words.length - 1];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    const tried = packDictionary(words.slice(0, middle));
    if (Buffer.byteLength(tried) <= limit) [from, packed] = [middle, tried];
    else to = middle - 1;
  }
  return packed;
}

/** What `toDictionary` makes, from what it needs of the stories. */
export function packWords({ texts, names }: DictionaryInput, limit: number = dictionaryLimit): string {
  const counts: WordCounts = new Map();
  for (const name of names) countWords(counts, name, nameTimes);
  for (const text of texts) countWords(counts, text);
  return packAsMany([...counts].map(toSpelling).toSorted(byTimes), limit);
}

/**
 * The dictionary of the paper, from which the browser suggests other spellings where nothing was found: words of
 * headlines, standfirsts and names of printed stories, none of their texts, so that no text has to be read again. The
 * rarest words stay out where there is no room. The same stories give the same bytes in whatever order they come.
 */
export const toDictionary = (articles: readonly Article[], limit?: number): string =>
  packWords(toInput(articles), limit);

/** From so many stories on, a thread takes less time to start than the words take to be counted. */
const manyStories = 2000;

/** The same; in a large paper a thread makes it. */
export async function printDictionary(articles: readonly Article[]): Promise<string> {
  if (articles.length < manyStories) return toDictionary(articles);
  const worker = new Worker(new URL('dictionary-worker.ts', import.meta.url), {
    workerData: toInput(articles),
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that counts words ended too early.')));
  });
}
