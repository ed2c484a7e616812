import { parseOpml } from 'feedsmith';
import { expect, it } from 'vitest';
import { toFeedListings } from '../../../src/feeds/listings.ts';
import { toOpml } from '../../../src/feeds/opml.ts';
import { makeArticle, makePaper, makePublication, makeTopic } from '../../support/articles.ts';
import { findXmlFault } from '../../support/xml.ts';

const publication = makePublication({ name: 'Meridian & "Sons"', base: '/news/' });
const article = makeArticle(
  { topics: [makeTopic('nato', {}, publication), makeTopic('osce', {}, publication)] },
  publication,
);
const listings = toFeedListings(makePaper([article], publication));

it('lists every feed once, with all that OPML 2.0 asks of a subscription', () => {
  const { body } = parseOpml(toOpml(listings, publication));
  const feeds = (body?.outlines ?? []).flatMap((outline) => outline.outlines ?? [outline]);
  expect(feeds.map(({ xmlUrl }) => xmlUrl)).toEqual(listings.map(({ rss }) => rss.url));
  expect(feeds.map(({ htmlUrl }) => htmlUrl)).toEqual(listings.map(({ page }) => page.url));
  expect(
    feeds.every(({ type, text, title }) => type === 'rss' && text === title && text?.startsWith('Meridian & "Sons"')),
  ).toBe(true);
});

it('groups the listings of a kind, and gives the groups a title', () => {
  const outlines = parseOpml(toOpml(listings, publication)).body?.outlines ?? [];
  const groups = outlines.filter(({ xmlUrl }) => xmlUrl === undefined);
  expect(groups.map(({ text, title, outlines: members }) => [text, title, members?.length])).toEqual([
    ['By section', 'By section', 1],
    ['By topic', 'By topic', 2],
    ['By contributor', 'By contributor', 1],
  ]);
});

it('is valid and takes its date from the stories', () => {
  const opml = toOpml(listings, publication);
  expect(findXmlFault(opml)).toBeUndefined();
  expect(opml).toContain('<dateModified>Thu, 02 Dec 2021 16:10:00 GMT</dateModified>');
  expect(findXmlFault(toOpml(toFeedListings(makePaper([])), publication))).toBeUndefined();
});
