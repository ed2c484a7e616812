import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { openPrintedPaper } from '../support/printed-paper.ts';
import { stories, toAddresses } from '../support/whole-paper.ts';

const paper = openPrintedPaper(inject('whole'));
const origin = 'https://gazette.example';
const toUrl = (path: string): string => origin + encodeURI(path);

type Data = Readonly<Record<string, unknown>>;

const readData = (path: string): readonly Data[] =>
  [...paper.open(path).document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const data = JSON.parse(script.textContent) as Data | Data[];
    const list = Array.isArray(data) ? data : [data];
    return list.flatMap((one) => (Array.isArray(one['@graph']) ? (one['@graph'] as Data[]) : [one]));
  });

const isArticle = (data: Data): boolean => /Article$|Review$|BlogPosting$/.test([data['@type']].flat().join(' '));

test('the structured data of every page can be read and cannot end its script', () => {
  const wrong = paper.pages.filter(({ path, document }) => {
    readData(path);
    return [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
      /<(?!\\)/.test(script.textContent),
    );
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

describe('the structured data of an article', () => {
  test('says what the page says', () => {
    const wrong = stories.filter(({ path, headline }) => {
      const data = readData(path).find(isArticle);
      return (
        data?.['headline'] !== headline ||
        ![data['url'], data['@id'], data['mainEntityOfPage']]
          .flat()
          .some((one) => JSON.stringify(one ?? '').includes(toUrl(path)))
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('has its dates, people, picture and section', () => {
    const data = readData('/2024/06/14/storm-closes-the-port/').find(isArticle);
    expect(Date.parse(String(data?.['datePublished']))).toBe(Date.parse('2024-06-14T06:30:00+03:00'));
    expect(Date.parse(String(data?.['dateModified']))).toBe(Date.parse('2024-06-15T09:15:00+03:00'));
    expect(String(data?.['datePublished'])).toMatch(/(?:Z|[+-]\d{2}:\d{2})$/);
    expect(JSON.stringify(data?.['author'])).toContain('Ada Inkwell');
    expect(JSON.stringify(data?.['image'])).toContain(`${origin}/`);
    expect(JSON.stringify(data?.['articleSection'])).toContain('Harbour');
    expect(data?.['inLanguage']).toBe('en-GB');
  });

  test('names the kind of piece', () => {
    const typeOf = (path: string): string => [readData(path).find(isArticle)?.['@type']].flat().join(' ');
    expect(typeOf('/2024/06/14/storm-closes-the-port/')).toContain('NewsArticle');
    expect(typeOf('/2023/05/20/against-benches/')).toContain('OpinionNewsArticle');
    expect(typeOf('/2023/05/20/who-owns-the-mole/')).toContain('AnalysisNewsArticle');
    expect(typeOf('/2023/11/02/what-is-a-foghorn/')).toContain('BackgroundNewsArticle');
    expect(typeOf('/2024/02/29/the-foghorn-concerto/')).toContain('ReviewNewsArticle');
  });
});

test('cards have a title, an address and a picture that was printed', () => {
  const { document } = paper.open('/2024/06/14/storm-closes-the-port/');
  const card = (property: string): string =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
  expect(card('og:title')).toBe('Storm closes the port of Wrenport for the first time in nineteen years');
  expect(card('og:url')).toBe(toUrl('/2024/06/14/storm-closes-the-port/'));
  expect(card('og:type')).toBe('article');
  expect(paper.files).toContain(card('og:image').slice(origin.length + 1));
});

describe('where a page is shared', () => {
  const readTag = (path: string, property: string): string =>
    paper.open(path).document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
  const toFile = (path: string): string => readTag(path, 'og:image').slice(origin.length + 1);
  const isCard = (file: string): boolean => /^_pictures\/card-[\da-f]{20}\.png$/.test(file);

  test('every page has a picture that was printed, of the size that it says', async () => {
    for (const { path, document } of paper.pages) {
      expect(paper.files, path).toContain(toFile(path));
      const { format, width, height } = await sharp(paper.bytes(toFile(path))).metadata();
      const said = ['og:image:type', 'og:image:width', 'og:image:height'].map((name) => readTag(path, name));
      expect(said, path).toEqual([`image/${format}`, String(width), String(height)]);
      expect(readTag(path, 'og:image:alt'), path).not.toBe('');
      expect(document.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe('summary_large_image');
    }
  });

  test('a story with a picture shows it, and one without a card with its headline', () => {
    const withCard = stories.filter(({ path }) => isCard(toFile(path)));
    expect(withCard.map(({ path }) => path)).not.toContain('/2024/06/14/storm-closes-the-port/');
    const own = withCard.filter(({ path, headline }) => readTag(path, 'og:image:alt') === headline);
    expect(own.length).toBe(withCard.length - 1);
    expect(new Set(own.map(({ path }) => toFile(path))).size).toBe(own.length);
    const pictured = stories.filter(({ path }) => !isCard(toFile(path))).map(({ path }) => paper.open(path).document);
    expect(pictured.length).toBeGreaterThan(0);
    expect(pictured.filter((document) => document.querySelector('.lead-picture') === null)).toEqual([]);
  });

  test('a headline in letters that the faces do not have is on no card: the paper’s own stands in', () => {
    expect(toFile('/2024/05/15/al-qitar/')).toBe(toFile('/about/'));
    expect(readTag('/about/', 'og:image:alt')).toBe('The Harbour Gazette. All the news that never happened');
  });

  test('no card lies there that no page shows', () => {
    const shown = new Set(paper.pages.map(({ path }) => toFile(path)));
    expect(paper.files.filter((file) => isCard(file) && !shown.has(file))).toEqual([]);
  });
});

describe('the sitemaps', () => {
  const locations = (file: string): readonly string[] =>
    [...paper.read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  const months = locations('sitemap.xml').map((address) => address.slice(origin.length + 1));
  const all = months.flatMap(locations);

  test('name every story once, under the address of its page, its feed item and its structured data', () => {
    const wanted = stories.map(({ path }) => toUrl(path)).filter((url) => !url.includes('foghorn-concerto'));
    expect(wanted.filter((url) => all.filter((one) => one === url).length !== 1)).toEqual([]);
    const items = (JSON.parse(paper.read('feed.json')) as { items: { url: string }[] }).items
      .map(({ url }) => url)
      .filter((url) => !url.includes('foghorn-concerto'));
    expect(items.filter((url) => !all.includes(url))).toEqual([]);
  });

  test('name nothing that is not printed', () => {
    const printed = new Set(toAddresses().map(toUrl));
    expect(all.filter((url) => !printed.has(url))).toEqual([]);
    expect(all.filter((url) => /404|offline|\/search\//.test(url))).toEqual([]);
  });

  test('are told to search engines', () => {
    expect(paper.read('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
    expect(months.filter((file) => !paper.files.includes(file))).toEqual([]);
  });

  test('of the news hold the stories of the last two days', () => {
    expect(locations('sitemap-news.xml')).toEqual([toUrl('/2024/06/14/storm-closes-the-port/')]);
  });
});

test('the notices for other pages are those of now', () => {
  const notices = JSON.stringify(JSON.parse(paper.read('notices.json')));
  expect(notices).toContain('Storm warning');
  expect(notices).toContain('Ferries run late');
});
