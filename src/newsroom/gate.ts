import type { Instant } from './article.ts';

export interface Holdable {
  readonly draft?: boolean | undefined;
  readonly published: Instant;
  readonly embargo?: Instant | undefined;
  readonly expires?: Instant | undefined;
}

/** Why a story is held back. */
export type Hold = 'draft' | 'scheduled' | 'embargoed' | 'expired';

/**
 * Whether a story may be seen, and if not, why.
 *
 * A draft is never printed. A story whose publication or embargo lies ahead is not printed yet; at the very
 * moment named it is. A story is printed up to and including the moment at which it expires.
 */
export function findHold(story: Holdable, now: Instant): Hold | undefined {
  if (story.draft === true) return 'draft';
  if (story.embargo !== undefined && story.embargo > now) return 'embargoed';
  if (story.published > now) return 'scheduled';
  if (story.expires !== undefined && story.expires < now) return 'expired';
  return undefined;
}

export const isPrinted = (story: Holdable, now: Instant): boolean => findHold(story, now) === undefined;
