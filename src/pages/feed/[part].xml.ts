import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { openBody } from '../../archive/open-body.ts';
import { toPagePath } from '../../archive/page-key.ts';
import { toArchiveDocuments } from '../../feeds/archive-documents.ts';
import { toFeedItems } from '../../feeds/item.ts';
import { toRss } from '../../feeds/rss.ts';

export const getStaticPaths = (async () => {
  const { publication, articles } = await openArchive();
  return toArchiveDocuments(publication, articles).map((one) =>
    toPagePath({ part: one.name }, { ...one, publication }),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { document, articles, publication } }) => {
  const items = await toFeedItems({ articles, corrections: [] }, publication, openBody);
  return new Response(await toRss(document, items, publication), { headers: { 'Content-Type': 'application/xml' } });
};
