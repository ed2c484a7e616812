import type { Notice, Section, StandingPage } from '../newsroom/article.ts';
import { toPrintedNotices, type NoticePlace } from '../newsroom/notice.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords, type Words } from '../words/words.ts';

/** What every page shows around its own content: the name, the sections, the notices, the colophon. */
export interface Frame {
  readonly publication: Publication;
  readonly words: Words;
  /** In the order of the navigation. */
  readonly sections: readonly Section[];
  /** The newest years with stories. */
  readonly years: readonly string[];
  readonly pages: readonly Pick<StandingPage, 'title' | 'href'>[];
  /** Those that are printed on the page. */
  readonly notices: readonly Notice[];
}

/** The years that the foot of every page leads to. */
const yearsShown = 8;

const framed = new WeakMap<object, Map<string, Frame>>();

/**
 * The frame of the pages at a place, from the archive or from anything else that knows these. It holds no more than is
 * printed, since every page is printed again when its frame changes, and is one frozen object for all pages of a place.
 */
export function toFrame(paper: Omit<Frame, 'words'>, place: NoticePlace = { kind: 'other' }): Frame {
  const frames = framed.get(paper) ?? new Map<string, Frame>();
  framed.set(paper, frames);
  const name = `${place.kind} ${place.section ?? ''}`;
  const found = frames.get(name);
  if (found) return found;
  const { publication, sections, years, pages, notices } = paper;
  const frame: Frame = Object.freeze({
    publication,
    words: openWords(publication.language),
    sections,
    years: years.slice(0, yearsShown),
    pages: pages.map(({ title, href }) => ({ title, href })),
    notices: toPrintedNotices(notices, place),
  });
  frames.set(name, frame);
  return frame;
}

/** What metadata/head.ts makes of a page: elements for its head. */
export interface Head {
  readonly tags: readonly {
    readonly property?: string | undefined;
    readonly name?: string | undefined;
    readonly content: string;
  }[];
  /** Safe to print as it is. */
  readonly jsonLd: string;
}

/** A feed that a page announces to feed readers. `href` has the base path. */
export interface FeedLink {
  readonly title: string;
  readonly href: string;
  readonly type: 'application/rss+xml' | 'application/feed+json';
}

/** A page above another. `path` is without the base path. */
export interface PageStep {
  readonly name: string;
  readonly path: string;
}
