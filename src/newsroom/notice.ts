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
export const isCurrent = (
  notice: { readonly start?: Instant | undefined; readonly end?: Instant | undefined },
  now: Instant,
): boolean => (notice.start ?? now) <= now && now <= (notice.end ?? now);

/**
 * The notices that belong into the HTML of a page. One that ends is printed on the fronts only, which every build prints
 * anew; elsewhere the reader's browser adds it, so that a page of years ago need not be printed again when a notice ends.
 */
export function toPrintedNotices(notices: readonly Notice[], place: NoticePlace): readonly Notice[] {
  const isFront = place.kind === 'home' || place.kind === 'section';
  return notices.filter((notice) => coversPlace(notice, place) && (isFront || isStanding(notice)));
}

/**
 * Under which name a reader's device remembers that a notice was dismissed. A notice whose words or level change is
 * another one, and so is one of another paper on the same host. The digest is FNV-1a (RFC 9923), 32 bits.
 */
export function toNoticeKey({ id, level, html }: Pick<Notice, 'id' | 'level' | 'html'>, base: string): string {
  let digest = 0x811c9dc5;
  for (const character of `${level} ${html}`) digest = Math.imul(digest ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `notice:${base}${id}:${(digest >>> 0).toString(36)}`;
}

/** A notice without an end is there until its file goes. */
export const isStanding = (notice: Pick<Notice, 'end'>): boolean => notice.end === undefined;
