import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toPagePath } from '../archive/page-key.ts';

/** The file by which search engines know that announcements come from the paper (indexnow.org/documentation). */
export const getStaticPaths = (async () => {
  const { publication } = await openArchive();
  const { indexNow } = publication;
  return indexNow ? [toPagePath({ key: indexNow.key }, { indexNow })] : [];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { indexNow } }) =>
  new Response(`${indexNow.key}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
