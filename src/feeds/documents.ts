import type { Addressed } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { FeedListing } from './listings.ts';

/** A link from one document of a feed to another (RFC 5005, section 4) or to its hub (WebSub), by its relation. */
export interface DocumentLink {
  readonly rel: 'self' | 'hub' | 'current' | 'prev-archive';
  readonly url: string;
}

/** What stands at the head of one RSS document. */
export interface FeedDocument {
  readonly title: string;
  readonly description: string;
  /** The page for people. */
  readonly page: Addressed;
  readonly links: readonly DocumentLink[];
  /** Whether it is an archive document (RFC 5005, section 4): one that no new story changes. */
  readonly isArchive: boolean;
}

/**
 * The document that readers subscribe to.
 *
 * @param newestArchive where the stories begin that the paper's feed no longer holds; only the paper's feed has an archive
 */
export function toSubscriptionDocument(
  { title, description, page, rss }: FeedListing,
  { hub }: Publication,
  newestArchive?: string,
): FeedDocument {
  const links: DocumentLink[] = [{ rel: 'self', url: rss.url }];
  if (hub !== undefined) links.push({ rel: 'hub', url: hub });
  if (newestArchive !== undefined) links.push({ rel: 'prev-archive', url: newestArchive });
  return { title, description, page, links, isArchive: false };
}
