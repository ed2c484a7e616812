import type { Instant } from '../../newsroom/article.ts';
import { fixedPaths, feedPath, toUrl } from '../../newsroom/permalink.ts';
import type { Publication } from '../../newsroom/publication.ts';
import type { PrintedPaper } from './printed.ts';

/** Addresses that there is news of. */
export interface Changes {
  readonly pages: readonly string[];
  readonly feeds: readonly string[];
}

/** How far back the very first announcement goes: nobody wants to hear of a whole archive at once. */
const firstReach = 2 * 24 * 60 * 60 * 1000;

const findChanged = (now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): readonly string[] => [
  ...[...now].filter(([address, version]) => before.get(address) !== version).map(([address]) => address),
  ...[...before.keys()].filter((address) => !now.has(address)),
];

/**
 * What is new, changed or gone since the last announcement; without one, the pages of the last two days and the paper's
 * own feed. Feeds that are gone have no hub to tell it.
 */
export function findChanges(
  printed: PrintedPaper,
  announced: PrintedPaper | undefined,
  publication: Publication,
  now: Instant,
): Changes {
  if (announced)
    return {
      pages: findChanged(printed.pages, announced.pages),
      feeds: findChanged(printed.feeds, announced.feeds).filter((feed) => printed.feeds.has(feed)),
    };
  const pages = [...printed.pages].filter(([, changed]) => Date.parse(changed) >= now - firstReach);
  const own = (['xml', 'json'] as const).map((form) => toUrl(publication, feedPath(fixedPaths.front, form)));
  return { pages: pages.map(([address]) => address), feeds: pages.length > 0 ? own : [] };
}

function withoutFailed(
  now: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  failed: readonly string[],
): ReadonlyMap<string, string> {
  const remembered = new Map(now);
  for (const address of failed) {
    const version = before.get(address);
    if (version === undefined) remembered.delete(address);
    else remembered.set(address, version);
  }
  return remembered;
}

/** What is to be remembered: all that is printed, but for what could not be announced, which is as before. */
export function toRemembered(
  printed: PrintedPaper,
  announced: PrintedPaper | undefined,
  failed: Changes,
): PrintedPaper {
  return {
    pages: withoutFailed(printed.pages, announced?.pages ?? new Map(), failed.pages),
    feeds: withoutFailed(printed.feeds, announced?.feeds ?? new Map(), failed.feeds),
  };
}
