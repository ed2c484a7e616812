import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { openBody } from '../../archive/open-body.ts';
import { toPagePath } from '../../archive/page-key.ts';
import { toFeedItems } from '../../feeds/item.ts';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { toFeedListings, toRestingListings, toRouteParam } from '../../feeds/listings.ts';

export const getStaticPaths = (async () => {
  const archive = await openArchive();
  const { publication } = archive;
  return [...toFeedListings(archive), ...toRestingListings(archive)].map((listing) =>
    toPagePath({ listing: toRouteParam(listing) }, { listing, publication }),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { listing, publication } }) => {
  const items = await toFeedItems(listing, publication, openBody);
  return new Response(toJsonFeed(listing, items, publication), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
