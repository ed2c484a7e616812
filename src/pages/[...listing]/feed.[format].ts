import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { openBody } from '../../archive/open-body.ts';
import { toPagePath } from '../../archive/page-key.ts';
import { findNewestArchive } from '../../feeds/archive-documents.ts';
import { toSubscriptionDocument } from '../../feeds/documents.ts';
import { toFeedItems } from '../../feeds/item.ts';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { toFeedListings, toRestingListings, toRouteParam } from '../../feeds/listings.ts';
import { toRss } from '../../feeds/rss.ts';

/** Both forms of a feed one after the other: they hold the same stories. */
export const getStaticPaths = (async () => {
  const archive = await openArchive();
  const { publication } = archive;
  const newestArchive = findNewestArchive(publication, archive.articles);
  return [...toFeedListings(archive), ...toRestingListings(archive)].flatMap((listing) => {
    const document = toSubscriptionDocument(listing, publication, listing.kind === 'paper' ? newestArchive : undefined);
    const param = toRouteParam(listing);
    return (['xml', 'json'] as const).map((format) =>
      toPagePath({ listing: param, format }, { format, listing, document, publication }),
    );
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { format, listing, document, publication } }) => {
  const items = await toFeedItems(listing, publication, openBody);
  return format === 'json'
    ? new Response(toJsonFeed(listing, items, publication), { headers: { 'Content-Type': 'application/feed+json' } })
    : new Response(await toRss(document, items, publication), { headers: { 'Content-Type': 'application/xml' } });
};
