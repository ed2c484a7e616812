import type { Notice } from '../newsroom/article.ts';
import { toHref } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';

/**
 * The notices of `/notices.json`, which pages that are not printed anew for a notice fetch: a list of objects with `id`,
 * `level`, `html`, `scope` and, where they are set, `link` (with the base path), `start` and `end` (milliseconds since
 * 1970 UTC).
 */
export function toNoticesJson(notices: readonly Notice[], publication: Publication): string {
  const sent = notices.map(({ id, level, html, scope, link, start, end }) => {
    const href = link?.startsWith('/') ? toHref(publication, link) : link;
    return { id, level, html, scope, link: href, start, end };
  });
  return `${JSON.stringify(sent)}\n`;
}
