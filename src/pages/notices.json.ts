import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toNoticesJson } from '../metadata/notices.ts';

export const GET: APIRoute = async () => {
  const { notices, publication } = await openArchive();
  return new Response(toNoticesJson(notices, publication), { headers: { 'Content-Type': 'application/json' } });
};
