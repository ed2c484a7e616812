import type { Addressed, Day, Instant } from './article.ts';
import type { Publication } from './publication.ts';

/** The names that no section and no page may take, since the press prints something of its own there. */
export const reservedNames: readonly string[] = [
  'archive',
  'by',
  'corrections',
  'feed',
  'feeds',
  'offline',
  'places',
  'search',
  'series',
  'sitemap',
  'topics',
  '404',
  '410',
];

/** In a part of a paper that several machines print, the file that says which part it is. */
export const partLabelName = 'broadsheet-part.json';

/** Files by which the press knows a folder that it must not print to: nothing may be printed under their names. */
export const foreignFiles: readonly string[] = ['package.json', 'publication.yaml'];

/** A time zone, with the days that it was asked for: of every story it is asked several times. */
interface Calendar {
  readonly format: Intl.DateTimeFormat;
  readonly days: Map<Instant, Day>;
}

const calendars = new Map<string, Calendar>();

function openCalendar(timeZone: string): Calendar {
  const found = calendars.get(timeZone);
  if (found) return found;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const calendar = { format, days: new Map<Instant, Day>() };
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The calendar day of an instant in a time zone. */
export function toDay(instant: Instant, timeZone: string): Day {
  const { format, days } = openCalendar(timeZone);
  const known = days.get(instant);
  if (known) return known;
  const found: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) found[type] = value;
  const { year = '', month = '', day = '' } = found;
  const made = Object.freeze({ year: year.padStart(4, '0'), month, day });
  days.set(instant, made);
  return made;
}

/** `2021/12/some-slug` gives `some-slug`. */
export const toSlug = (articleId: string): string => articleId.slice(articleId.lastIndexOf('/') + 1);

/** The address of an article: its day and its slug are the groups. */
export const articleShape = /^(\/\d{4}\/\d{2}\/\d{2}\/)([^/]+)\/?$/;
export const articlePath = (articleId: string, { year, month, day }: Day): string =>
  `/${year}/${month}/${day}/${toSlug(articleId)}/`;
export const yearPath = (year: string): string => `/${year}/`;
export const monthPath = (year: string, month: string): string => `/${year}/${month}/`;
export const dayPath = ({ year, month, day }: Day): string => `/${year}/${month}/${day}/`;
export const sectionPath = (id: string): string => `/${id}/`;
export const topicPath = (id: string): string => `/topics/${id}/`;
export const contributorPath = (id: string): string => `/by/${id}/`;
export const placePath = (id: string): string => `/places/${id}/`;
export const seriesPath = (id: string): string => `/series/${id}/`;
export const pagePath = (id: string): string => `/${id}/`;

/** Pages that the press prints whatever is in the paper. */
export const fixedPaths = {
  front: '/',
  archive: '/archive/',
  topics: '/topics/',
  contributors: '/by/',
  places: '/places/',
  corrections: '/corrections/',
  search: '/search/',
  suggestions: '/search/suggestions.json',
  feeds: '/feeds/',
  opml: '/feeds.opml',
  openSearch: '/opensearch.xml',
  sitemap: '/sitemap.xml',
  newsSitemap: '/sitemap-news.xml',
  robots: '/robots.txt',
  licence: '/license.xml',
  notices: '/notices.json',
} as const;

/** The RSS or JSON feed that belongs to a listing: `/world/` gives `/world/feed.xml`. */
export const feedPath = (listing: string, format: 'xml' | 'json' = 'xml'): string => `${listing}feed.${format}`;
/** The key by which search engines know the paper (indexnow.org). */
export const keyPath = (key: string): string => `/${key}.txt`;
/** An archive document (RFC 5005) of the paper's feed, by its name: `2021-12`. */
export const feedArchivePath = (name: string): string => `/feed/${name}.xml`;

/**
 * A site path with the base path and percent-encoding: what goes into an `href`. A question mark or a hash in it is
 * part of a name.
 */
export function toHref(publication: Pick<Publication, 'base'>, path: string): string {
  return encodeURI(publication.base + path.replace(/^\//, ''))
    .replaceAll('?', '%3F')
    .replaceAll('#', '%23');
}

/** The absolute address of a site path. */
export function toUrl(publication: Pick<Publication, 'base' | 'origin'>, path: string): string {
  return publication.origin + toHref(publication, path);
}

/** All three forms of an address. */
export function toAddress(publication: Pick<Publication, 'base' | 'origin'>, path: string): Addressed {
  return { path, href: toHref(publication, path), url: toUrl(publication, path) };
}
