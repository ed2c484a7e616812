import type { Article, Card, Contributor } from '../newsroom/article.ts';
import { fixedPaths, toUrl } from '../newsroom/permalink.ts';
import type { PageMetadata } from './page-metadata.ts';
import { toZonedTime } from '../newsroom/zoned-time.ts';

/** A `<meta>` element: Open Graph uses `property`, everything else `name`. */
export interface MetaTag {
  readonly property?: string;
  readonly name?: string;
  readonly content: string;
}

const property = (name: string, content: string | undefined): readonly MetaTag[] =>
  content === undefined || content === '' ? [] : [{ property: name, content }];

/** Open Graph (ogp.me), the kind of card for X, which takes everything else from it, and the authors' own accounts. */
export function toOpenGraph(page: PageMetadata): readonly MetaTag[] {
  const { publication } = page;
  const picture = findPicture(page);
  return [
    ...property('og:site_name', publication.name),
    ...property('og:type', toType(page)),
    ...property('og:title', toTitle(page)),
    ...property('og:description', toDescription(page)),
    ...property('og:url', toPageUrl(page)),
    ...property('og:locale', toLocale(page.kind === 'article' ? page.article.language : publication.language)),
    ...(picture ? toPictureTags(picture) : []),
    ...(page.kind === 'article' ? toArticleTags(page.article, publication.timeZone) : []),
    { name: 'twitter:card', content: picture ? 'summary_large_image' : 'summary' },
    ...toFediverseTags(page),
  ];
}

function toType(page: PageMetadata): string {
  if (page.kind === 'article') return 'article';
  return page.kind === 'listing' && page.contributor?.kind === 'person' ? 'profile' : 'website';
}

function toTitle(page: PageMetadata): string {
  if (page.kind === 'article') return page.article.headline;
  return page.kind === 'front' ? page.publication.name : page.title;
}

/** What a page is about in a sentence or two, in plain text. */
function toDescription(page: PageMetadata): string | undefined {
  if (page.kind === 'article') return page.article.standfirst;
  return page.kind === 'front' ? (page.publication.description ?? page.publication.tagline) : page.description;
}

/** The address that counts: where the story was first published, if elsewhere. */
function toPageUrl(page: PageMetadata): string {
  if (page.kind === 'article') return page.article.canonical ?? page.article.url;
  return toUrl(page.publication, page.kind === 'front' ? fixedPaths.front : page.path);
}

/** The picture of the page or, where it has none, a card: that of the story, or else that of the paper. */
function findPicture(page: PageMetadata): Card | undefined {
  const own = page.kind === 'article' ? (page.article.picture ?? page.article.card) : undefined;
  const led = page.kind === 'front' || page.kind === 'listing' ? page.picture : undefined;
  return own ?? led ?? page.publication.card;
}

/**
 * The accounts of those whose work it is, which Mastodon names below a link (joinmastodon.org, "Author attribution"); on
 * the page of a contributor theirs.
 */
function toFediverseTags(page: PageMetadata): readonly MetaTag[] {
  const people: readonly (Contributor | undefined)[] =
    page.kind === 'article' ? page.article.contributors : page.kind === 'listing' ? [page.contributor] : [];
  return people.flatMap((one) =>
    one?.fediverse === undefined ? [] : [{ name: 'fediverse:creator', content: one.fediverse }],
  );
}

/** Open Graph knows a language only together with a territory: `de_AT`, but nothing for `de`. */
function toLocale(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag);
  return region === undefined ? undefined : `${language}_${region}`;
}

const toPictureTags = ({ file: { url, width, height }, mediaType, alt }: Card): readonly MetaTag[] => [
  ...property('og:image', url),
  ...property('og:image:type', mediaType),
  ...property('og:image:width', String(width)),
  ...property('og:image:height', String(height)),
  ...property('og:image:alt', alt),
];

const toArticleTags = (article: Article, timeZone: string): readonly MetaTag[] => [
  ...property('article:published_time', toZonedTime(article.published, timeZone)),
  ...property(
    'article:modified_time',
    article.updated === undefined ? undefined : toZonedTime(article.updated, timeZone),
  ),
  ...article.contributors.flatMap(({ url }) => property('article:author', url)),
  ...property('article:section', article.section.name),
  ...article.topics.flatMap(({ name }) => property('article:tag', name)),
];
