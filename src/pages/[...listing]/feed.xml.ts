import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { openBody } from '../../archive/open-body.ts';
import { toPagePath } from '../../archive/page-key.ts';
import { toSubscriptionDocument } from '../../feeds/documents.ts';
import { toFeedItems } from '../../feeds/item.ts';
import { toFeedListings, toRestingListings, toRouteParam } from '../../feeds/listings.ts';
import { toRss } from '../../feeds/rss.ts';

export const getStaticPaths = (async () => {
  const archive = await openArchive();
  const { publication } = archive;
  return [...toFeedListings(archive), ...toRestingListings(archive)].map((listing) => {
    const document = toSubscriptionDocument(listing, publication, archive.articles);
    return toPagePath({ listing: toRouteParam(listing) }, { listing, document, publication });
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { listing, document, publication } }) => {
  const items = await toFeedItems(listing, publication, openBody);
  return new Response(await toRss(document, items, publication), { headers: { 'Content-Type': 'application/xml' } });
};
