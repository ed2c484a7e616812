import type { Article } from '../newsroom/article.ts';

/** Bytes that every reader of feeds still takes: FeedBurner stopped at 512 KB, others at a few megabytes. */
const largestFeed = 512 * 1024;

/** What stands before the first item and after the last. */
const frameSize = 4096;
/** Tags, dates and labels of an item without what the editor wrote. */
const itemFrame = 1536;
/** Tags, day and label round a correction. */
const correctionFrame = 256;

const encoder = new TextEncoder();

/** Bytes of a text in the HTML of an item, whose ampersands are escaped twice. */
const sizeOf = (text: string | undefined): number =>
  text === undefined ? 0 : encoder.encode(text.replaceAll(/[&<>"']/g, '&amp;#x26;')).length;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

const known = new WeakMap<Article, number>();

/** Bytes that a story takes in a feed, or a little less, never more. */
export function toItemSize(article: Article): number {
  const found = known.get(article);
  if (found !== undefined) return found;
  const { picture, contributors, topics, section, headline, standfirst, standfirstHtml, corrections } = article;
  const names = [article.byline, ...contributors.flatMap(({ name, url }) => [name, url]), section.name];
  const texts = [headline, standfirst, standfirstHtml, article.guid, article.url, article.canonical, ...names];
  const shown = [picture?.alt, picture?.caption, picture?.credit, picture?.file.url];
  const size =
    itemFrame +
    article.feedSize +
    sum(texts.map(sizeOf)) +
    sum(topics.map(({ name }) => 32 + sizeOf(name))) +
    2 * sum(shown.map(sizeOf)) +
    32 * contributors.length +
    sum(corrections.map(({ text }) => correctionFrame + sizeOf(text)));
  known.set(article, size);
  return size;
}

/**
 * The first stories that go into one document: at most so many, and at most `largestFeed` bytes. A story that is larger
 * than that by itself is a document by itself.
 */
export function takeFitting(
  articles: readonly Article[],
  most: number,
  toSize: (article: Article) => number = toItemSize,
): readonly Article[] {
  let size = frameSize;
  const first = articles.slice(0, most).findIndex((article, index) => {
    size += toSize(article);
    return size > largestFeed && index > 0;
  });
  return articles.slice(0, first === -1 ? most : first);
}
