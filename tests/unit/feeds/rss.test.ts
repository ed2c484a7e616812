import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, it, vi } from 'vitest';
import {
  makeArticle,
  makeContributor,
  makePicture,
  makePublication,
  makeSection,
  makeTopic,
} from '../../support/articles.ts';
import { findXmlFault } from '../../support/xml.ts';
import { makeFeeds } from './feed-texts.ts';

const hour = 3_600_000;
const first = Date.UTC(2021, 11, 2, 16, 10);

describe('an RSS feed, read back by feedsmith', () => {
  it('says who publishes it, where, and in which language', async () => {
    const publication = makePublication({ name: 'Le Monde & Cie', description: 'Tout <neuf>', language: 'fr' });
    const { rss } = await makeFeeds([makeArticle({}, publication)], { publication });
    const feed = parseRssFeed(rss);
    expect(feed).toMatchObject({ title: 'Le Monde & Cie', description: 'Tout <neuf>', language: 'fr', ttl: 60 });
    expect(feed.link).toBe('https://paper.example/');
    expect(feed.atom?.links).toContainEqual({
      rel: 'self',
      href: 'https://paper.example/feed.xml',
      type: 'application/rss+xml',
    });
    expect(feed.image?.link).toBe(feed.link);
  });

  it('gives a story its words, names, tags and picture', async () => {
    const article = makeArticle({
      section: makeSection('world'),
      topics: [makeTopic('nato', { name: 'NATO' }), makeTopic('osce', { name: 'OSCE' })],
      contributors: [
        makeContributor('jane-doe'),
        makeContributor('europe-desk', { name: 'Europe desk', kind: 'desk' }),
      ],
      picture: makePicture({ alt: 'A "map" & more' }),
    });
    const [item] = parseRssFeed((await makeFeeds([article])).rss).items ?? [];
    expect(item).toMatchObject({ title: article.headline, link: article.url, description: article.standfirst });
    expect(item?.dc?.creators).toEqual(['Jane Doe', 'Europe desk']);
    expect(item?.categories?.map(({ name }) => name)).toEqual(['World', 'NATO', 'OSCE']);
    expect(item?.media?.contents?.[0]).toMatchObject({
      url: 'https://paper.example/pictures/map.png',
      medium: 'image',
      width: 1200,
      height: 675,
    });
    expect(item?.media?.contents?.[0]?.description?.value).toBe('A "map" & more');
    expect(item?.media?.contents?.[0]?.credits?.[0]?.value).toBe('Map: The Test');
    expect(item?.enclosures).toBeUndefined();
  });

  it('prints the free byline instead of the names', async () => {
    const [item] =
      parseRssFeed((await makeFeeds([makeArticle({ byline: 'Jane Doe in Riga, for the Agency' })])).rss).items ?? [];
    expect(item?.dc?.creators).toEqual(['Jane Doe in Riga, for the Agency']);
  });

  it('dates a story by its publication, and says apart when it changed', async () => {
    const corrections = [{ date: first + 5 * hour, hasTime: true, kind: 'correction', text: 'It was Riga.' }] as const;
    const { rss } = await makeFeeds([makeArticle({ published: first, updated: first + 2 * hour, corrections })]);
    const feed = parseRssFeed(rss);
    expect(feed.items?.[0]?.pubDate).toBe('Thu, 02 Dec 2021 16:10:00 GMT');
    expect(feed.items?.[0]?.atom?.updated).toBe('2021-12-02T21:10:00Z');
    expect(feed.lastBuildDate).toBe('Thu, 02 Dec 2021 21:10:00 GMT');
  });

  it('says nothing of a change where there was none', async () => {
    const [item] = parseRssFeed((await makeFeeds([makeArticle()])).rss).items ?? [];
    expect(item?.atom?.updated).toBeUndefined();
    expect(item?.dc?.languages).toBeUndefined();
  });
});

describe('the content of an item', () => {
  const toContent = async (...parameters: Parameters<typeof makeFeeds>): Promise<string> =>
    parseRssFeed((await makeFeeds(...parameters)).rss).items?.[0]?.content?.encoded ?? '';

  it('is the picture, the standfirst, the body and the corrections, in this order', async () => {
    const corrections = [
      { date: first + hour, hasTime: true, kind: 'clarification', text: 'It was <Riga> & not Tallinn.' },
    ] as const;
    const content = await toContent([makeArticle({ picture: makePicture(), corrections })]);
    const parts = [
      '<figure><img src="https://paper.example/pictures/map.png"',
      'They talked for half an hour.',
      '<p>Body of',
      'Clarification, 2 December 2021',
    ];
    const places = parts.map((part) => content.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(content).toContain('The Baltic Sea. <small>Map: The Test</small>');
    expect(content).toMatch(/It was (?:&#x3C;|&lt;)Riga> (?:&#x26;|&amp;) not Tallinn\./);
  });

  it('keeps an empty alt of a decorative picture', async () => {
    expect(await toContent([makeArticle({ picture: makePicture({ alt: '' }) })])).toContain('alt=""');
  });

  it('gives a story in another direction its language and direction', async () => {
    const article = makeArticle({ language: 'ar', headline: 'اجتماع الوزراء في ستوكهولم' });
    const { rss } = await makeFeeds([article]);
    const [item] = parseRssFeed(rss).items ?? [];
    expect(item?.title).toBe('اجتماع الوزراء في ستوكهولم');
    expect(item?.dc?.languages).toEqual(['ar']);
    expect(item?.content?.encoded).toMatch(/^<div lang="ar" dir="rtl">.*<\/div>$/s);
  });

  it('comes through with "]]>", markup in text and entities as they were', async () => {
    const feedHtml = '<p>a ]]&gt; b &amp;amp; &lt;script&gt; ]]></p><pre><code>&#x26;lt;</code></pre>';
    expect(await toContent([makeArticle()], { feedHtml })).toContain(feedHtml);
  });
});

describe('what breaks feeds elsewhere', () => {
  const illegal = '\u0000\u0001\u0008\u000B\u000C\u001F\uFFFE\uFFFF\uD800';

  it('leaves out characters that XML may not hold, everywhere', async () => {
    const publication = makePublication({ name: `The${illegal} Test`, description: `About${illegal}` });
    const article = makeArticle(
      {
        headline: `Head${illegal}line \u{1F600}`,
        standfirst: `Stand${illegal}first`,
        standfirstHtml: `Stand${illegal}first`,
        section: makeSection('world', { name: `Wo${illegal}rld` }),
        byline: `Jane${illegal} Doe`,
        picture: makePicture({ alt: `A${illegal} map`, caption: `Cap${illegal}tion`, credit: `Cre${illegal}dit` }),
        corrections: [{ date: first + hour, hasTime: true, kind: 'note', text: `No${illegal}te` }],
      },
      publication,
    );
    const feedHtml = `<p>Bo${illegal}dy</p>`;
    for (const kind of ['paper', 'section', 'corrections'] as const) {
      const { rss } = await makeFeeds([article], { publication, feedHtml, kind });
      expect(findXmlFault(rss)).toBeUndefined();
    }
    const [item] = parseRssFeed((await makeFeeds([article], { publication, feedHtml })).rss).items ?? [];
    expect(item?.title).toBe('Headline \u{1F600}');
    expect(item?.content?.encoded).toContain('<p>Body</p>');
    expect(item?.dc?.creators).toEqual(['Jane Doe']);
  });

  it('keeps what looks like a number as it was written', async () => {
    const article = makeArticle({
      guid: '00120',
      headline: '007',
      standfirst: '1e5',
      standfirstHtml: '1e5',
      byline: '0x1F',
      topics: [makeTopic('n', { name: '0042' })],
    });
    const { rss } = await makeFeeds([article]);
    expect(rss).toContain('<guid isPermaLink="false">00120</guid>');
    expect(rss).toContain('<dc:creator>0x1F</dc:creator>');
    expect(rss).toContain('<title>007</title>');
    expect(rss).toContain('<description>1e5</description>');
    expect(rss).toContain('<category>0042</category>');
  });

  it('keeps the id of a story when headline, section and address change', async () => {
    const before = makeArticle({ guid: 'urn:uuid:1' });
    const after = makeArticle({
      guid: 'urn:uuid:1',
      headline: 'New',
      section: makeSection('economy'),
      url: 'https://other.example/x/',
    });
    const ids = await Promise.all(
      [before, after].map(async (one) => parseRssFeed((await makeFeeds([one])).rss).items?.[0]?.guid),
    );
    expect(ids[0]).toEqual({ value: 'urn:uuid:1', isPermaLink: false });
    expect(ids[1]).toEqual(ids[0]);
  });

  it('prints one guid per item, none for the channel and no placeholder', async () => {
    const { rss } = await makeFeeds([makeArticle(), makeArticle({ id: '2021/12/b' })]);
    expect(rss.match(/<guid/g)).toHaveLength(2);
    expect(rss).not.toContain('\uFFFE');
  });
});

describe('a whole feed', () => {
  it('begins with a CSS stylesheet instruction that has a type', async () => {
    const publication = makePublication({ base: '/news/' });
    const lines = (await makeFeeds([makeArticle({}, publication)], { publication })).rss.split('\n');
    expect(lines[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(lines[1]).toBe('<?xml-stylesheet type="text/css" href="/news/feed.css"?>');
  });

  it('is newest first and no longer than the publication says', async () => {
    const articles = [3, 1, 4, 2].map((day) =>
      makeArticle({ id: `2021/12/day-${day}`, headline: `Day ${day}`, published: Date.UTC(2021, 11, day) }),
    );
    const { rss } = await makeFeeds(articles, { publication: makePublication({ feedLength: 3 }) });
    const feed = await new Parser().parseString(rss);
    expect(feed.items.map(({ title }) => title)).toEqual(['Day 4', 'Day 3', 'Day 2']);
    expect(feed.items[0]?.isoDate).toBe('2021-12-04T00:00:00.000Z');
  });

  it('is valid without a story, and then has no date', async () => {
    const { rss } = await makeFeeds([]);
    expect(findXmlFault(rss)).toBeUndefined();
    const feed = await new Parser().parseString(rss);
    expect(feed.items).toEqual([]);
    expect(rss).not.toContain('lastBuildDate');
  });

  it('has absolute addresses below the base path only', async () => {
    const publication = makePublication({ base: '/news/' });
    const article = makeArticle({ topics: [makeTopic('nato', {}, publication)] }, publication);
    for (const kind of ['paper', 'section', 'topic', 'contributor', 'corrections'] as const) {
      const { rss, json } = await makeFeeds([article], { publication, kind });
      const urls = [...(rss + json).matchAll(/https:\/\/paper\.example[^\s"<]*/g)].map(([url]) => url);
      expect(urls.length).toBeGreaterThan(4);
      expect(urls.filter((url) => !url.startsWith('https://paper.example/news/'))).toEqual([]);
    }
  });

  it('is the same to the byte whenever it is printed', async () => {
    const articles = [makeArticle({ picture: makePicture() })];
    const printed = await makeFeeds(articles);
    vi.setSystemTime(Date.UTC(2031, 0, 1));
    const later = await makeFeeds(articles).finally(() => vi.useRealTimers());
    expect(later).toEqual(printed);
  });
});

describe('the feed of corrections', () => {
  const corrections = [
    { date: first + hour, hasTime: true, kind: 'correction', text: 'It was Riga.' },
    { date: first + 3 * hour, hasTime: true, kind: 'clarification', text: 'The meeting lasted 30 minutes.' },
  ] as const;

  it('has one item per correction, newest first, with an id made from the story’s', async () => {
    const { rss } = await makeFeeds([makeArticle({ guid: 'urn:uuid:1', corrections })], { kind: 'corrections' });
    const items = parseRssFeed(rss).items ?? [];
    expect(items.map(({ guid }) => guid?.value)).toEqual(['urn:uuid:1#correction-2', 'urn:uuid:1#correction-1']);
    expect(items[1]).toMatchObject({
      title: 'Correction: Ministers meet in Stockholm',
      description: 'It was Riga.',
      pubDate: 'Thu, 02 Dec 2021 17:10:00 GMT',
      link: 'https://paper.example/2021/12/02/a-story/#correction-1',
    });
  });
});
