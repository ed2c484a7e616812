import type { Day, Instant } from './article.ts';
import { toDay } from './permalink.ts';

/** Whole years from one day to another, by the calendar. */
export function countYears(then: Day, today: Day): number {
  const years = Number(today.year) - Number(then.year);
  const beforeAnniversary = today.month + today.day < then.month + then.day;
  return Math.max(0, beforeAnniversary ? years - 1 : years);
}

/** Whole years between publication and now, counted by the calendar of the paper's zone. */
export const toYearsOld = (published: Instant, now: Instant, timeZone: string): number =>
  countYears(toDay(published, timeZone), toDay(now, timeZone));

const newsAge = 2 * 24 * 60 * 60 * 1000;

/** Whether a story is news to those who collect news: not older than two days. */
export const isNews = (published: Instant, now: Instant): boolean => published >= now - newsAge;
