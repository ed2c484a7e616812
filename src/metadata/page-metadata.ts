import type { Article, Contributor, Picture } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';

/** One step of the trail from the front to a page, the page itself last. `path` is without the base path. */
export interface TrailStep {
  readonly name: string;
  readonly path: string;
}

interface AnyPage {
  readonly publication: Publication;
}

/** A story. */
export interface ArticlePage extends AnyPage {
  readonly kind: 'article';
  readonly article: Article;
}

/** A list of stories, or of lists: a section, a topic, a day's paper, the archive, the corrections, the feeds. */
export interface ListingPage extends AnyPage {
  readonly kind: 'listing';
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** From the first step below the front to this page. */
  readonly trail: readonly TrailStep[];
  /** Whose page it is, where it is a contributor's. */
  readonly contributor?: Contributor | undefined;
  /** For cards where the page is shared: usually that of the newest story. */
  readonly picture?: Picture | undefined;
}

/** A page of the paper itself: about, privacy, search, offline, not found. */
export interface OtherPage extends AnyPage {
  readonly kind: 'page';
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** The front of the paper. */
export interface FrontPage extends AnyPage {
  readonly kind: 'front';
  /** That of the lead. */
  readonly picture?: Picture | undefined;
}

export type PageMetadata = ArticlePage | ListingPage | OtherPage | FrontPage;
