import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { toArchiveDocuments } from '../../../src/feeds/archive-documents.ts';
import type { FeedDocument } from '../../../src/feeds/documents.ts';
import { toFeedItems } from '../../../src/feeds/item.ts';
import { toRss } from '../../../src/feeds/rss.ts';
import type { Article } from '../../../src/newsroom/article.ts';
import { byNewest } from '../../../src/newsroom/order.ts';
import { makeArticle, makePublication } from '../../support/articles.ts';
import { findXmlFault } from '../../support/xml.ts';
import { makeFeeds } from './feed-texts.ts';

const publication = makePublication({ feedLength: 2 });
const story = (month: number, day: number, changes: Partial<Article> = {}): Article =>
  makeArticle({
    id: `2021/${month}/story-${day}`,
    published: Date.UTC(2021, month - 1, 1, 12) + day * 3_600_000,
    ...changes,
  });
/** So many stories in the months of a year, newest first. */
const toStories = (...counts: readonly number[]): readonly Article[] =>
  counts
    .flatMap((count, month) => Array.from({ length: count }, (_, index) => story(month + 1, index)))
    .toSorted(byNewest);

const find = ({ links }: FeedDocument, rel: string): string | undefined => links.find((link) => link.rel === rel)?.url;
const toNames = (articles: readonly Article[]): readonly string[] =>
  toArchiveDocuments(publication, articles).map(({ name }) => name);

/** Every document of the archive by its address, printed. */
async function printAll(articles: readonly Article[]): Promise<ReadonlyMap<string, string>> {
  const printed = toArchiveDocuments(publication, articles).map(async ({ document, articles: own }) => {
    const items = await toFeedItems({ articles: own, corrections: [] }, publication, () =>
      Promise.resolve({ feedHtml: '<p>x</p>' }),
    );
    return [find(document, 'self') ?? '', await toRss(document, items, publication)] as const;
  });
  return new Map(await Promise.all(printed));
}

/** The ids that a client of RFC 5005 meets, from the feed back. */
async function walk(articles: readonly Article[]): Promise<readonly (string | undefined)[]> {
  const documents = await printAll(articles);
  const ids: (string | undefined)[] = [];
  let xml: string | undefined = (await makeFeeds(articles, { publication })).rss;
  while (xml !== undefined) {
    const feed = parseRssFeed(xml);
    ids.push(...(feed.items ?? []).map(({ guid }) => guid?.value));
    const earlier: string | undefined = feed.atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href;
    xml = documents.get(earlier ?? '');
    if (earlier !== undefined && xml === undefined) throw new Error(`${earlier} is not there`);
  }
  return ids;
}

describe('the archive of the paper’s feed (RFC 5005)', () => {
  it('keeps what the feed no longer holds, by month', () => {
    expect(toNames(toStories(3, 0, 4, 2))).toEqual(['2021-03', '2021-01']);
    expect(toNames(toStories(0, 2))).toEqual([]);
    expect(toNames([])).toEqual([]);
  });

  it('calls the part that the feed is leaving by what has left it', () => {
    expect(toNames(toStories(3, 4))).toEqual(['2021-02-first-2', '2021-01']);
    expect(toNames(toStories(3, 5))).toEqual(['2021-02-first-3', '2021-01']);
  });

  it('cuts a month of many stories from its beginning', () => {
    expect(toNames(toStories(120, 2))).toEqual(['2021-01-3', '2021-01-2', '2021-01']);
    const lengths = toArchiveDocuments(publication, toStories(120, 2)).map((one) => one.articles.length);
    expect(lengths).toEqual([20, 50, 50]);
  });

  it('cuts a month of long stories so that each document can be read', () => {
    const long = Array.from({ length: 6 }, (_, index) => story(1, index, { feedSize: 200_000 }));
    const articles = [...long, ...toStories(0, 2)].toSorted(byNewest);
    expect(toArchiveDocuments(publication, articles).map((one) => one.articles.length)).toEqual([2, 2, 2]);
  });

  it('counts months in the zone of the paper', () => {
    const late = makeArticle({ published: Date.UTC(2021, 10, 30, 23, 30) });
    expect(toNames([...toStories(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), late])).toEqual([]);
    const later = [1, 2].map((day) => makeArticle({ id: `2022/01/${day}`, published: Date.UTC(2022, 0, day) }));
    expect(toNames([...later, late].toSorted(byNewest))).toEqual(['2021-12']);
  });

  it('leads from the feed to every story, and to each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(70), { maxLength: 4 }), async (counts) => {
        const articles = toStories(...counts);
        expect(await walk(articles)).toEqual(articles.map(({ guid }) => guid));
      }),
      { numRuns: 15 },
    );
  });

  it('never changes a document, to the byte, whatever is printed later', async () => {
    const articles = toStories(55, 3);
    const known = new Map<string, string>();
    for (let count = 1; count <= articles.length; count += 9) {
      const now = await printAll(articles.slice(-count));
      for (const [address, xml] of now) {
        expect(known.get(address) ?? xml).toBe(xml);
        known.set(address, xml);
      }
    }
    expect(known.size).toBeGreaterThan(5);
    const full = 'https://paper.example/feed/2021-01.xml';
    const late = await printAll([...articles, story(1, 99)].toSorted(byNewest));
    expect(late.get(full)).toBe(known.get(full));
    expect(late.get('https://paper.example/feed/2021-01-2.xml')).not.toBe(
      known.get('https://paper.example/feed/2021-01-2.xml'),
    );
  });

  it('is read back with its mark and its links', async () => {
    const documents = await printAll(toStories(3, 1, 2));
    const xml = documents.get('https://paper.example/feed/2021-02.xml') ?? '';
    expect(findXmlFault(xml)).toBeUndefined();
    expect(xml).toContain('xmlns:fh="http://purl.org/syndication/history/1.0"');
    expect(xml).toContain('<fh:archive/>');
    const feed = parseRssFeed(xml);
    expect(feed.title).toBe('The Test, February 2021');
    expect(feed.atom?.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://paper.example/feed/2021-02.xml'],
      ['current', 'https://paper.example/feed.xml'],
      ['prev-archive', 'https://paper.example/feed/2021-01.xml'],
    ]);
  });

  it('belongs to the paper’s feed alone', async () => {
    const articles = toStories(3, 4);
    expect((await makeFeeds(articles, { publication })).rss).toContain('rel="prev-archive"');
    expect((await makeFeeds(articles, { publication, kind: 'section' })).rss).not.toContain('rel="prev-archive"');
  });
});
