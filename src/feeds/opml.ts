import type { Publication } from '../newsroom/publication.ts';
import { openWords, type Words } from '../words/words.ts';
import { findNewestChange, toMailDate } from './changed.ts';
import type { FeedKind, FeedListing } from './listings.ts';
import { element, toXmlDocument, type Xml } from './xml.ts';

/** Every feed of the paper for a feed reader: OPML 2.0 (opml.org/spec2.opml), listings of a kind in a group. */
export function toOpml(listings: readonly FeedListing[], publication: Publication): string {
  const words = openWords(publication.language);
  const newest = findNewestChange(listings.flatMap(({ articles }) => articles));
  const head = [
    element('title', {}, words.feeds.titleOf(publication.name, words.feeds.title)),
    ...(newest === undefined ? [] : [element('dateModified', {}, toMailDate(newest))]),
  ];
  const body = toGroups(listings).flatMap(([kind, members]) => toOutlines(kind, members, publication, words));
  return toXmlDocument(element('opml', { version: '2.0' }, [element('head', {}, head), element('body', {}, body)]));
}

function toGroups(listings: readonly FeedListing[]): readonly (readonly [FeedKind, readonly FeedListing[]])[] {
  const kinds = [...new Set(listings.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, listings.filter((listing) => listing.kind === kind)] as const);
}

function toOutlines(
  kind: FeedKind,
  members: readonly FeedListing[],
  publication: Publication,
  words: Words,
): readonly Xml[] {
  const outlines = members.map((listing) => toOutline(listing, publication));
  if (kind === 'paper' || kind === 'corrections') return outlines;
  const { sections, topics, places, contributors, series } = words.feeds;
  const name = { section: sections, topic: topics, place: places, contributor: contributors, series }[kind];
  return [element('outline', { text: name, title: name }, outlines)];
}

const toOutline = ({ title, description, page, rss }: FeedListing, { language }: Publication): Xml =>
  element('outline', {
    type: 'rss',
    version: 'RSS2',
    text: title,
    title,
    description,
    language,
    xmlUrl: rss.url,
    htmlUrl: page.url,
  });
