import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { openBody } from '../../archive/open-body.ts';
import { toCacheKey } from '../../feeds/cache-key.ts';
import { toFeedMonths } from '../../feeds/documents.ts';
import { toFeedItems } from '../../feeds/item.ts';
import { toRss } from '../../feeds/rss.ts';

export const getStaticPaths = (async () => {
  const { publication, articles } = await openArchive();
  return Promise.all(
    toFeedMonths(publication, articles).map(async (one) => {
      const cacheKey = await toCacheKey([publication, one.document], one.articles);
      return { params: { month: one.month }, props: { ...one, publication }, cacheKey };
    }),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { document, articles, publication } }) => {
  const items = await toFeedItems({ articles, corrections: [] }, publication, openBody);
  return new Response(await toRss(document, items, publication), { headers: { 'Content-Type': 'application/xml' } });
};
