import type { Article, Instant } from '../newsroom/article.ts';

/**
 * When a story last changed in a way that a reader would want to know: its publication, its update or its newest
 * correction, whichever came last. A correction dated by the day alone counts as noon UTC and so may lie before the
 * publication of that same day; the publication then wins.
 */
export function toChanged({
  published,
  updated,
  corrections,
}: Pick<Article, 'published' | 'updated' | 'corrections'>): Instant {
  let newest = Math.max(published, updated ?? published);
  for (const { date } of corrections) newest = Math.max(newest, date);
  return newest;
}

/** The newest change among stories, or undefined where there are none. */
export function findNewestChange(articles: readonly Article[]): Instant | undefined {
  let newest: Instant | undefined;
  for (const article of articles) newest = Math.max(newest ?? -Infinity, toChanged(article));
  return newest;
}

/** The form of RSS 2.0 and OPML 2.0 (RFC 822 with a year of four digits): `Thu, 02 Dec 2021 16:10:00 GMT`. */
export const toMailDate = (instant: Instant): string => new Date(instant).toUTCString();
