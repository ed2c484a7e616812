import { parseFeed } from 'feedsmith';
import { XMLParser } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { openPrintedPaper, toText } from '../support/printed-paper.ts';
import { findXmlFault } from '../support/xml.ts';
import { stories, toFeeds, toListings } from '../support/whole-paper.ts';

const paper = openPrintedPaper(inject('whole'));
const origin = 'https://gazette.example';
const toUrl = (path: string): string => origin + encodeURI(path);

interface Read {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly guid: string | undefined;
  readonly date: number;
  readonly content: string | undefined;
}

/** The items of an RSS feed as feedsmith reads them. */
function readWithFeedsmith(file: string): readonly Read[] {
  const { format, feed } = parseFeed(paper.read(file));
  if (format !== 'rss') throw new Error(`${file} is ${format}`);
  return (feed.items ?? []).map((item) => ({
    title: item.title,
    link: item.link,
    guid: item.guid?.value,
    date: Date.parse(String(item.pubDate)),
    content: item.content?.encoded,
  }));
}

const readJson = (
  file: string,
): {
  feed_url: string;
  home_page_url: string;
  version: string;
  items: { id: string; url: string; title: string; content_html: string; date_published: string }[];
} => JSON.parse(paper.read(file)) as ReturnType<typeof readJson>;

test('a chart is a table in a feed, without a drawing', () => {
  const story = readJson('town/feed.json').items.find(({ url }) => url.includes('everything-at-once'));
  expect(story?.content_html).toContain('<th scope="row">Jan 2024</th><td>12</td><td>28</td><td>3</td>');
  expect(story?.content_html).toContain('<p><strong>Matters before the council</strong></p>');
  const drawn = paper.files.filter((file) => /feed.*\.(?:xml|json)$/.test(file) && /[<;]svg/i.test(paper.read(file)));
  expect(drawn).toEqual([]);
});

test('every feed of the contract is printed', () => {
  expect(toFeeds().filter((feed) => !paper.files.includes(feed.slice(1)))).toEqual([]);
});

test('every XML file is well formed', () => {
  const wrong = paper.files.filter(
    (file) => /\.(?:xml|opml)$/.test(file) && findXmlFault(paper.read(file)) !== undefined,
  );
  expect(wrong).toEqual([]);
});

describe('the feed of the paper', () => {
  test('holds the ten newest stories, newest first', () => {
    const items = readWithFeedsmith('feed.xml');
    expect(items.map(({ link }) => link)).toEqual(stories.slice(0, 10).map(({ path }) => toUrl(path)));
    expect(items.map(({ title }) => title)).toEqual(stories.slice(0, 10).map(({ headline }) => headline));
  });

  test('dates a story by its publication, not by its last change', () => {
    expect(readWithFeedsmith('feed.xml')[0]?.date).toBe(Date.parse('2024-06-14T06:30:00+03:00'));
  });

  test('has the same stories as JSON', () => {
    const { items, version, feed_url: feedUrl, home_page_url: home } = readJson('feed.json');
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(feedUrl).toBe(`${origin}/feed.json`);
    expect(home).toBe(`${origin}/`);
    const rssItems = readWithFeedsmith('feed.xml');
    expect(items.map(({ id }) => id)).toEqual(rssItems.map(({ guid }) => guid));
    expect(items.map(({ url }) => url)).toEqual(rssItems.map(({ link }) => link));
    expect(items.map(({ date_published: date }) => Date.parse(date))).toEqual(rssItems.map(({ date }) => date));
    const { format } = parseFeed(paper.read('feed.json'));
    expect(format).toBe('json');
  });

  test('knows where it is', () => {
    const { feed } = parseFeed(paper.read('feed.xml')) as {
      feed: { link?: string; atom?: { links?: { rel?: string; href?: string }[] } };
    };
    expect(feed.link).toBe(`${origin}/`);
    expect(feed.atom?.links).toEqual(
      expect.arrayContaining([expect.objectContaining({ rel: 'self', href: `${origin}/feed.xml` })]),
    );
  });
});

describe('the text of a story in a feed', () => {
  const [storm] = readWithFeedsmith('feed.xml');
  const { document } = parseHTML(`<html><body>${storm?.content ?? ''}</body></html>`);

  test('is the whole text', () => {
    const text = toText(document.body);
    expect(text).toContain('The port of Wrenport closed at four on Friday morning');
    expect(text).toContain('closed, cause known, all well');
    expect(text).toContain('An earlier version gave the height of the waves as seventy metres.');
  });

  test('has absolute addresses only', () => {
    const addresses = [...document.querySelectorAll('[href], [src], [poster], [srcset]')].flatMap((element) =>
      ['href', 'src', 'poster', 'srcset'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:|#)/.test(address))).toEqual([]);
  });

  test('holds no scripts, styles, classes or frames', () => {
    expect(
      [...document.querySelectorAll('script, style, iframe, svg, [style], [class], [onclick]')].map(
        ({ tagName }) => tagName,
      ),
    ).toEqual([]);
  });

  test('has pictures that were printed', () => {
    const pictures = [...document.querySelectorAll('img')].map((picture) => picture.getAttribute('src') ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((src) => !paper.files.includes(decodeURI(src.slice(origin.length + 1))))).toEqual([]);
  });
});

test('every listing has a feed of its own stories, in both formats', () => {
  const wrong = [...toListings()].flatMap(([listing, own]) => {
    const wanted = own.slice(0, 10).map(({ path }) => toUrl(path));
    const xml = readWithFeedsmith(`${listing.slice(1)}feed.xml`).map(({ link }) => link);
    const json = readJson(`${listing.slice(1)}feed.json`).items.map(({ url }) => url);
    return JSON.stringify([xml, json]) === JSON.stringify([wanted, wanted]) ? [] : [listing];
  });
  expect(wrong).toEqual([]);
});

test('the feed of a listing is announced on its page', () => {
  const missing = [
    '/harbour/',
    '/topics/ferries/',
    '/by/ada-inkwell/',
    '/places/wrenport/',
    '/series/the-lighthouse/',
    '/corrections/',
  ].filter((listing) => {
    const links = [
      ...paper.open(listing).document.querySelectorAll('link[rel="alternate"][type="application/rss+xml"]'),
    ];
    return !links.some((link) => new URL(link.getAttribute('href') ?? '', origin).pathname === `${listing}feed.xml`);
  });
  expect(missing).toEqual([]);
});

test('a feed id that looks like a number stays a text', () => {
  const [item] = readJson('feed.json').items;
  expect(item?.id).toContain('00120');
  const xml = new XMLParser({ parseTagValue: false, ignoreAttributes: false }).parse(paper.read('feed.xml')) as {
    rss: { channel: { item: { guid: { '#text': string; '@_isPermaLink': string } }[] } };
  };
  expect(xml.rss.channel.item[0]?.guid['#text']).toBe(item?.id);
  expect(xml.rss.channel.item.map(({ guid }) => guid['@_isPermaLink'])).toEqual(
    Array.from({ length: 10 }, () => 'false'),
  );
});

test('the list of feeds for feed readers names feeds that exist', () => {
  const addresses = [...paper.read('feeds.opml').matchAll(/xmlUrl="([^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses).toContain(`${origin}/feed.xml`);
  expect(addresses).toContain(`${origin}/harbour/feed.xml`);
  expect(addresses.filter((address) => !paper.files.includes(decodeURI(new URL(address).pathname.slice(1))))).toEqual(
    [],
  );
});
