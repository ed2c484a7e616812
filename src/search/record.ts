import type { Article } from '../newsroom/article.ts';
import type { Words } from '../words/words.ts';
import { partMark } from './client/story-text.ts';

/**
 * What the index knows of one story. Pagefind searches `content` and every value of `meta`; what must not be found by
 * its words is a filter. What stories are chosen and ordered by is not here, but in the facts of their shard.
 */
export interface SearchRecord {
  /** The site path, percent-encoded, without the base path: the same index serves the paper wherever it is mounted. */
  readonly url: string;
  /** Plain text. The headline is not in it: `meta.title` is searched as well, and an excerpt should not repeat it. */
  readonly content: string;
  /** The paper's language for every story: Pagefind keeps one index per language and searches only that of the page. */
  readonly language: string;
  readonly meta: SearchMeta;
  /** The picture, and the language of a story that is not in the paper's. Nothing is filtered by them: they are only kept there. */
  readonly filters: Readonly<Record<string, string[]>>;
}

interface SearchMeta {
  readonly title: string;
  readonly byline: string;
  readonly kicker?: string;
  /** Names of what the story is about. Searched, never shown. Their other spellings are tried by the browser. */
  readonly subjects?: string;
}

/** The smallest picture: its address without the base path, its width and its height, with spaces between them. */
function toPicture({ picture, href, path }: Article): string[] {
  const smallest = picture?.webp[0] ?? picture?.fallback;
  if (!picture || !smallest) return [];
  const height = Math.round((smallest.width * picture.height) / picture.width);
  return [`${smallest.href.slice(href.length - path.length)} ${smallest.width} ${height}`];
}

/** What is indexed of a converted text. */
export interface SearchableBody {
  readonly text: string;
  readonly captions: readonly string[];
}

/** The address under which a story is indexed: its path, percent-encoded. */
export const toUrl = ({ path }: Pick<Article, 'path'>): string => encodeURI(path.toWellFormed());

/** Soft hyphens split words, zero-width spaces make Pagefind cut excerpts in the wrong places. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/** What `toPlain` mends; few texts have any of it. */
const unplain = /[\p{Cs}\p{Cc}\u00ad\u200b\u2060\ufeff]| {2}|^\s|\s$/u;

const toPlain = (text: string): string => (unplain.test(text) ? mend(text) : text);

const mend = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(invisible, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

const languages = new Map<string, string>();

function toLanguage(tag: string): string {
  const language = languages.get(tag) ?? new Intl.Locale(tag).language;
  languages.set(tag, language);
  return language;
}

/** The byline as one line of text. */
const toSearchByline = (article: Article, words: Pick<Words, 'formatList'>): string =>
  article.byline ?? words.formatList(article.contributors.map(({ name }) => name));

function toSubjects({ place, topics, series }: Article): string {
  const named = [...(place ? [place] : []), ...topics, ...(series ? [series.series] : [])];
  return toPlain(named.map(({ name }) => name).join(', '));
}

function toMeta(article: Article, words: Pick<Words, 'formatList'>): SearchMeta {
  const subjects = toSubjects(article);
  return {
    title: toPlain(article.headline),
    byline: toPlain(toSearchByline(article, words)),
    ...(article.kicker === undefined ? {} : { kicker: toPlain(article.kicker) }),
    ...(subjects === '' ? {} : { subjects }),
  };
}

function toFilters(article: Article, language: string): Record<string, string[]> {
  const filters = {
    language: article.language === language ? [] : [article.language],
    picture: toPicture(article),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

/**
 * A story as the search index takes it: standfirst, text, captions and corrections, and never navigation or lists of
 * other stories, which would make every story a match for every headline.
 *
 * @param language BCP 47, the paper's.
 */
export function toSearchRecord(
  article: Article,
  body: SearchableBody,
  language: string,
  words: Pick<Words, 'formatList'>,
): SearchRecord {
  const texts = [
    article.standfirst,
    body.text,
    article.picture?.caption ?? '',
    ...body.captions,
    ...article.corrections.map(({ text }) => text),
  ];
  return {
    url: toUrl(article),
    content: texts
      .map(toPlain)
      .filter((text) => text !== '')
      .join(` ${partMark} `),
    language: toLanguage(language),
    meta: toMeta(article, words),
    filters: toFilters(article, language),
  };
}
