import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { toSitemapFiles } from '../../../src/feeds/sitemap-files.ts';
import { toNewsSitemap, toSitemap, toSitemapIndex, type SitemapFile } from '../../../src/feeds/sitemap.ts';
import type { Article } from '../../../src/newsroom/article.ts';
import { makeArticle, makePaper, makePublication, makeTopic } from '../../support/articles.ts';
import { findAll, findTexts, findXmlFault, readXml } from '../../support/xml.ts';

interface Listed {
  readonly loc: string;
  readonly lastmod?: string;
  readonly 'news:news'?: Readonly<Record<string, unknown>>;
}

/** The entries of a sitemap or an index, read back. */
function parse(xml: string): readonly Listed[] {
  expect(findXmlFault(xml)).toBeUndefined();
  const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'url' || name === 'sitemap' });
  const root = parser.parse(xml) as Readonly<
    Record<string, { readonly url?: readonly Listed[]; readonly sitemap?: readonly Listed[] }>
  >;
  return root['urlset']?.url ?? root['sitemapindex']?.sitemap ?? [];
}

const find = (files: readonly SitemapFile[], name: string): readonly Listed[] => {
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(`There is no sitemap ${name}.`);
  return parse(toSitemap(file));
};
const day = (month: number, number: number): Article =>
  makeArticle({
    id: `2021/${month}/story-${number}`,
    published: Date.UTC(2021, month - 1, number, 12),
    topics: [makeTopic('nato')],
  });

describe('the sitemaps', () => {
  const files = toSitemapFiles(makePaper([day(11, 30), day(12, 1), day(12, 2)]));

  it('have the stories of a month in one file', () => {
    expect(find(files, '2021-12').map(({ loc }) => loc)).toEqual([
      'https://paper.example/2021/12/02/story-2/',
      'https://paper.example/2021/12/01/story-1/',
    ]);
  });

  it('have the archive pages of a year in another', () => {
    const paths = find(files, '2021').map(({ loc }) => loc.replace('https://paper.example', ''));
    expect(paths).toEqual([
      '/2021/',
      '/2021/12/',
      '/2021/11/',
      '/2021/12/02/',
      '/2021/12/01/',
      '/2021/11/30/',
      '/world/2021/',
      '/topics/nato/2021/',
      '/by/jane-doe/2021/',
      '/world/2021/12/',
      '/world/2021/11/',
    ]);
  });

  it('have everything else in a third', () => {
    const paths = find(files, 'pages').map(({ loc }) => loc.replace('https://paper.example', ''));
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/archive/', '/world/', '/topics/', '/topics/nato/', '/by/jane-doe/', '/feeds/']),
    );
    expect(paths.filter((path) => path.startsWith('/search'))).toEqual([]);
  });

  it('name no address twice', () => {
    const urls = files.flatMap(({ entries }) => entries.map(({ url }) => url));
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('are all in the index, with their newest change', () => {
    const index = parse(toSitemapIndex(files));
    expect(index.map(({ loc }) => loc)).toEqual(
      ['pages', '2021', '2021-12', '2021-11'].map((name) => `https://paper.example/sitemap/${name}.xml`),
    );
    expect(index.at(-1)?.lastmod).toBe('2021-11-30T12:00:00Z');
  });

  it('say when a story last changed: updated, corrected or published', () => {
    const published = Date.UTC(2021, 11, 2, 12);
    const correction = { date: Date.UTC(2021, 11, 5), hasTime: true, kind: 'correction', text: 'x' } as const;
    const stories = [
      makeArticle({ id: '2021/12/a', published }),
      makeArticle({ id: '2021/12/b', published, updated: Date.UTC(2021, 11, 4) }),
      makeArticle({ id: '2021/12/c', published, updated: Date.UTC(2021, 11, 4), corrections: [correction] }),
      makeArticle({ id: '2021/12/d', published, corrections: [{ ...correction, date: published - 1000 }] }),
    ];
    const listed = find(toSitemapFiles(makePaper(stories)), '2021-12');
    expect(listed.map(({ lastmod }) => lastmod)).toEqual([
      '2021-12-02T12:00:00Z',
      '2021-12-04T00:00:00Z',
      '2021-12-05T00:00:00Z',
      '2021-12-02T12:00:00Z',
    ]);
  });

  it('leave out a story that was first published elsewhere', () => {
    const stories = [day(12, 1), makeArticle({ id: '2021/12/copy', canonical: 'https://agency.example/1' })];
    expect(find(toSitemapFiles(makePaper(stories)), '2021-12')).toHaveLength(1);
  });

  it('name the pictures of a story, and only where there are some', () => {
    const pictures = ['https://paper.example/_pictures/a.jpg', 'https://paper.example/_pictures/b.png'];
    const [file] = toSitemapFiles(makePaper([day(12, 1), makeArticle({ id: '2021/12/seen', pictures })])).filter(
      ({ name }) => name === '2021-12',
    );
    const root = readXml(file ? toSitemap(file) : '');
    expect(root.attributes['xmlns:image']).toBe('http://www.google.com/schemas/sitemap-image/1.1');
    expect(findAll(root, 'url').map((url) => findTexts(url, 'image:loc'))).toEqual([pictures, []]);
    expect(readXml(toSitemap({ name: 'x', url: 'x', entries: [{ url: 'x' }] })).attributes).toEqual({
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    });
  });

  it('split a month that is longer than the protocol allows', () => {
    const article = makeArticle();
    const many = Array.from({ length: 50_001 }, (_, index) => ({
      ...article,
      id: `2021/12/${index}`,
      url: `https://paper.example/2021/12/02/${index}/`,
    }));
    const lengths = toSitemapFiles(makePaper(many)).map(({ name, entries }) => [name, entries.length]);
    expect(lengths).toEqual(
      expect.arrayContaining([
        ['2021-12', 50_000],
        ['2021-12-2', 1],
      ]),
    );
  });

  it('are valid for a paper without stories', () => {
    const empty = toSitemapFiles(makePaper([]));
    expect(empty.map(({ name }) => name)).toEqual(['pages']);
    expect(parse(toSitemapIndex(empty))).toHaveLength(1);
  });

  it('have addresses below the base path, percent-encoded and escaped', () => {
    const publication = makePublication({ base: '/news/' });
    const article = makeArticle({ id: '2021/12/жителі-&-co' }, publication);
    const [listed] = find(toSitemapFiles(makePaper([article], publication)), '2021-12');
    expect(decodeURI(listed?.loc ?? '')).toBe('https://paper.example/news/2021/12/02/жителі-&-co/');
    expect(listed?.loc).toMatch(/^[\u0021-\u007E]+$/);
  });
});

describe('the news sitemap', () => {
  const now = Date.UTC(2021, 11, 3, 12);
  const hoursAgo = (hours: number): Article =>
    makeArticle({ id: `2021/12/h${hours}`, published: now - hours * 3_600_000, headline: `${hours} <hours>` });

  it('has the stories of the last two days', () => {
    const listed = parse(toNewsSitemap([hoursAgo(1), hoursAgo(48), hoursAgo(49)], 'The Test', now));
    expect(listed.map(({ loc }) => loc.split('/').at(-2))).toEqual(['h1', 'h48']);
    expect(listed[0]?.['news:news']).toEqual({
      'news:publication': { 'news:name': 'The Test', 'news:language': 'en' },
      'news:publication_date': '2021-12-03T11:00:00Z',
      'news:title': '1 <hours>',
    });
  });

  it.each([
    ['de-AT', 'de'],
    ['en', 'en'],
    ['zh-CN', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-TW', 'zh-tw'],
  ])('writes the language %s as %s', (language, expected) => {
    const [listed] = parse(toNewsSitemap([makeArticle({ language, published: now })], 'The Test', now));
    expect(listed?.['news:news']?.['news:publication']).toEqual({ 'news:name': 'The Test', 'news:language': expected });
  });

  it('has at most 1,000 stories', () => {
    const many = Array.from({ length: 1001 }, (_, index) => makeArticle({ id: `2021/12/s${index}`, published: now }));
    expect(parse(toNewsSitemap(many, 'The Test', now))).toHaveLength(1000);
  });

  it('is valid when nothing was published lately', () => {
    expect(parse(toNewsSitemap([hoursAgo(500)], 'The Test', now))).toEqual([]);
  });
});
