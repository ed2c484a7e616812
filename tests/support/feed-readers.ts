import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** What every reader must make of one item. */
export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly authors: readonly string[];
  /** HTML. */
  readonly content: string;
}

type FeedReader = (xml: string) => readonly ReadItem[] | Promise<readonly ReadItem[]>;

const toMoment = (date: Date | string | null | undefined): number => new Date(date ?? NaN).getTime();

const readWithFeedsmith: FeedReader = (xml) =>
  (parseRssFeed(xml).items ?? []).map((item) => ({
    id: item.guid?.value ?? '',
    title: item.title ?? '',
    link: item.link ?? '',
    published: toMoment(item.pubDate),
    authors: item.dc?.creators ?? [],
    content: item.content?.encoded ?? '',
  }));

interface RssParserItem {
  readonly creators?: readonly string[];
  readonly 'content:encoded'?: string;
}

const readWithRssParser: FeedReader = async (xml) => {
  const parser = new RssParser<object, RssParserItem>({
    customFields: { item: [['dc:creator', 'creators', { keepArray: true }]] },
  });
  return (await parser.parseString(xml)).items.map((item) => ({
    id: item.guid ?? '',
    title: item.title ?? '',
    link: item.link ?? '',
    published: toMoment(item.isoDate),
    authors: item.creators ?? [],
    content: item['content:encoded'] ?? '',
  }));
};

const readWithRowan: FeedReader = (xml) =>
  parseWithRowan(xml).items.map((item) => ({
    id: item.id ?? '',
    title: item.title ?? '',
    link: item.url ?? '',
    published: toMoment(item.published),
    authors: item.authors.flatMap(({ name }) => name ?? []),
    content: item.content ?? '',
  }));

const toList = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value ?? []]).flat().map(String);

const readWithExtractor: FeedReader = (xml) => {
  const { entries = [] } = extractFromXml(xml, {
    xmlParserOptions: { parseTagValue: false },
    getExtraEntryFields: (entry: object) => ({
      // It would leave out what comes after `#`.
      link: 'link' in entry ? String(entry.link) : '',
      authors: toList('dc:creator' in entry ? entry['dc:creator'] : undefined),
      content: 'content:encoded' in entry ? String(entry['content:encoded']) : '',
    }),
  });
  return entries.map((entry) => {
    const {
      id,
      title = '',
      link = '',
      published,
      authors,
      content,
    } = entry as typeof entry & Partial<Pick<ReadItem, 'authors' | 'content'>>;
    return {
      id,
      title,
      link,
      published: toMoment(published),
      authors: authors ?? [],
      content: content ?? '',
    };
  });
};

/** It has one name for all authors, the first; the others are where it keeps the elements as they stand. */
const toCreators = (item: FeedParser.Item): readonly string[] => {
  const creators = (item as unknown as Readonly<Record<string, unknown>>)['dc:creator'] ?? [];
  return [creators].flat().map((one) => (one as { readonly '#': string })['#']);
};

const readWithFeedparser: FeedReader = async (xml) => {
  const parser = new FeedParser({});
  parser.end(xml);
  const items: ReadItem[] = [];
  for await (const item of parser)
    items.push({
      id: item.guid,
      title: item.title,
      link: item.link,
      published: toMoment(item.pubdate),
      authors: toCreators(item),
      content: item.description,
    });
  return items;
};

/** Parsers of feeds that have nothing in common but the specification. */
export const feedReaders: Readonly<Record<string, FeedReader>> = {
  feedsmith: readWithFeedsmith,
  'rss-parser': readWithRssParser,
  '@rowanmanning/feed-parser': readWithRowan,
  '@extractus/feed-extractor': readWithExtractor,
  feedparser: readWithFeedparser,
};
