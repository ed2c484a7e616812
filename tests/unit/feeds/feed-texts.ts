import { findNewestArchive } from '../../../src/feeds/archive-documents.ts';
import { toSubscriptionDocument } from '../../../src/feeds/documents.ts';
import { toFeedItems } from '../../../src/feeds/item.ts';
import { toJsonFeed } from '../../../src/feeds/json-feed.ts';
import { toFeedListings, type FeedKind, type FeedListing } from '../../../src/feeds/listings.ts';
import { toRss } from '../../../src/feeds/rss.ts';
import type { Article } from '../../../src/newsroom/article.ts';
import type { Publication } from '../../../src/newsroom/publication.ts';
import { makePaper, makePublication } from '../../support/articles.ts';

export interface FeedTexts {
  readonly rss: string;
  readonly json: string;
  readonly listing: FeedListing;
}

/** Both feeds of the first listing of a kind. Every body reads `<p>Body of KEY</p>` unless given. */
export async function makeFeeds(
  articles: readonly Article[],
  {
    kind = 'paper',
    publication = makePublication(),
    feedHtml,
  }: { readonly kind?: FeedKind; readonly publication?: Publication; readonly feedHtml?: string } = {},
): Promise<FeedTexts> {
  const paper = makePaper(articles, publication);
  const listing = toFeedListings(paper).find((one) => one.kind === kind);
  if (!listing) throw new Error(`The paper has no listing of the kind ${kind}.`);
  const items = await toFeedItems(listing, publication, (key) =>
    Promise.resolve({ feedHtml: feedHtml ?? `<p>Body of ${key}</p>` }),
  );
  const newestArchive = kind === 'paper' ? findNewestArchive(publication, paper.articles) : undefined;
  const document = toSubscriptionDocument(listing, publication, newestArchive);
  return { rss: await toRss(document, items, publication), json: toJsonFeed(listing, items, publication), listing };
}
