import type { Instant } from './article.ts';
import { toDay } from './permalink.ts';

/** Whole years between publication and now, counted by the calendar of the paper's zone. */
export function toYearsOld(published: Instant, now: Instant, timeZone: string): number {
  const then = toDay(published, timeZone);
  const today = toDay(now, timeZone);
  const years = Number(today.year) - Number(then.year);
  const beforeAnniversary = today.month + today.day < then.month + then.day;
  return Math.max(0, beforeAnniversary ? years - 1 : years);
}

const newsAge = 2 * 24 * 60 * 60 * 1000;

/** Whether a story is news to those who collect news: not older than two days. */
export const isNews = (published: Instant, now: Instant): boolean => published >= now - newsAge;
