import type { Article, Contributor, Picture, Place, Section, Series, Topic } from '../../src/newsroom/article.ts';
import { toCorrections } from '../../src/newsroom/correction.ts';
import { byName, byNewest } from '../../src/newsroom/order.ts';
import * as permalink from '../../src/newsroom/permalink.ts';
import type { Publication } from '../../src/newsroom/publication.ts';

/** A paper below no path, in Berlin, in English. */
export const makePublication = (overrides: Partial<Publication> = {}): Publication => ({
  name: 'The Test',
  id: 'the-test',
  origin: 'https://paper.example',
  base: '/',
  language: 'en',
  timeZone: 'Europe/Berlin',
  nav: ['world', 'economy'],
  feedLength: 50,
  robots: { search: true },
  social: [],
  policies: {},
  ...overrides,
});

const someone = makePublication();
type Site = Pick<Publication, 'base' | 'origin'>;

export const makeSection = (id: string, overrides: Partial<Section> = {}, site: Site = someone): Section => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  order: 1,
  accent: 'red',
  ...permalink.toAddress(site, permalink.sectionPath(id)),
  ...overrides,
});

export const makeTopic = (id: string, overrides: Partial<Topic> = {}, site: Site = someone): Topic => ({
  id,
  name: id.toUpperCase(),
  aliases: [],
  ...permalink.toAddress(site, permalink.topicPath(id)),
  ...overrides,
});

export const makePlace = (id: string, overrides: Partial<Place> = {}, site: Site = someone): Place => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  latitude: 59.33,
  longitude: 18.07,
  aliases: [],
  ...permalink.toAddress(site, permalink.placePath(id)),
  ...overrides,
});

export const makeContributor = (
  id: string,
  overrides: Partial<Contributor> = {},
  site: Site = someone,
): Contributor => ({
  id,
  name: 'Jane Doe',
  kind: 'person',
  aliases: [],
  links: [],
  ...permalink.toAddress(site, permalink.contributorPath(id)),
  ...overrides,
});

export const makeSeries = (id: string, overrides: Partial<Series> = {}, site: Site = someone): Series => ({
  id,
  name: 'The background',
  ...permalink.toAddress(site, permalink.seriesPath(id)),
  ...overrides,
});

export const makePicture = (overrides: Partial<Picture> = {}): Picture => ({
  alt: 'A map of the Baltic.',
  caption: 'The Baltic Sea.',
  credit: 'Map: The Test',
  width: 1600,
  height: 900,
  avif: [],
  webp: [],
  fallback: { width: 1600, href: '/pictures/map.png' },
  file: { url: 'https://paper.example/pictures/map.png', width: 1200, height: 675 },
  mediaType: 'image/png',
  ...overrides,
});

/**
 * A small, whole article. `id` and `published` decide its address, its day and its guid unless these are given too.
 *
 * @param publication gives base path, origin, language and time zone
 */
export function makeArticle(overrides: Partial<Article> = {}, publication: Publication = someone): Article {
  const id = overrides.id ?? '2021/12/a-story';
  const published = overrides.published ?? Date.UTC(2021, 11, 2, 16, 10);
  const day = overrides.day ?? permalink.toDay(published, publication.timeZone);
  return {
    id,
    guid: `tag:paper.example,2021:${id}`,
    headline: 'Ministers meet in Stockholm',
    standfirst: 'They talked for half an hour.',
    standfirstHtml: 'They talked for half an hour.',
    kind: 'news',
    section: makeSection('world', {}, publication),
    contributors: [makeContributor('jane-doe', {}, publication)],
    published,
    topics: [],
    pictures: [],
    corrections: [],
    related: [],
    aliases: [],
    language: publication.language,
    evergreen: false,
    words: 400,
    feedSize: 3000,
    body: `body-of-${id}`,
    day,
    ...permalink.toAddress(publication, permalink.articlePath(id, day)),
    ...overrides,
  };
}

const unique = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** What the archive knows of these articles, without a clock: enough for feeds, sitemaps and fronts. */
export function makePaper(articles: readonly Article[], publication: Publication = someone) {
  const stories = articles.toSorted(byNewest);
  const name = byName(publication.language);
  return {
    publication,
    articles: stories,
    sections: unique(stories.map(({ section }) => section)),
    topics: unique(stories.flatMap(({ topics }) => topics)).toSorted(name),
    places: unique(stories.flatMap(({ place }) => place ?? [])).toSorted(name),
    contributors: unique(stories.flatMap(({ contributors }) => contributors)).toSorted(name),
    series: unique(stories.flatMap(({ series }) => series?.series ?? [])).toSorted(name),
    pages: [],
    corrections: toCorrections(stories),
    inSection: (id: string) => stories.filter(({ section }) => section.id === id),
    onTopic: (id: string) => stories.filter(({ topics }) => topics.some((topic) => topic.id === id)),
    fromPlace: (id: string) => stories.filter(({ place }) => place?.id === id),
    byContributor: (id: string) => stories.filter(({ contributors }) => contributors.some((one) => one.id === id)),
    inSeries: (id: string) =>
      stories
        .filter(({ series }) => series?.series.id === id)
        .toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0)),
    years: unique(stories.map(({ day }) => ({ id: day.year }))).map(({ id }) => id),
    on: (date: string) => stories.filter(({ day }) => `${day.year}-${day.month}-${day.day}`.startsWith(date)),
  };
}
