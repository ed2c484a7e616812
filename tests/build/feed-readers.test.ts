import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { findFaultsWithXmllint, readerCommands } from '../support/feed-commands.ts';
import { feedReaders, type ReadItem } from '../support/feed-readers.ts';
import { findJsonFeedFaults } from '../support/json-feed-schema.ts';
import { openPrintedPaper, toText } from '../support/printed-paper.ts';
import { stories } from '../support/whole-paper.ts';
import { findAll, findTexts, readXml } from '../support/xml.ts';

const paper = openPrintedPaper(inject('whole'));
const origin = 'https://gazette.example';
const feeds = paper.files.filter((file) => /(?:^|\/)feed\.xml$/.test(file));
const archives = paper.files.filter((file) => /^feed\/.*\.xml$/.test(file));

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date_published: string;
  readonly content_html: string;
  readonly authors?: readonly { readonly name: string }[];
}

const readJson = (file: string): readonly JsonItem[] =>
  (JSON.parse(paper.read(file.replace(/xml$/, 'json'))) as { readonly items: readonly JsonItem[] }).items;

/** What the JSON feed says, as other readers should say it of the RSS feed. */
const toWanted = (item: JsonItem): Omit<ReadItem, 'content'> => ({
  id: item.id,
  title: item.title,
  link: item.url,
  published: Date.parse(item.date_published),
  authors: (item.authors ?? []).map(({ name }) => name),
});

const isEmpty = (file: string): boolean => readJson(file).length === 0;
const toWords = (html: string): string => toText(parseHTML(`<body>${html}</body>`).document.body);

describe.each(Object.entries(feedReaders))('%s', (name, read) => {
  test('reads the same items in every feed as its JSON twin holds', async () => {
    expect(feeds.length).toBeGreaterThan(50);
    for (const file of feeds.filter((one) => !isEmpty(one))) {
      const items = await read(paper.read(file));
      expect(
        items.map(({ content: _content, ...item }) => item),
        file,
      ).toEqual(readJson(file).map(toWanted));
    }
  });

  test('reads the whole text of every story', async () => {
    const items = await read(paper.read('feed.xml'));
    const wanted = readJson('feed.xml').map((item) => toWords(item.content_html));
    // This one decodes entities twice, so markup in a text is lost on it.
    const isLossy = name === '@rowanmanning/feed-parser';
    const found = items.map((item) => toWords(item.content));
    if (isLossy) expect(found.map((text) => text.slice(0, 200))).toEqual(wanted.map((text) => text.slice(0, 200)));
    else expect(found).toEqual(wanted);
  });

  test('reads archive documents', async () => {
    expect(archives.length).toBeGreaterThan(2);
    for (const file of archives) expect((await read(paper.read(file))).length, file).toBeGreaterThan(0);
  });
});

const names = Object.keys(readerCommands);

test('programs that read feeds, where this machine has some, see the same in them', () => {
  for (const name of names) {
    for (const file of ['feed.xml', 'harbour/feed.xml', 'corrections/feed.xml']) {
      const shown = readerCommands[name]?.(paper.read(file)) ?? [];
      const byId = new Map(readJson(file).map((item) => [item.id, toWanted(item)]));
      expect(shown.length, `${name}, ${file}`).toBe(byId.size);
      for (const { author, ...item } of shown) {
        const { authors, ...wanted } = byId.get(item.id) ?? { authors: [] };
        expect(item, `${name}, ${file}`).toEqual(wanted);
        // A reader with room for one name shows one of several.
        expect(authors.length === 0 ? author === '' : authors.some((one) => author.includes(one))).toBe(true);
      }
    }
  }
  const everyXml = paper.files
    .filter((file) => /\.(?:xml|opml|svg)$/.test(file))
    .map((file) => join(paper.folder, file));
  expect(findFaultsWithXmllint(everyXml)).toBe('');
});

test('every JSON feed is one by the schema', () => {
  const files = feeds.map((file) => file.replace(/xml$/, 'json'));
  expect(files.flatMap((file) => findJsonFeedFaults(paper.read(file)).map((fault) => `${file} ${fault}`))).toEqual([]);
});

test('an item has one id in every feed that holds it, never a bare number', () => {
  const ids = new Map<string, Set<string>>();
  for (const file of [...feeds, ...archives]) {
    for (const item of findAll(readXml(paper.read(file)), 'item')) {
      const [link = ''] = findTexts(item, 'link');
      const [id = ''] = findTexts(item, 'guid');
      ids.set(link, (ids.get(link) ?? new Set()).add(id));
    }
  }
  expect(ids.size).toBeGreaterThan(stories.length);
  expect([...ids].filter(([, own]) => own.size !== 1 || [...own].some((id) => !Number.isNaN(Number(id))))).toEqual([]);
});

/** Every id and address that a client of RFC 5005 meets from a feed back, in that order. */
function walk(): readonly (readonly [id: string, link: string])[] {
  const met: (readonly [string, string])[] = [];
  const visited = new Set<string>();
  let file: string | undefined = 'feed.xml';
  while (file !== undefined && !visited.has(file)) {
    visited.add(file);
    const channel = readXml(paper.read(file));
    for (const item of findAll(channel, 'item'))
      met.push([findTexts(item, 'guid')[0] ?? '', findTexts(item, 'link')[0] ?? '']);
    const link = findAll(channel, 'atom:link').find(({ attributes }) => attributes['rel'] === 'prev-archive');
    file = link?.attributes['href']?.slice(origin.length + 1);
  }
  expect([...visited].toSorted()).toEqual(['feed.xml', ...archives].toSorted());
  return met;
}

test('from the feed of the paper back, every published story is met, and met once', () => {
  const met = walk();
  expect(met.map(([, link]) => link)).toEqual(stories.map(({ path }) => origin + encodeURI(path)));
  expect(new Set(met.map(([id]) => id)).size).toBe(stories.length);
});

test('feeds, sitemaps and pages agree on what exists', () => {
  const locations = (file: string): readonly string[] => findTexts(readXml(paper.read(file)), 'loc');
  const mapped = locations('sitemap.xml').flatMap((address) => locations(address.slice(origin.length + 1)));
  const pages = paper.pages.map(({ path, document }) => ({
    url: origin + encodeURI(path),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    isListed: document.querySelector('meta[name="robots"]')?.getAttribute('content') !== 'noindex',
  }));
  const listed = pages.filter(({ url, canonical, isListed }) => isListed && canonical === url);
  expect(mapped.toSorted()).toEqual(listed.map(({ url }) => url).toSorted());
  const printedStories = pages.filter(({ url }) => /\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(url)).map(({ url }) => url);
  expect(
    walk()
      .map(([, link]) => link)
      .toSorted(),
  ).toEqual(printedStories.toSorted());
});

test('sitemaps name the pictures of stories, which were printed, and true dates', () => {
  const entries = findAll(readXml(paper.read('sitemap/2024-06.xml')), 'url');
  const storm = entries.find((entry) => findTexts(entry, 'loc')[0]?.includes('storm'));
  const pictures = storm ? findTexts(storm, 'image:loc') : [];
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((url) => !paper.files.includes(url.slice(origin.length + 1)))).toEqual([]);
  const modified = readJson('feed.xml').find(({ url }) => url.includes('storm')) as
    { readonly date_modified?: string; readonly date_published: string } | undefined;
  expect(storm && findTexts(storm, 'lastmod')[0]).toBe(modified?.date_modified ?? modified?.date_published);
});

test('the hub, the key and the licence are printed where they are named', () => {
  for (const file of feeds) expect(paper.read(file)).toContain('<atom:link rel="hub" href="https://hub.example/"/>');
  for (const file of archives) expect(paper.read(file)).not.toContain('rel="hub"');
  expect(paper.read('wrenport-2024-06.txt').trim()).toBe('wrenport-2024-06');
  expect(paper.read('robots.txt')).toContain(`License: ${origin}/license.xml`);
  expect(findTexts(readXml(paper.read('license.xml')), 'prohibits')).toEqual(['ai-train']);
});
