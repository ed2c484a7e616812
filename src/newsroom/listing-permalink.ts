import type { Day } from './article.ts';
import { monthPath, yearPath } from './permalink.ts';

/** The archive of a listing for a year: `/world/` gives `/world/2021/`. */
export const listingYearPath = (listing: string, year: string): string => listing + yearPath(year).slice(1);

/** The archive of a listing for a month: `/world/` gives `/world/2021/12/`. */
export const listingMonthPath = (listing: string, { year, month }: Omit<Day, 'day'>): string =>
  listing + monthPath(year, month).slice(1);
