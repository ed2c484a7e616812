import { groupBy } from '../../newsroom/archive-calendar.ts';
import type { ManifestShard } from '../manifest.ts';
import type { Range } from './choose.ts';
import type { Step } from './shard-plan.ts';

/** How much of a year has been searched. */
export type Extent = 'whole' | 'partly' | 'not';

/** What was found in a year. */
export interface FoundYear {
  /** `2021` */
  readonly year: string;
  readonly count: number;
  readonly extent: Extent;
}

/** A bar of the histogram: a year, or several where there are too many years for a bar each. */
export interface YearBar {
  /** The first and the last year, the same where it is one. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly extent: Extent;
}

const toYear = (day: string): string => day.slice(0, 4);

/** `2019` to `2022`, every one. */
function listYears(first: string, last: string): readonly string[] {
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, at) => String(from + at));
}

/**
 * What a search has found so far in each year of the archive, oldest first, the years without a story among them.
 *
 * @param shards the whole archive, newest first. @param searched the steps that were searched. @param counts what they found, by year.
 * @param days those that were asked for.
 */
export function toFoundYears(
  shards: readonly ManifestShard[],
  searched: readonly Step[],
  counts: Readonly<Record<string, number>>,
  days: Range,
): readonly FoundYear[] {
  const [newest, oldest] = [shards[0], shards.at(-1)];
  if (!newest || !oldest) return [];
  const touched = new Set(searched.flatMap((step) => step.shards.map(({ id }) => id)));
  // A shard that was searched for some of its days only has not been searched as a whole.
  const isInDays = ({ from, to }: ManifestShard): boolean => days.from <= from && (days.to === '' || days.to >= to);
  return listYears(toYear(oldest.from), toYear(newest.to)).map((year) => {
    const own = shards.filter(({ from }) => toYear(from) === year);
    const isWhole = own.every((shard) => touched.has(shard.id) && isInDays(shard));
    const extent = isWhole ? 'whole' : own.some(({ id }) => touched.has(id)) ? 'partly' : 'not';
    return { year, count: counts[year] ?? 0, extent };
  });
}

const sizes = [1, 2, 5, 10, 20, 50, 100] as const;

const toExtent = (years: readonly FoundYear[]): Extent => {
  if (years.every(({ extent }) => extent === 'whole')) return 'whole';
  return years.every(({ extent }) => extent === 'not') ? 'not' : 'partly';
};

/** The years as at most so many bars, each of one, two, five, ten ... years that end in the same figures everywhere. */
export function toYearBars(years: readonly FoundYear[], mostBars: number): readonly YearBar[] {
  const toStart = (size: number, { year }: FoundYear): number => Number(year) - (Number(year) % size);
  const countBars = (size: number): number => new Set(years.map((year) => toStart(size, year))).size;
  const size = sizes.find((one) => countBars(one) <= mostBars) ?? 100;
  return [...groupBy(years, (year) => String(toStart(size, year))).values()].map((group) => ({
    from: group[0]?.year ?? '',
    to: group.at(-1)?.year ?? '',
    count: group.reduce((sum, { count }) => sum + count, 0),
    extent: toExtent(group),
  }));
}

/**
 * Remembers what was found in whole years while only the days of a search change, so that a reader who opens one year still
 * sees what the others hold.
 */
export class YearMemory {
  #search = '';
  readonly #whole = new Map<string, FoundYear>();

  /** @param search names the search whatever its days are. */
  remember(search: string, years: readonly FoundYear[]): readonly FoundYear[] {
    if (search !== this.#search) this.#whole.clear();
    this.#search = search;
    for (const year of years) if (year.extent === 'whole') this.#whole.set(year.year, year);
    return years.map((year) => this.#whole.get(year.year) ?? year);
  }
}
