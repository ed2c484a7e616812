import { toAddressKey } from '../../newsroom/address-key.ts';
import { isPrinted } from '../../newsroom/gate.ts';
import * as permalink from '../../newsroom/permalink.ts';
import type { ArticleRecord } from '../paper.ts';
import type { Inquiry } from './finding.ts';

/** What stands at an address: an article, another text with anchors of its own, something else, or nothing but later. */
export type Destination =
  | { readonly kind: 'article'; readonly article: ArticleRecord }
  | { readonly kind: 'text'; readonly body: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'later' };

const fixed: readonly string[] = [
  ...Object.values(permalink.fixedPaths),
  ...['/', '/corrections/'].flatMap((path) => [`${path}feed.xml`, `${path}feed.json`]),
  ...['/offline/', '/404.html', '/410.html'],
];

/** The pages and feeds that exist because an article does: its day, month and year, and all lists that it is in. */
function* findListings(article: ArticleRecord, path: string): Generator<string> {
  const [, year = '', month = '', day = ''] = path.split('/');
  yield* [`/${year}/`, `/${year}/${month}/`, `/${year}/${month}/${day}/`];
  yield* [`/sitemap/${year}.xml`, `/sitemap/${year}-${month}.xml`];
  const { section, topics, contributors = [], place, series } = article;
  yield* [`/${section}/${year}/`, `/${section}/${year}/${month}/`];
  const dated = [
    ...topics.map(permalink.topicPath),
    ...contributors.map(permalink.contributorPath),
    ...(place === undefined ? [] : [permalink.placePath(place)]),
  ];
  for (const list of dated) yield* [list, `${list}${year}/`, `${list}feed.xml`, `${list}feed.json`];
  if (series === undefined) return;
  const list = permalink.seriesPath(series.id);
  yield* [list, `${list}feed.xml`, `${list}feed.json`];
}

const folders = { contributor: 'contributors', place: 'places', series: 'series' } as const;

/** Listings that were published: they stay while what they list has a file, with stories or without; a topic needs none. */
function findResting({ paper: { addresses }, idsIn }: Inquiry): readonly string[] {
  const withdrawn = new Set(addresses.withdrawn.map(({ address }) => toAddressKey(address)));
  return addresses.published.flatMap(({ kind, address }) => {
    if (kind === 'redirect' || kind === 'story' || kind === 'page' || kind === 'section') return [];
    const isThere = kind === 'topic' || idsIn(folders[kind]).includes(address.split('/').at(-2) ?? '');
    return isThere && !withdrawn.has(toAddressKey(address)) ? [address] : [];
  });
}

function* findStanding(inquiry: Inquiry): Generator<readonly [string, Destination]> {
  const { paper, publicFiles } = inquiry;
  const page: Destination = { kind: 'page' };
  for (const path of fixed) yield [path, page];
  for (const file of publicFiles) yield [`/${file}`, page];
  for (const { id } of paper.sections) {
    const path = permalink.sectionPath(id);
    for (const address of [path, `${path}feed.xml`, `${path}feed.json`]) yield [address, page];
  }
  for (const { from } of paper.addresses.redirects) yield [from, page];
  for (const list of findResting(inquiry))
    for (const address of [list, `${list}feed.xml`, `${list}feed.json`]) yield [address, page];
  for (const { id, body } of paper.pages) yield [permalink.pagePath(id), { kind: 'text', body }];
  // Whom a byline in free words credits is known only once it is printed.
  if (paper.articles.some(({ contributors, byline }) => contributors === undefined && byline !== undefined))
    for (const { id } of paper.contributors) yield [permalink.contributorPath(id), page];
}

/** What stands at each of the addresses that are asked for; those that lead to nothing are not in it. */
export function findDestinations(wanted: ReadonlySet<string>, inquiry: Inquiry): ReadonlyMap<string, Destination> {
  const { paper, pathOf, now } = inquiry;
  const found = new Map<string, Destination>();
  const note = (path: string, destination: Destination): void => {
    if (wanted.has(path) && (found.get(path)?.kind ?? 'later') === 'later') found.set(path, destination);
  };
  for (const [path, destination] of findStanding(inquiry)) note(path, destination);
  for (const article of paper.articles) {
    const path = pathOf(article);
    note(path, { kind: 'article', article });
    for (const alias of article.aliases) note(alias, { kind: 'article', article });
    const kind = isPrinted(article, now) ? 'page' : 'later';
    for (const list of findListings(article, path)) note(list, { kind });
  }
  return found;
}
