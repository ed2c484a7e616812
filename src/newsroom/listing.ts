import { groupBy, groupByYear, tallyYears, type YearTally } from './archive-calendar.ts';
import type { Article, Day } from './article.ts';

/** A listing shows this many of its stories; all of them are in its archive by year. */
const longestListing = 60;

/** What the page of a listing shows of its stories, which are newest first. */
export const toNewest = (stories: readonly Article[]): readonly Article[] => stories.slice(0, longestListing);

/** What the page of a section, a topic, a place or a contributor tells of its stories. */
export interface Listing {
  readonly newest: readonly Article[];
  readonly years: readonly YearTally[];
}

/** @param stories all of them, newest first */
export const toListing = (stories: readonly Article[]): Listing => ({
  newest: toNewest(stories),
  years: tallyYears(stories),
});

/** A year, a month or a day with stories, and its neighbours that have some. */
export interface Period {
  /** The day of its newest story: a year is known by its `year`, a month by `year` and `month`. */
  readonly day: Day;
  readonly stories: readonly Article[];
  readonly earlier?: Day | undefined;
  readonly later?: Day | undefined;
}

function toNeighbours(groups: readonly (readonly Article[])[]): readonly Period[] {
  return groups.flatMap((group, index) => {
    const day = group[0]?.day;
    return day
      ? [{ day, stories: group, earlier: groups[index + 1]?.[0]?.day, later: groups[index - 1]?.[0]?.day }]
      : [];
  });
}

/** Cuts stories, newest first, into periods: those whose days give the same key. */
export const toPeriods = (stories: readonly Article[], toKey: (day: Day) => string): readonly Period[] =>
  toNeighbours([...groupBy(stories, ({ day }) => toKey(day)).values()]);

/** Cuts stories, newest first, into years. */
export const toYears = (stories: readonly Article[]): readonly Period[] =>
  toNeighbours([...groupByYear(stories).values()]);
