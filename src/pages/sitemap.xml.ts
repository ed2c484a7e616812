import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toSitemapFiles } from '../feeds/sitemap-files.ts';
import { toSitemapIndex } from '../feeds/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(toSitemapIndex(toSitemapFiles(await openArchive())), { headers: { 'Content-Type': 'application/xml' } });
