import { isNews } from '../newsroom/age.ts';
import type { Article, Instant } from '../newsroom/article.ts';
import { toIsoTime } from '../newsroom/iso-time.ts';
import { toChanged } from './changed.ts';
import { element, toXmlDocument, type Xml } from './xml.ts';

/** One address in a sitemap; without `changed` where the press does not know when the page changed. */
export interface SitemapEntry {
  readonly url: string;
  readonly changed?: Instant | undefined;
  /** Absolute addresses of the pictures on the page. */
  readonly pictures?: readonly string[];
}

/** One file below `/sitemap/`. */
export interface SitemapFile {
  /** Without ending: `pages`, `2021` or `2021-12`. */
  readonly name: string;
  readonly url: string;
  readonly entries: readonly SitemapEntry[];
}

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1';
const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9';
/** Google, "Create a news sitemap": what was published in the last two days, at most 1,000 stories. */
const newsLength = 1000;

/** A sitemap (sitemaps.org/protocol.html), with the pictures of stories (Google, "Image sitemaps"). */
export function toSitemap({ entries }: SitemapFile): string {
  const urls = entries.map(({ url, changed, pictures = [] }) =>
    element('url', {}, [element('loc', {}, url), ...toLastModified(changed), ...pictures.map(toPicture)]),
  );
  const hasPictures = entries.some(({ pictures = [] }) => pictures.length > 0);
  const image = hasPictures ? { 'xmlns:image': imageNamespace } : {};
  return toXmlDocument(element('urlset', { xmlns: sitemapNamespace, ...image }, urls));
}

const toPicture = (url: string): Xml => element('image:image', {}, [element('image:loc', {}, url)]);

/** The index of all sitemaps, each with its newest change. */
export function toSitemapIndex(files: readonly SitemapFile[]): string {
  const sitemaps = files.map(({ url, entries }) =>
    element('sitemap', {}, [element('loc', {}, url), ...toLastModified(findNewest(entries))]),
  );
  return toXmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, sitemaps));
}

/**
 * The news sitemap (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Empty, which Google
 * accepts, when nothing was published lately. Stories first published elsewhere are left out.
 *
 * @param articles newest first
 */
export function toNewsSitemap(articles: readonly Article[], paper: string, now: Instant): string {
  const recent = articles.filter(({ published, canonical }) => isNews(published, now) && canonical === undefined);
  const urls = recent.slice(0, newsLength).map((article) => {
    const publication = [
      element('news:name', {}, paper),
      element('news:language', {}, toNewsLanguage(article.language)),
    ];
    const news = [
      element('news:publication', {}, publication),
      element('news:publication_date', {}, toIsoTime(article.published)),
      element('news:title', {}, article.headline),
    ];
    return element('url', {}, [
      element('loc', {}, article.url),
      ...toLastModified(toChanged(article)),
      element('news:news', {}, news),
    ]);
  });
  return toXmlDocument(element('urlset', { xmlns: sitemapNamespace, 'xmlns:news': newsNamespace }, urls));
}

/** ISO 639 alone, except for Chinese, which Google wants as `zh-cn` or `zh-tw`. */
function toNewsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

const toLastModified = (changed: Instant | undefined) =>
  changed === undefined ? [] : [element('lastmod', {}, toIsoTime(changed))];

function findNewest(entries: readonly SitemapEntry[]): Instant | undefined {
  let newest: Instant | undefined;
  for (const { changed } of entries) if (changed !== undefined && changed > (newest ?? -Infinity)) newest = changed;
  return newest;
}
