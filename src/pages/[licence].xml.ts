import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toPagePath } from '../archive/page-key.ts';
import { toLicence } from '../feeds/licence.ts';
import { hasTerms } from '../metadata/robots.ts';

export const getStaticPaths = (async () => {
  const { publication } = await openArchive();
  return hasTerms(publication.robots) ? [toPagePath({ licence: 'license' }, { publication })] : [];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { publication } }) =>
  new Response(toLicence(publication), { headers: { 'Content-Type': 'application/rsl+xml' } });
