import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toOpenSearch } from '../feeds/open-search.ts';

export const GET: APIRoute = async () => {
  const { publication } = await openArchive();
  return new Response(toOpenSearch(publication), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
