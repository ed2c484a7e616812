import type { Article, Instant, Picture } from '../newsroom/article.ts';
import type { PrintedCorrection } from '../newsroom/correction.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords } from '../words/words.ts';
import { toChanged } from './changed.ts';
import { toCorrectionHtml, toStoryHtml } from './content.ts';
import type { FeedListing } from './listings.ts';
import { toXmlText } from './xml.ts';

export interface FeedAuthor {
  readonly name: string;
  readonly url?: string;
}

/** What a feed says of one story or correction, whatever the format. No text holds a character illegal in XML. */
export interface FeedItem {
  /** Permanent, and the same in every feed of the paper. */
  readonly id: string;
  readonly url: string;
  /** Where it was first published, if elsewhere. */
  readonly externalUrl?: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  readonly html: string;
  readonly published: Instant;
  /** Only where it changed after its publication. */
  readonly updated?: Instant;
  readonly authors: readonly FeedAuthor[];
  readonly tags: readonly string[];
  readonly picture?: Picture;
  /** Only where it is not that of the paper. */
  readonly language?: string;
}

/** Reads a converted body by its key (`Article.body`). */
export type OpenBody = (key: string) => Promise<{ readonly feedHtml: string }>;

/** The stories asked for last: feeds of a section, of topics and of a place hold much the same ones, each in two forms. */
const lately = new WeakMap<OpenBody, Map<Article, FeedItem>>();
const keptInMemory = 1000;

async function toStoryItemOnce(article: Article, publication: Publication, openBody: OpenBody): Promise<FeedItem> {
  const items = lately.get(openBody) ?? new Map<Article, FeedItem>();
  lately.set(openBody, items);
  const item = items.get(article) ?? toStoryItem(article, (await openBody(article.body)).feedHtml, publication);
  items.delete(article);
  items.set(article, item);
  const [oldest] = items.keys();
  if (items.size > keptInMemory && oldest) items.delete(oldest);
  return item;
}

/** The items of a listing, in its order. Bodies are read one after the other, so that a long document stays cheap. */
export async function toFeedItems(
  { articles, corrections }: Pick<FeedListing, 'articles' | 'corrections'>,
  publication: Publication,
  openBody: OpenBody,
): Promise<readonly FeedItem[]> {
  const items = corrections.map((correction) => toCorrectionItem(correction, publication));
  for (const article of articles) items.push(await toStoryItemOnce(article, publication, openBody));
  return items;
}

/** A story as an item: its section and topics are its tags, in that order. */
function toStoryItem(article: Article, feedHtml: string, publication: Publication): FeedItem {
  const changed = toChanged(article);
  return {
    id: toXmlText(article.guid),
    url: article.url,
    ...(article.canonical === undefined ? {} : { externalUrl: article.canonical }),
    // A headline of control characters alone is no title, and without one no feed is valid.
    title: toXmlText(article.headline) || article.url,
    summary: toXmlText(article.standfirst),
    html: toXmlText(toStoryHtml(article, feedHtml, publication)),
    published: article.published,
    ...(changed > article.published ? { updated: changed } : {}),
    authors: toAuthors(article),
    tags: [...new Set([article.section, ...article.topics].map(({ name }) => toXmlText(name)))],
    ...(article.picture ? { picture: toCleanPicture(article.picture) } : {}),
    ...toItemLanguage(article, publication),
  };
}

/**
 * A correction as an item of its own. Its id is made from the story's and its number among the story's corrections; its
 * address is its place on the story's page (components/article/fragments.ts).
 */
function toCorrectionItem({ article, correction, number }: PrintedCorrection, publication: Publication): FeedItem {
  const words = openWords(publication.language);
  const kind = words.article.correctionKinds[correction.kind];
  return {
    id: toXmlText(`${article.guid}#correction-${number}`),
    url: `${article.url}#correction-${number}`,
    title: toXmlText(words.feeds.storyCorrected(kind, article.headline)),
    summary: toXmlText(correction.text),
    html: toXmlText(toCorrectionHtml({ article, correction, number }, publication)),
    published: correction.date,
    authors: [],
    tags: [toXmlText(kind), toXmlText(article.section.name)],
    ...toItemLanguage(article, publication),
  };
}

/** Who wrote it: the free byline as the editor wrote it, or else everybody named. */
function toAuthors({ byline, contributors }: Article): readonly FeedAuthor[] {
  if (byline !== undefined) return [{ name: toXmlText(byline) }];
  return contributors.map(({ name, url }) => ({ name: toXmlText(name), url }));
}

const toCleanPicture = ({ caption, ...picture }: Picture): Picture => ({
  ...picture,
  alt: toXmlText(picture.alt),
  ...(caption === undefined ? {} : { caption: toXmlText(caption) }),
  credit: toXmlText(picture.credit),
});

const toItemLanguage = ({ language }: Article, publication: Publication): Pick<FeedItem, 'language'> =>
  language === publication.language ? {} : { language };
