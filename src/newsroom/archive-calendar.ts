import type { Article } from './article.ts';

/** Stories grouped by a part of their day, in the order given, newest group first when the stories are. */
export function groupBy<T>(stories: readonly T[], toKey: (story: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const story of stories) {
    const key = toKey(story);
    const group = groups.get(key);
    if (group) group.push(story);
    else groups.set(key, [story]);
  }
  return groups;
}

type ByYear = ReadonlyMap<string, readonly Article[]>;

/** Listings of a large archive are asked for their years again and again; a list of stories never changes. */
const known = new WeakMap<readonly Article[], ByYear>();

export function groupByYear(stories: readonly Article[]): ByYear {
  const groups = known.get(stories) ?? groupBy(stories, ({ day }) => day.year);
  known.set(stories, groups);
  return groups;
}

/** A year with its number of stories, which is 0 where nothing was printed. */
export interface YearTally {
  readonly year: string;
  readonly stories: number;
}

/** Every year from the first with a story to the last, oldest first; also those between in which nothing was printed. */
export function tallyYears(stories: readonly Article[]): readonly YearTally[] {
  const groups = groupByYear(stories);
  const years = [...groups.keys()].map(Number).toSorted((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    return { year, stories: groups.get(year)?.length ?? 0 };
  });
}

/** One day of a calendar month; `stories` is 0 where nothing was printed. */
export interface CalendarDay {
  readonly day: string;
  readonly stories: number;
}

/** A month as weeks of seven cells, Monday first; cells outside the month are undefined. */
export interface CalendarMonth {
  readonly month: string;
  readonly stories: number;
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The twelve months of a year with the number of stories of each day. */
export function toCalendar(year: string, stories: readonly Article[]): readonly CalendarMonth[] {
  const counts = new Map<string, number>();
  for (const { day } of stories) counts.set(day.month + day.day, (counts.get(day.month + day.day) ?? 0) + 1);
  return Array.from({ length: 12 }, (_, index) => toCalendarMonth(Number(year), index + 1, counts));
}

function toCalendarMonth(year: number, month: number, counts: ReadonlyMap<string, number>): CalendarMonth {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const mondayOffset = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (CalendarDay | undefined)[] = Array.from({ length: mondayOffset }, () => undefined);
  let total = 0;
  for (let day = 1; day <= days; day += 1) {
    const stories = counts.get(pad(month) + pad(day)) ?? 0;
    total += stories;
    cells.push({ day: pad(day), stories });
  }
  while (cells.length % 7 !== 0) cells.push(undefined);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { month: pad(month), stories: total, weeks };
}
