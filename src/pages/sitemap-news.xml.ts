import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toNewsSitemap } from '../feeds/sitemap.ts';

export const GET: APIRoute = async () => {
  const { articles, publication, now } = await openArchive();
  return new Response(toNewsSitemap(articles, publication.name, now), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
