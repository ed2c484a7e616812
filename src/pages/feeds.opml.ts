import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toFeedListings } from '../feeds/listings.ts';
import { toOpml } from '../feeds/opml.ts';

export const GET: APIRoute = async () => {
  const archive = await openArchive();
  const opml = toOpml(toFeedListings(archive), archive.publication);
  return new Response(opml, { headers: { 'Content-Type': 'text/x-opml' } });
};
