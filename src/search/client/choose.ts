import type { Facet } from '../facts.ts';
import { facets } from './facets.ts';
import type { ShardFacts } from './shard-facts.ts';

/** Ids by facet; empty or absent means any. `corrected` is `yes`. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** How many stories each value of each facet has, by its id. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

export interface Counts {
  /** By year: `{ 2024: 12 }`. */
  readonly years: Readonly<Record<string, number>>;
  /**
   * Stories that the search would find if a facet had another value: those that the words and all other filters let
   * through.
   */
  readonly facets: FacetCounts;
}

export interface Choice extends Counts {
  /** Numbers of the stories that were chosen, newest first. */
  readonly numbers: readonly number[];
}

/** Days, both included; empty means no end. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

const facetNames: readonly Facet[] = [...facets, 'corrected'];

type Tally = Map<string, number>;

const add = (tally: Tally, key: string): unknown => tally.set(key, (tally.get(key) ?? 0) + 1);

const isIn = (day: string, { from, to }: Range): boolean => day >= from && (to === '' || day <= to);

/**
 * Chooses among the stories of a shard, and counts what was chosen.
 *
 * @param matches whether the words of the search match a story, by its number.
 */
export function choose(
  { count, days, facets: known }: ShardFacts,
  matches: (number: number) => boolean,
  filters: Filters,
  range: Range,
): Choice {
  const wanted = facetNames.filter((facet) => (filters[facet] ?? '') !== '');
  const numbers: number[] = [];
  const years: Tally = new Map();
  const tallies = facetNames.map((facet): readonly [Facet, Tally] => [facet, new Map<string, number>()]);
  const tally = (number: number, only?: Facet): void => {
    for (const [facet, counts] of tallies)
      if (only === undefined || facet === only) for (const id of known[facet][number] ?? []) add(counts, id);
  };
  for (let number = 0; number < count; number += 1) {
    const day = days[number] ?? '';
    if (!isIn(day, range) || !matches(number)) continue;
    const failing = wanted.filter((facet) => !known[facet][number]?.includes(filters[facet] ?? ''));
    const [first] = failing;
    if (first === undefined) {
      numbers.push(number);
      add(years, day.slice(0, 4));
      tally(number);
    } else if (failing.length === 1) tally(number, first);
  }
  const counted = tallies.map(([facet, counts]) => [facet, Object.fromEntries(counts)]);
  return { numbers, years: Object.fromEntries(years), facets: Object.fromEntries(counted) as FacetCounts };
}

const addRecords = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> => {
  const sum: Tally = new Map(Object.entries(a));
  for (const [key, count] of Object.entries(b)) sum.set(key, (sum.get(key) ?? 0) + count);
  return Object.fromEntries(sum);
};

export const noCounts: Counts = {
  years: {},
  facets: Object.fromEntries(facetNames.map((facet) => [facet, {}])) as FacetCounts,
};

/** What two shards have together. */
export const addCounts = (a: Counts, b: Counts): Counts => ({
  years: addRecords(a.years, b.years),
  facets: Object.fromEntries(
    facetNames.map((facet) => [facet, addRecords(a.facets[facet], b.facets[facet])]),
  ) as FacetCounts,
});
