import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toFeedListings } from '../../../src/feeds/listings.ts';
import { toLicence } from '../../../src/feeds/licence.ts';
import { toOpenSearch } from '../../../src/feeds/open-search.ts';
import { toOpml } from '../../../src/feeds/opml.ts';
import { toNewsSitemap } from '../../../src/feeds/sitemap.ts';
import { toItemSize } from '../../../src/feeds/size.ts';
import type { Article } from '../../../src/newsroom/article.ts';
import {
  makeArticle,
  makePaper,
  makePicture,
  makePublication,
  makeSection,
  makeTopic,
} from '../../support/articles.ts';
import { findJsonFeedFaults } from '../../support/json-feed-schema.ts';
import { findAll, findTexts, readXml } from '../../support/xml.ts';
import { makeFeeds } from './feed-texts.ts';

/** What XML 1.0 can hold of a text, from its grammar: `Char` (2.2), and one kind of line end (2.11). */
function toLegal(text: string): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const isLegal = (point: number): boolean =>
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    point >= 0x10000;
  return String.fromCodePoint(...points.filter(isLegal)).replaceAll(/\r\n?/g, '\n');
}

/** Any text with something to be seen in it; often made of what breaks XML. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '\r',
        '\n',
        '\t',
        ']]>',
        ' ',
        '0',
        '-',
        '\u0000',
        '\u000B',
        '\uFFFE',
        '\uD800',
        '\u{1F600}',
        'ع',
      ),
      maxLength: 40,
    }),
    fc.constantFrom(
      '00120',
      '1e5',
      '0x1F',
      'true',
      'null',
      '&amp;',
      '<![CDATA[x]]>',
      '<!-- -->',
      '<?xml?>',
      '__proto__',
    ),
  )
  .map((text) => `a${text}z`);

const anyArticle = fc
  .record({
    headline: anyText,
    standfirst: anyText,
    byline: anyText,
    guid: anyText,
    section: anyText,
    topic: anyText,
    alt: anyText,
    caption: anyText,
    credit: anyText,
    correction: anyText,
    body: anyText,
  })
  .map((texts) => ({ texts, article: toArticle(texts) }));

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function toArticle(texts: Readonly<Record<string, string>>): Article {
  const { headline = '', standfirst = '', byline = '', guid = '', section = '', topic = '', correction = '' } = texts;
  const { alt = '', caption = '', credit = '' } = texts;
  return makeArticle({
    headline,
    standfirst,
    standfirstHtml: escapeHtml(standfirst),
    byline,
    guid,
    section: makeSection('world', { name: section }),
    topics: [makeTopic('topic', { name: topic })],
    picture: makePicture({ alt, caption, credit }),
    corrections: [{ date: Date.UTC(2021, 11, 5), hasTime: true, kind: 'note', text: correction }],
    feedSize: 0,
  });
}

it('is a well-formed feed with the same text, whatever an editor types', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, anyText, async ({ texts, article }, name) => {
      const publication = makePublication({ name, description: name });
      const feedHtml = `<p>${escapeHtml(texts.body)}</p>`;
      const { rss, json } = await makeFeeds([article], { publication, feedHtml });
      const channel = readXml(rss);
      expect(findTexts(channel, 'title')).toEqual([name, name, texts.headline].map(toLegal));
      expect(findTexts(channel, 'description')).toEqual([name, texts.standfirst].map(toLegal));
      expect(findTexts(channel, 'guid')).toEqual([toLegal(texts.guid)]);
      expect(findTexts(channel, 'dc:creator')).toEqual([toLegal(texts.byline)]);
      expect(findTexts(channel, 'category')).toEqual([...new Set([texts.section, texts.topic].map(toLegal))]);
      expect(findTexts(channel, 'media:description')).toEqual([toLegal(texts.alt)]);
      expect(findTexts(channel, 'media:credit')).toEqual([toLegal(texts.credit)]);
      const [html = ''] = findTexts(channel, 'content:encoded');
      expect(html).toContain(toLegal(feedHtml));
      expect(findJsonFeedFaults(json)).toEqual([]);
      const [item] = (JSON.parse(json) as { items: Readonly<Record<string, unknown>>[] }).items;
      expect(item).toMatchObject({
        id: toLegal(texts.guid),
        title: toLegal(texts.headline),
        summary: toLegal(texts.standfirst),
        authors: [{ name: toLegal(texts.byline) }],
        content_html: html,
      });
    }),
    { numRuns: 150 },
  );
});

it('is well-formed in every other file for machines too', () => {
  fc.assert(
    fc.property(anyArticle, anyText, ({ texts, article }, name) => {
      const publication = makePublication({ name, description: name, robots: { search: true, aiInput: false } });
      const news = readXml(toNewsSitemap([article], name, article.published));
      expect(findTexts(news, 'news:title')).toEqual([toLegal(texts.headline)]);
      expect(findTexts(news, 'news:name')).toEqual([toLegal(name)]);
      const opml = readXml(toOpml(toFeedListings(makePaper([article], publication)), publication));
      const names = findAll(opml, 'outline').map(({ attributes }) => attributes['text']);
      expect(names).toContain(toLegal(name));
      expect(names).toContain(`${toLegal(name)} – ${toLegal(texts.topic)}`);
      expect(findTexts(readXml(toLicence(publication)), 'copyright')).toEqual([toLegal(name)]);
      readXml(toOpenSearch(publication));
    }),
    { numRuns: 150 },
  );
});

it('takes no more bytes for a story than its size says', async () => {
  const frame = 4096;
  await fc.assert(
    fc.asyncProperty(anyArticle, async ({ article }) => {
      const { rss, json } = await makeFeeds([article], { feedHtml: '' });
      const longest = Math.max(Buffer.byteLength(rss), Buffer.byteLength(json));
      expect(longest).toBeLessThanOrEqual(frame + toItemSize(article));
    }),
    { numRuns: 50 },
  );
});

it('has a title even where nothing of the headline can be printed', async () => {
  const { rss, json } = await makeFeeds([makeArticle({ headline: '\uFFFE', standfirst: '\u0000' })]);
  const url = 'https://paper.example/2021/12/02/a-story/';
  expect(findTexts(readXml(rss), 'title').at(-1)).toBe(url);
  expect(findJsonFeedFaults(json)).toEqual([]);
});
