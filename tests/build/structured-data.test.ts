import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildNewspaper, openTemporaryFolder, removeTemporaryFolders, tinyPaper } from '../support/build-newspaper.ts';
import { openPrintedPaper, toText, type PrintedDocument, type PrintedPage } from '../support/printed-paper.ts';
import { findNodeFaults, readNodes, type Node } from '../support/structured-data.ts';

afterAll(removeTemporaryFolders);

const tiny = join(openTemporaryFolder('data'), 'out');
type Page = PrintedPage & { readonly origin: string; readonly base: string; readonly files: ReadonlySet<string> };
type Story = Page & { readonly data: Node };

let pages: readonly Page[] = [];
let stories: readonly Story[] = [];

beforeAll(async () => {
  await buildNewspaper({ paper: tinyPaper, out: tiny, cache: inject('cache') });
  const papers = [
    { folder: inject('whole'), origin: 'https://gazette.example', base: '/' },
    { folder: tiny, origin: 'https://leaflet.example', base: '/daily/' },
  ];
  pages = papers.flatMap(({ folder, origin, base }) => {
    const printed = openPrintedPaper(folder);
    const files = new Set(printed.files);
    return printed.pages.map((page) => ({ ...page, origin, base, files }));
  });
  stories = pages.flatMap((page) => {
    const data = readData(page).find((one) => 'headline' in one);
    return data ? [{ ...page, data }] : [];
  });
});

const readData = ({ document }: Pick<PrintedPage, 'document'>): readonly Node[] => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  expect(scripts).toHaveLength(1);
  return readNodes(scripts[0]?.textContent ?? '');
};

const list = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);
const one = (value: unknown): Node => (value ?? {}) as Node;
const texts = (document: PrintedDocument, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map(toText);
const links = (document: PrintedDocument, selector: string, origin: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((link) => origin + String(link.getAttribute('href')));
const times = (document: PrintedDocument, selector: string): readonly number[] =>
  [...document.querySelectorAll(selector)].map((time) => Date.parse(time.getAttribute('datetime') ?? ''));
const meta = (document: PrintedDocument, name: string): readonly string[] =>
  [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map(
    (tag) => tag.getAttribute('content') ?? '',
  );

test('every page has data without a fault', () => {
  const faults = pages.flatMap((page) =>
    readData(page)
      .flatMap(findNodeFaults)
      .map((fault) => `${page.path} ${fault}`),
  );
  expect(faults).toEqual([]);
});

/** Every text in some data, however deep. */
const toTexts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(toTexts)
      : [];

test('every address of the paper in the data leads to something that was printed', () => {
  const missing = pages.flatMap(({ path, origin, base, files, ...page }) =>
    readData(page)
      .flatMap(toTexts)
      .filter((text) => text.startsWith(`${origin}/`) && !text.includes('{'))
      .filter((text) => {
        const file = decodeURI(new URL(text).pathname).slice(base.length);
        return !files.has(file.endsWith('/') || file === '' ? `${file}index.html` : file);
      })
      .map((text) => `${path} ${text}`),
  );
  expect(missing).toEqual([]);
});

test('the paper names the pages that state its policies', () => {
  const publishers = pages.flatMap((page) =>
    readData(page).filter((data) => data['@type'] === 'NewsMediaOrganization'),
  );
  expect(publishers.map((data) => data['correctionsPolicy'])).toEqual([
    'https://gazette.example/how-we-correct/',
    undefined,
  ]);
});

test('every story of every paper has data', () => {
  expect(stories.length).toBe(pages.filter(({ document }) => document.querySelector('article.article')).length);
  expect(stories.length).toBeGreaterThan(14);
});

describe('the data of every story is what its page shows:', () => {
  test('headline, standfirst, section and language', () => {
    for (const { document, data, path } of stories) {
      expect([data['headline']], path).toEqual(texts(document, 'h1'));
      expect([data['description']], path).toEqual(texts(document, '.article-header .standfirst'));
      expect([data['articleSection']], path).toEqual(texts(document, '.article-header .story-label a'));
      const language = document.querySelector('h1')?.getAttribute('lang');
      expect(data['inLanguage'], path).toBe(language ?? document.documentElement.getAttribute('lang'));
    }
  });

  test('kind of piece', () => {
    const types: Readonly<Record<string, string>> = {
      Analysis: 'AnalysisNewsArticle',
      Opinion: 'OpinionNewsArticle',
      Explainer: 'BackgroundNewsArticle',
      Review: 'ReviewNewsArticle',
    };
    const seen = new Set<unknown>();
    for (const { document, data, path } of stories) {
      const [kind = ''] = texts(document, '.article-header .kind');
      expect(data['@type'], path).toBe(types[kind] ?? 'NewsArticle');
      expect(data['genre'] ?? '', path).toBe(kind in types ? '' : kind);
      seen.add(data['@type']);
    }
    expect(seen.size).toBe(5);
  });

  test('dates', () => {
    for (const { document, data, path } of stories) {
      const [published, updated = published] = times(document, '.article-details p > time');
      expect(Date.parse(String(data['datePublished'])), path).toBe(published);
      expect(Date.parse(String(data['dateModified'])), path).toBe(updated);
      expect(meta(document, 'article:published_time'), path).toEqual([data['datePublished']]);
      expect([...meta(document, 'article:modified_time'), data['datePublished']][0], path).toBe(data['dateModified']);
    }
  });

  test('authors', () => {
    for (const { document, data, path, origin } of stories) {
      const named = links(document, '.byline a[rel="author"]', origin);
      const authors = list(data['author']);
      if (named.length > 0) {
        expect(authors.map(({ url }) => url).toSorted(), path).toEqual([...new Set(named)].toSorted());
        expect(meta(document, 'article:author').toSorted(), path).toEqual(authors.map(({ url }) => url).toSorted());
      } else
        expect(
          authors.map(({ name }) => name),
          path,
        ).toEqual(texts(document, '.byline'));
    }
  });

  test('corrections, with their dates', () => {
    let count = 0;
    for (const { document, data, path } of stories) {
      const shown = [...document.querySelectorAll('.article-corrections .correction')]
        .filter((box) => !toText(box.querySelector('h2')).startsWith('Editor’s note'))
        .map((box) => ({
          text: toText(box.querySelector('p')),
          date: Date.parse(box.querySelector('time')?.getAttribute('datetime') ?? ''),
        }));
      const told = list(data['correction']).map(({ text, datePublished }) => ({
        text,
        date: Date.parse(String(datePublished)),
      }));
      expect(told, path).toEqual(shown);
      count += told.length;
    }
    expect(count).toBeGreaterThan(1);
  });

  test('place', () => {
    const seen = new Set<boolean>();
    for (const { document, data, path, origin } of stories) {
      const [place] = texts(document, '.byline .place a');
      seen.add(place !== undefined);
      expect(data['dateline'], path).toBe(place);
      expect(one(data['locationCreated'])['url'], path).toBe(links(document, '.byline .place a', origin)[0]);
    }
    expect(seen.size).toBe(2);
  });

  test('picture', () => {
    const seen = new Set<boolean>();
    for (const { document, data, path } of stories) {
      const image = one(data['image']);
      seen.add('url' in image);
      expect([image['caption'] ?? ''], path).toEqual([
        texts(document, '.lead-picture figcaption > :not(.credit)')[0] ?? '',
      ]);
      expect(image['creditText'], path).toBe(texts(document, '.lead-picture .credit')[0]);
    }
    expect(seen.size).toBe(2);
  });

  test('topics and series', () => {
    for (const { document, data, path, origin } of stories) {
      expect(data['keywords'] ?? [], path).toEqual(texts(document, '.related-subjects a[href*="/topics/"]'));
      expect(one(data['isPartOf'])['url'], path).toBe(links(document, '.article-header .note a', origin)[0]);
      const [current] = document.querySelectorAll('.series [aria-current]');
      const part = current && toText(current.parentElement?.querySelector('.label'));
      expect(data['position'], path).toBe(part === undefined ? undefined : Number(part));
    }
  });
});

test('the trail of every page is the one that it shows, and ends at its own address', () => {
  let shownTrails = 0;
  for (const page of pages) {
    const trail = readData(page).find((node) => node['@type'] === 'BreadcrumbList');
    if (!trail) continue;
    const steps = list(trail['itemListElement']);
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    const canonical = page.document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    if (canonical?.startsWith(page.origin)) expect(steps.at(-1)?.['item'], page.path).toBe(canonical);
    const shown = links(page.document, '.page-header nav ol a', page.origin);
    if (shown.length === 0) continue;
    shownTrails += 1;
    expect(
      steps.slice(1, -1).map(({ item }) => item),
      page.path,
    ).toEqual(shown);
  }
  expect(shownTrails).toBeGreaterThan(20);
});

test('pages that are not to be listed name no canonical address, all others do', () => {
  for (const { document, path } of pages) {
    const isListed = meta(document, 'robots')[0] !== 'noindex';
    expect(document.querySelectorAll('link[rel="canonical"]').length, path).toBe(isListed ? 1 : 0);
  }
});

test('the accounts of authors stand on their stories', () => {
  const story = stories.find(({ path }) => path === '/2024/06/14/storm-closes-the-port/');
  expect(story && meta(story.document, 'fediverse:creator')).toEqual(['@ada@social.example']);
});
