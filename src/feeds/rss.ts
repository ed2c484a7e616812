import { getRssString } from '@astrojs/rss';
import { toIsoTime } from '../newsroom/iso-time.ts';
import { toHref, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toMailDate } from './changed.ts';
import type { DocumentLink, FeedDocument } from './documents.ts';
import type { FeedItem } from './item.ts';
import { element, escapeXml, toXmlText, type Xml } from './xml.ts';

/** How long a reader may keep a feed before it asks again, in minutes. */
const timeToLive = 60;

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

/**
 * An RSS 2.0 document after the RSS Best Practices Profile (rssboard.org/rss-profile): whole text in `content:encoded`,
 * the standfirst in `description`, names in `dc:creator`, a permanent `guid` that is no address, absolute addresses only.
 * All dates come from the items, so the same stories give the same bytes.
 */
export async function toRss(
  document: FeedDocument,
  items: readonly FeedItem[],
  publication: Publication,
): Promise<string> {
  const own = [toChannelElements(document, items, publication), ...items.map(toItemElements)];
  const printed = await getRssString({
    title: toXmlText(document.title),
    description: toXmlText(document.description),
    site: document.page.url,
    xmlns: { ...namespaces },
    customData: toPlaceholder(0),
    items: items.map((item, index) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      pubDate: new Date(item.published),
      content: toMark(index + 1),
      categories: [...item.tags],
      customData: toPlaceholder(index + 1),
    })),
  });
  const stylesheet = `<?xml-stylesheet type="text/css" href="${escapeXml(toHref(publication, '/feed.css'))}"?>`;
  return `${fillPlaceholders(printed, own, items).replace('?>', `?>\n${stylesheet}\n`)}\n`;
}

/**
 * `@astrojs/rss` sends `customData` through a parser that takes `00120` for the number 120, so it gets a placeholder and
 * the finished elements take its place afterwards. It is called `guid` to replace the library's own; U+FFFE
 * cannot occur in any text, since no XML document may hold it. Whole texts get one too, since a text that is in many
 * feeds is then escaped once.
 */
const toMark = (index: number): string => `\uFFFE${index}\uFFFE`;
const toPlaceholder = (index: number): string => `<guid>${toMark(index)}</guid>`;

const fillPlaceholders = (printed: string, own: readonly (readonly Xml[])[], items: readonly FeedItem[]): string =>
  printed.replaceAll(/<guid>\uFFFE(\d+)\uFFFE<\/guid>|\uFFFE(\d+)\uFFFE/g, (_, element?: string, text?: string) => {
    if (element !== undefined) return (own[Number(element)] ?? []).map(({ xml }) => xml).join('');
    const item = items[Number(text) - 1];
    return item ? escapeContent(item) : '';
  });

const escaped = new WeakMap<FeedItem, string>();

function escapeContent(item: FeedItem): string {
  const text = escaped.get(item) ?? escapeXml(item.html);
  escaped.set(item, text);
  return text;
}

function toChannelElements(
  document: FeedDocument,
  items: readonly FeedItem[],
  publication: Publication,
): readonly Xml[] {
  const changes = items.map(({ published, updated }) => updated ?? published);
  const newest =
    changes.length > 0 ? [element('lastBuildDate', {}, toMailDate(changes.reduce((a, b) => Math.max(a, b))))] : [];
  const icon = [
    element('url', {}, toUrl(publication, '/apple-touch-icon.png')),
    element('title', {}, document.title),
    element('link', {}, document.page.url),
  ];
  return [
    element('language', {}, publication.language),
    ...newest,
    element('ttl', {}, String(timeToLive)),
    element('image', {}, icon),
    ...document.links.map(toLinkElement),
    ...(document.isArchive ? [element('fh:archive', {})] : []),
  ];
}

/** A hub is no feed and so has no type. */
const toLinkElement = ({ rel, url }: DocumentLink): Xml =>
  element('atom:link', { rel, href: url, type: rel === 'hub' ? undefined : 'application/rss+xml' });

function toItemElements(item: FeedItem): readonly Xml[] {
  return [
    element('guid', { isPermaLink: 'false' }, item.id),
    ...item.authors.map(({ name }) => element('dc:creator', {}, name)),
    ...(item.language === undefined ? [] : [element('dc:language', {}, item.language)]),
    ...(item.updated === undefined ? [] : [element('atom:updated', {}, toIsoTime(item.updated))]),
    ...(item.picture ? [toMedia(item.picture)] : []),
  ];
}

/** Media RSS (rssboard.org/media-rss). Not an `enclosure`, which must state the file's length in bytes. */
function toMedia({ file, mediaType, alt, caption, credit }: NonNullable<FeedItem['picture']>): Xml {
  const { url, width, height } = file;
  const description = alt === '' ? caption : alt;
  return element('media:content', { url, type: mediaType, medium: 'image', width, height }, [
    ...(description === undefined ? [] : [element('media:description', { type: 'plain' }, description)]),
    element('media:credit', {}, credit),
  ]);
}
