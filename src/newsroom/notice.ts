import type { Instant, Notice } from './article.ts';

/** Where a reader is, as far as notices care: a front, an article, or another page; and the section it belongs to. */
export interface NoticePlace {
  readonly kind: 'home' | 'section' | 'article' | 'other';
  readonly section?: string | undefined;
}

/** A notice covers a page if one word of its scope does: `all`, `home`, `fronts`, `articles`, or the page's section. */
export function coversPlace(notice: Pick<Notice, 'scope'>, place: NoticePlace): boolean {
  const isFront = place.kind === 'home' || place.kind === 'section';
  return notice.scope.some(
    (word) =>
      word === 'all' ||
      (word === 'home' && place.kind === 'home') ||
      (word === 'fronts' && isFront) ||
      (word === 'articles' && place.kind === 'article') ||
      word === place.section,
  );
}

/** From its start on and until its end, both included. */
export const isCurrent = (notice: Pick<Notice, 'start' | 'end'>, now: Instant): boolean =>
  (notice.start ?? now) <= now && now <= (notice.end ?? now);

/**
 * The notices that belong into the HTML of a page. One that ends is printed on the fronts only, which every build prints
 * anew; elsewhere the reader's browser adds it, so that a page of years ago need not be printed again when a notice ends.
 */
export function toPrintedNotices(notices: readonly Notice[], place: NoticePlace): readonly Notice[] {
  const isFront = place.kind === 'home' || place.kind === 'section';
  return notices.filter((notice) => coversPlace(notice, place) && (isFront || isStanding(notice)));
}

/** A notice without an end is there until its file goes. */
export const isStanding = (notice: Pick<Notice, 'end'>): boolean => notice.end === undefined;
