import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { toPagePath } from '../../archive/page-key.ts';
import { toSitemapFiles } from '../../feeds/sitemap-files.ts';
import { toSitemap } from '../../feeds/sitemap.ts';

export const getStaticPaths = (async () => {
  const files = toSitemapFiles(await openArchive());
  return files.map((file) => toPagePath({ file: file.name }, { file }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file } }) =>
  new Response(toSitemap(file), { headers: { 'Content-Type': 'application/xml' } });
