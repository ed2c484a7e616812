import { toAddressKey } from '../../newsroom/address-key.ts';
import { keyPath } from '../../newsroom/permalink.ts';
import type { Inquiry } from './finding.ts';

/** `/topics/`, `/topics/nato/`, `/topics/nato/2021/` and the feeds beside them: what the press prints of a kind of thing. */
const listings: Readonly<Record<string, (inquiry: Inquiry) => readonly string[]>> = {
  topics: ({ paper }) => [...paper.topics.map(({ id }) => id), ...paper.articles.flatMap(({ topics }) => topics)],
  by: ({ paper }) => paper.contributors.map(({ id }) => id),
  places: ({ paper }) => paper.places.map(({ id }) => id),
  series: ({ paper }) => paper.series.map(({ id }) => id),
};

const isPeriod = (parts: readonly string[]): boolean => /^\d{4}(?:\/\d{2}){0,2}$/.test(parts.join('/'));
const isBelowListing = (parts: readonly string[]): boolean =>
  parts.length === 0 || isPeriod(parts) || /^feed\.(?:xml|json)$/.test(parts.join('/'));
const isFixed = (key: string): boolean =>
  /^\/(?:feed|feeds|sitemap|sitemap-news|robots|opensearch|notices|broadsheet-part|404|410|offline|license)(?:\.\w+)?$/.test(
    key,
  );

/** Whether the press itself prints something at an address, or will when stories come. Takes a key of `toAddressKey`. */
export function openOwnAddresses(inquiry: Inquiry): (key: string) => boolean {
  const sections = new Set(inquiry.paper.sections.map(({ id }) => id.toLowerCase()));
  const { indexNow } = inquiry.paper.publication;
  const printed = [...inquiry.publicFiles.map((file) => `/${file}`), ...(indexNow ? [keyPath(indexNow.key)] : [])];
  const files = new Set(printed.map(toAddressKey));
  const ids = new Map(
    Object.entries(listings).map(([room, list]) => [room, new Set(list(inquiry).map((id) => id.toLowerCase()))]),
  );
  return (key) => {
    const [first = '', ...rest] = key.slice(1).split('/');
    if (key === '/' || isPeriod([first, ...rest]) || first.startsWith('_') || files.has(key) || isFixed(key))
      return true;
    if (['search', 'feed', 'sitemap'].includes(first)) return true;
    if (sections.has(first)) return isBelowListing(rest);
    if (first === 'corrections' || first === 'archive') return isBelowListing(rest) && !isPeriod(rest);
    const known = ids.get(first);
    return known !== undefined && (rest.length === 0 || (known.has(rest[0] ?? '') && isBelowListing(rest.slice(1))));
  };
}
