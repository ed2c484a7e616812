import { fixedPaths, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';

/**
 * Everybody may read everything (RFC 9309; sitemaps.org/protocol.html#submit_robots). Crawlers read `/robots.txt` at the
 * root of a host only: a paper below a path has to submit its sitemaps to the search engines, or name them in the
 * host's own file.
 */
export function toRobots(publication: Publication): string {
  const sitemaps = [fixedPaths.sitemap, '/sitemap-news.xml'].map((path) => `Sitemap: ${toUrl(publication, path)}`);
  return ['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n');
}
