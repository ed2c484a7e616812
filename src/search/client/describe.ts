import type { ManifestShard } from '../manifest.ts';
import type { SearchState } from './search-state.ts';
import type { Progress } from './search-walk.ts';
import { fill, fillCount, formatDay, type SearchSettings } from './settings.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** What was found, in a sentence or two: `12 results for “grain”. Searched back to 3 January 2024.` */
export function describeProgress(progress: Progress, state: SearchState, { words, locale }: SearchSettings): string {
  const { count, isComplete, isPartial, last } = progress;
  const query = { query: state.q };
  const found = (): string =>
    state.q === '' ? fillCount(words.found, count, locale) : fillCount(words.foundFor, count, locale, query);
  const none = (): string => (state.q === '' ? words.none : fill(words.noneFor, query));
  const sentences: string[] = [];
  if (!isComplete && last) {
    const isForwards = state.sort === 'oldest';
    const date = formatDay(isForwards ? last.to : last.from, locale);
    sentences.push(fill(isForwards ? words.upTo : words.backTo, { date }));
  }
  if (isPartial) sentences.push(words.partly);
  if (count === 0) return [none(), ...sentences].join(' ');
  return sentences.length === 0 ? found() : [fill(words.foundAsSentence, { found: found() }), ...sentences].join(' ');
}

/** In which part of the archive the figures beside the results were counted. @param shards the whole archive. */
export function describeCounted(
  { searched, last, isComplete }: Progress,
  shards: readonly ManifestShard[],
  { from, to, sort }: SearchState,
  { words, locale }: SearchSettings,
): string {
  const count = (counted: readonly ManifestShard[]): number => counted.reduce((sum, shard) => sum + shard.count, 0);
  const hasDays = from !== '' || to !== '';
  if (isComplete || !last) return hasDays ? words.countedInDays : fillCount(words.countedInAll, count(shards), locale);
  const stories = count(searched.flatMap((step) => step.shards));
  // Among the best matches may be stories of any time.
  if (sort === 'best') return fillCount(words.countedSoFar, stories, locale);
  const isForwards = sort === 'oldest';
  if (hasDays) {
    const date = formatDay(isForwards ? last.to : last.from, locale);
    return fill(isForwards ? words.countedUpTo : words.countedBackTo, { date });
  }
  return fillCount(isForwards ? words.countedInOldest : words.countedInNewest, stories, locale);
}

/** What the button below the results does next; undefined where there is nothing more. */
export function describeNext(
  { waiting, isComplete }: Progress,
  state: SearchState,
  { words, locale }: SearchSettings,
  pageLength: number,
): string | undefined {
  if (waiting > 0) return fillCount(words.showMore, Math.min(waiting, pageLength), locale);
  if (isComplete) return undefined;
  return state.sort === 'oldest' ? words.searchLater : words.searchOlder;
}

/** What the reader should know of how the query was understood; empty where it was taken as it is. */
export function describeQuery(query: UnderstoodQuery, { words, locale }: SearchSettings): string {
  if (query.kind === 'none') return '';
  if (query.kind !== 'words') return words[query.kind];
  const { or, wildcard, field } = words.operators;
  const quoted = query.excluded.map((excluded) => fill(words.excludedWord, { word: excluded.join(' ') }));
  const left = new Intl.ListFormat(locale, { type: 'disjunction' }).format(quoted);
  return [
    ...(query.excluded.length > 0 ? [fill(words.excluded, { words: left })] : []),
    ...(query.operators.includes('or') ? [or] : []),
    ...(query.operators.includes('wildcard') ? [wildcard] : []),
    ...(query.operators.includes('field') ? [field] : []),
  ].join(' ');
}
