import type { Instant } from './article.ts';
import { findHold, type Hold, type Holdable } from './gate.ts';

/** A moment at which the paper changes by itself. */
export interface Turn {
  readonly at: Instant;
  readonly what: 'appears' | 'expires';
}

/** What appears is to be seen at the very moment; what expires is to be seen up to and including it. */
const toTurns = (from: Instant | undefined, until: Instant | undefined): readonly Turn[] => [
  ...(from === undefined ? [] : [{ at: from, what: 'appears' } as const]),
  ...(until === undefined ? [] : [{ at: until + 1000, what: 'expires' } as const]),
];

/** When a story may first be seen, if its editors have let it go. */
export const toOpening = ({ published, embargo }: Holdable): Instant => Math.max(published, embargo ?? published);

/** The next moment after `now` at which a story comes out or is taken away; none for a draft. */
export function findStoryTurn(story: Holdable, now: Instant): Turn | undefined {
  if (story.draft === true) return undefined;
  const opening = toOpening(story);
  // A story that expires before it may be seen never is.
  if (story.expires !== undefined && story.expires < opening) return undefined;
  return toTurns(opening, story.expires).find(({ at }) => at > now);
}

/** The same for a notice, which may begin and end. */
export const findNoticeTurn = (
  { start, end }: { readonly start?: Instant | undefined; readonly end?: Instant | undefined },
  now: Instant,
): Turn | undefined =>
  start !== undefined && end !== undefined && end < start ? undefined : toTurns(start, end).find(({ at }) => at > now);

/** Until when a story is held back, or since when; a draft has no such moment, and counts by its publication. */
export function toHoldMoment(story: Holdable, hold: Hold): Instant {
  if (hold === 'draft') return story.published;
  return hold === 'expired' ? (story.expires ?? story.published) : toOpening(story);
}

/** Stories that are held back for one reason: what comes first, first; what expired last, first; drafts, newest first. */
export function findHeldBack<Story extends Holdable>(
  stories: readonly Story[],
  hold: Hold,
  now: Instant,
): readonly Story[] {
  const isBackward = hold === 'draft' || hold === 'expired';
  return stories
    .filter((story) => findHold(story, now) === hold)
    .toSorted((a, b) => (toHoldMoment(a, hold) - toHoldMoment(b, hold)) * (isBackward ? -1 : 1));
}
