import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { toFeedMonths, toSubscriptionDocument, type FeedDocument } from '../../../src/feeds/documents.ts';
import { toFeedItems } from '../../../src/feeds/item.ts';
import { toPaperListing } from '../../../src/feeds/listings.ts';
import { toRss } from '../../../src/feeds/rss.ts';
import type { Article } from '../../../src/newsroom/article.ts';
import { byNewest } from '../../../src/newsroom/order.ts';
import { makeArticle, makePublication } from '../../support/articles.ts';
import { findXmlFault } from '../../support/xml.ts';

const publication = makePublication({ feedLength: 2 });
const story = (month: number, day: number): Article =>
  makeArticle({ id: `2021/${month}/story-${day}`, published: Date.UTC(2021, month - 1, day, 12) });
const toStories = (...days: readonly (readonly [number, number])[]): readonly Article[] =>
  days.map(([month, day]) => story(month, day)).toSorted(byNewest);

const find = ({ links }: FeedDocument, rel: string): string | undefined => links.find((link) => link.rel === rel)?.url;
const toSubscription = (articles: readonly Article[]): FeedDocument =>
  toSubscriptionDocument(toPaperListing({ publication, articles }), publication, articles);
const toMonth = (articles: readonly Article[], month: string): FeedDocument => {
  const found = toFeedMonths(publication, articles).find((one) => one.month === month);
  if (!found) throw new Error(`There is no document of ${month}.`);
  return found.document;
};

async function printMonth(articles: readonly Article[], month: string): Promise<string> {
  const found = toFeedMonths(publication, articles).find((one) => one.month === month);
  if (!found) throw new Error(`There is no document of ${month}.`);
  const items = await toFeedItems({ articles: found.articles, corrections: [] }, publication, () =>
    Promise.resolve({ feedHtml: '<p>x</p>' }),
  );
  return toRss(found.document, items, publication);
}

describe('the archive of the paper’s feed (RFC 5005)', () => {
  const articles = toStories([9, 1], [9, 2], [11, 5], [12, 1]);

  it('holds every story in the document of its month', () => {
    const months = toFeedMonths(publication, articles);
    expect(months.map(({ month }) => month)).toEqual(['2021-12', '2021-11', '2021-09']);
    expect(months.flatMap((month) => month.articles)).toEqual(articles);
  });

  it('counts months in the zone of the paper', () => {
    const late = makeArticle({ published: Date.UTC(2021, 10, 30, 23, 30) });
    expect(toFeedMonths(publication, [late]).map(({ month }) => month)).toEqual(['2021-12']);
  });

  it('is linked in both directions, over months without a story', () => {
    expect(find(toMonth(articles, '2021-11'), 'prev-archive')).toBe('https://paper.example/feed/2021-09.xml');
    expect(find(toMonth(articles, '2021-09'), 'next-archive')).toBe('https://paper.example/feed/2021-11.xml');
    expect(find(toMonth(articles, '2021-09'), 'prev-archive')).toBeUndefined();
    expect(find(toMonth(articles, '2021-09'), 'current')).toBe('https://paper.example/feed.xml');
  });

  it('is reached from the feed through the newest closed month, never the open one', () => {
    expect(find(toSubscription(articles), 'prev-archive')).toBe('https://paper.example/feed/2021-11.xml');
    expect(find(toSubscription(toStories([12, 1])), 'prev-archive')).toBeUndefined();
    expect(find(toSubscription([]), 'prev-archive')).toBeUndefined();
  });

  it('marks closed months as archives, and only those', () => {
    expect(toFeedMonths(publication, articles).map(({ document }) => document.isArchive)).toEqual([false, true, true]);
    expect(toSubscription(articles).isArchive).toBe(false);
  });

  it('leads to the rest of the open month while it holds more than the feed', () => {
    expect(find(toSubscription(articles), 'next')).toBeUndefined();
    expect(find(toSubscription(toStories([12, 1], [12, 2], [12, 3])), 'next')).toBe(
      'https://paper.example/feed/2021-12.xml',
    );
  });

  it('leaves a closed document as it is, to the byte, whatever is printed later', async () => {
    const printed = await printMonth(toStories([11, 5], [12, 1]), '2021-11');
    expect(await printMonth(toStories([11, 5], [12, 1], [12, 9]), '2021-11')).toBe(printed);
    expect(await printMonth(toStories([11, 5], [12, 1], [12, 9], [12, 24]), '2021-11')).toBe(printed);
    const lateArrival = toStories([11, 5], [11, 6], [12, 1]);
    expect(await printMonth(lateArrival, '2021-11')).not.toBe(printed);
  });

  it('is read back with its mark and its links', async () => {
    const xml = await printMonth(articles, '2021-11');
    expect(findXmlFault(xml)).toBeUndefined();
    expect(xml).toContain('xmlns:fh="http://purl.org/syndication/history/1.0"');
    expect(xml).toContain('<fh:archive/>');
    const feed = parseRssFeed(xml);
    expect(feed.title).toBe('The Test, November 2021');
    expect(feed.atom?.links?.map(({ rel }) => rel)).toEqual(['self', 'current', 'prev-archive', 'next-archive']);
    expect(await printMonth(articles, '2021-12')).not.toContain('fh:archive/');
  });
});
