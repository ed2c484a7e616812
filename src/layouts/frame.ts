import type { Notice, Section, StandingPage } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords, type Words } from '../words/words.ts';

/** What every page shows around its own content: the name, the sections, the notices, the colophon. */
export interface Frame {
  readonly publication: Publication;
  readonly words: Words;
  /** In the order of the navigation. */
  readonly sections: readonly Section[];
  /** Years with stories, newest first. */
  readonly years: readonly string[];
  readonly pages: readonly StandingPage[];
  readonly notices: readonly Notice[];
}

/** The frame of every page, from the archive or from anything else that knows these. */
export function toFrame({ publication, sections, years, pages, notices }: Omit<Frame, 'words'>): Frame {
  return { publication, words: openWords(publication.language), sections, years, pages, notices };
}

/** What metadata/head.ts makes of a page: elements for its head. */
export interface Head {
  readonly tags: readonly {
    readonly property?: string | undefined;
    readonly name?: string | undefined;
    readonly content: string;
  }[];
  /** Safe to print as they are. */
  readonly jsonLd: readonly string[];
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
