import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { toRobots } from '../metadata/robots.ts';

export const GET: APIRoute = async () => {
  const { publication } = await openArchive();
  return new Response(toRobots(publication), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
