import { describe, expect, it } from 'vitest';
import { toFeedLinks, toFeedListings, toRouteParam } from '../../../src/feeds/listings.ts';
import {
  makeArticle,
  makePaper,
  makePlace,
  makePublication,
  makeSection,
  makeSeries,
  makeTopic,
} from '../../support/articles.ts';

const series = makeSeries('the-background');
const part = (number: number) =>
  makeArticle({
    id: `2021/12/part-${number}`,
    published: Date.UTC(2021, 11, number),
    series: { series, part: number },
  });

describe('the listings that can be followed', () => {
  const article = makeArticle({ topics: [makeTopic('nato')], place: makePlace('riga'), series: { series, part: 1 } });
  const listings = toFeedListings(makePaper([article]));

  it('are the paper and everything that a story belongs to', () => {
    expect(listings.map(({ kind, page }) => [kind, page.path])).toEqual([
      ['paper', '/'],
      ['section', '/world/'],
      ['topic', '/topics/nato/'],
      ['place', '/places/riga/'],
      ['contributor', '/by/jane-doe/'],
      ['series', '/series/the-background/'],
      ['corrections', '/corrections/'],
    ]);
  });

  it('have their feeds below their page', () => {
    for (const { page, rss, json } of listings) {
      expect(rss.path).toBe(`${page.path}feed.xml`);
      expect(json.url).toBe(`${page.url}feed.json`);
    }
    expect(listings.map(toRouteParam)).toEqual([
      undefined,
      'world',
      'topics/nato',
      'places/riga',
      'by/jane-doe',
      'series/the-background',
      'corrections',
    ]);
  });

  it('have names that tell them apart beside those of other papers', () => {
    expect(listings.map(({ title }) => title).slice(0, 3)).toEqual(['The Test', 'The Test – World', 'The Test – NATO']);
    expect(new Set(listings.map(({ title }) => title)).size).toBe(listings.length);
  });

  it('describe themselves in the editor’s words where there are some', () => {
    const described = makeArticle({
      section: makeSection('world', { description: 'The wide world.' }),
      topics: [makeTopic('nato')],
    });
    const descriptions = toFeedListings(makePaper([described])).map(({ description }) => description);
    expect(descriptions.slice(1, 3)).toEqual(['The wide world.', 'Every story on NATO, newest first.']);
  });

  it('include a section without stories, empty', () => {
    const paper = { ...makePaper([article]), sections: [makeSection('sport')] };
    expect(toFeedListings(paper).find(({ kind }) => kind === 'section')).toMatchObject({ name: 'Sport', articles: [] });
  });

  it('turn a series round: its page begins with part one, its feed with the newest', () => {
    const listing = toFeedListings(makePaper([part(1), part(2), part(3)])).find(({ kind }) => kind === 'series');
    expect(listing?.articles.map((one) => one.series?.part)).toEqual([3, 2, 1]);
  });
});

describe('how long a feed is', () => {
  const toStories = (count: number, feedSize: number) =>
    Array.from({ length: count }, (_, index) =>
      makeArticle({ id: `2021/12/story-${index}`, published: Date.UTC(2021, 11, 1, index), feedSize }),
    );
  const countOf = (count: number, feedSize: number): readonly number[] =>
    toFeedListings(makePaper(toStories(count, feedSize)))
      .filter(({ kind }) => kind === 'paper' || kind === 'section')
      .map(({ articles }) => articles.length);

  it('is as many stories as the paper says, where they are of common length', () => {
    expect(countOf(60, 7000)).toEqual([50, 50]);
  });

  it('is fewer where together they are longer than a reader takes, and one at least', () => {
    const [length = 0] = countOf(60, 20_000);
    expect(length).toBeGreaterThan(20);
    expect(length * 20_000).toBeLessThanOrEqual(512 * 1024);
    expect(countOf(3, 600_000)).toEqual([1, 1]);
  });
});

describe('the links by which a page announces its feeds', () => {
  const publication = makePublication({ base: '/news/' });

  it('have the base path and say which feed in which form', () => {
    expect(toFeedLinks(publication, '/world/', 'World')).toEqual([
      { title: 'The Test – World, RSS feed', type: 'application/rss+xml', href: '/news/world/feed.xml' },
      { title: 'The Test – World, JSON feed', type: 'application/feed+json', href: '/news/world/feed.json' },
    ]);
    expect(toFeedLinks(publication, '/')[0]).toMatchObject({ title: 'The Test, RSS feed', href: '/news/feed.xml' });
  });
});
