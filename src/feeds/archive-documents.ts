import { groupBy } from '../newsroom/archive-calendar.ts';
import type { Article } from '../newsroom/article.ts';
import { feedArchivePath, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords } from '../words/words.ts';
import type { DocumentLink, FeedDocument } from './documents.ts';
import { toPaperListing } from './listings.ts';
import { takeFitting } from './size.ts';

/** Stories that have left the paper's feed and the document that keeps them. */
export interface ArchiveDocument {
  /** `2021-12`, `2021-12-2` where the month has more than one, `2021-12-2-first-7` while it has stories in the feed. */
  readonly name: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly document: FeedDocument;
}

interface Part {
  readonly name: string;
  readonly month: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** Stories of one document at most; with `largestFeed`, what a reader takes in one go. */
const longest = 50;
/** Headline, names and the like of a story: documents need not be cut to the byte. */
const roughFrame = 4096;
const toRoughSize = ({ feedSize }: Article): number => roughFrame + feedSize;

/**
 * The stories of a month in parts, oldest part first. Parts are filled from the month's first story on, so that a new
 * story never moves another from one part to the next.
 */
function toParts(month: string, stories: readonly Article[]): readonly Part[] {
  const parts: Part[] = [];
  let left = stories.toReversed();
  while (left.length > 0) {
    const articles = takeFitting(left, longest, toRoughSize);
    left = left.slice(articles.length);
    const name = parts.length === 0 ? month : `${month}-${parts.length + 1}`;
    parts.push({ name, month, articles: articles.toReversed() });
  }
  return parts;
}

/**
 * The archive of the paper's feed (RFC 5005, section 4), newest document first: what the feed no longer holds. Every
 * story is either in the feed or in one of these, and they are reached from it one after the other by `prev-archive`.
 *
 * A document never changes unless one of its own stories is edited, withdrawn or added late; so none leads to the
 * next, which does not exist yet when it is printed. The part that the feed is leaving goes by the number of
 * stories that have left, so with every new story it is another document at another address.
 *
 * @param articles every story of the paper, newest first
 */
export function toArchiveDocuments(publication: Publication, articles: readonly Article[]): readonly ArchiveDocument[] {
  const paper = toPaperListing({ publication, articles });
  const inFeed = new Set(paper.articles);
  const months = groupBy(articles, ({ day }) => `${day.year}-${day.month}`);
  const parts = [...months].flatMap(([month, stories]) => toParts(month, stories).toReversed());
  const left = parts.flatMap((part): readonly Part[] => {
    const gone = part.articles.filter((article) => !inFeed.has(article));
    if (gone.length === 0) return [];
    const isWhole = gone.length === part.articles.length;
    return [isWhole ? part : { ...part, name: `${part.name}-first-${gone.length}`, articles: gone }];
  });
  return left.map((part, index) => toArchiveDocument(part, left[index + 1], publication, paper));
}

const toPartUrl = (publication: Publication, { name }: Part): string => toUrl(publication, feedArchivePath(name));

function toArchiveDocument(
  part: Part,
  older: Part | undefined,
  publication: Publication,
  { title, description, page, rss }: ReturnType<typeof toPaperListing>,
): ArchiveDocument {
  const words = openWords(publication.language);
  const links: DocumentLink[] = [
    { rel: 'self', url: toPartUrl(publication, part) },
    { rel: 'current', url: rss.url },
  ];
  if (older) links.push({ rel: 'prev-archive', url: toPartUrl(publication, older) });
  const [year = '', month = ''] = part.month.split('-');
  const named = words.feeds.archiveOf(title, words.formatMonth(year, month));
  return {
    name: part.name,
    articles: part.articles,
    document: { title: named, description, page, links, isArchive: true },
  };
}

/** Where the archive of the feed begins; undefined while the feed holds everything. */
export function findNewestArchive(publication: Publication, articles: readonly Article[]): string | undefined {
  const [newest] = toArchiveDocuments(publication, articles);
  return newest?.document.links.find(({ rel }) => rel === 'self')?.url;
}
