import { groupBy } from '../newsroom/archive-calendar.ts';
import type { Addressed, Article } from '../newsroom/article.ts';
import { feedArchivePath, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords } from '../words/words.ts';
import { toPaperListing, type FeedListing } from './listings.ts';

/** A link from one document of a feed to another, by its relation (RFC 5005, sections 3 and 4). */
export interface DocumentLink {
  readonly rel: 'self' | 'current' | 'prev-archive' | 'next-archive' | 'next';
  readonly url: string;
}

/** What stands at the head of one RSS document. */
export interface FeedDocument {
  readonly title: string;
  readonly description: string;
  /** The page for people. */
  readonly page: Addressed;
  readonly links: readonly DocumentLink[];
  /** Whether it is an archive document (RFC 5005, section 4): one that no new story changes. */
  readonly isArchive: boolean;
}

/** The stories of a month and the document that keeps them. */
export interface FeedMonth {
  /** `2021-12`. */
  readonly month: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly document: FeedDocument;
}

const groupByMonth = (articles: readonly Article[]): readonly (readonly [string, readonly Article[]])[] => [
  ...groupBy(articles, ({ day }) => `${day.year}-${day.month}`).entries(),
];

function toMonthUrl(publication: Publication, month: string): string {
  const [year = '', number = ''] = month.split('-');
  return toUrl(publication, feedArchivePath(year, number));
}

/**
 * The document that readers subscribe to. The paper's leads on to its archive: `prev-archive` to the newest closed month
 * and, while the open month holds more stories than the feed, `next` to that month's document.
 *
 * @param articles every story of the paper, newest first
 */
export function toSubscriptionDocument(
  listing: FeedListing,
  publication: Publication,
  articles: readonly Article[],
): FeedDocument {
  const links: DocumentLink[] = [{ rel: 'self', url: listing.rss.url }];
  if (listing.kind === 'paper') {
    const [open, closed] = groupByMonth(articles);
    if (open && open[1].length > listing.articles.length)
      links.push({ rel: 'next', url: toMonthUrl(publication, open[0]) });
    if (closed) links.push({ rel: 'prev-archive', url: toMonthUrl(publication, closed[0]) });
  }
  const { title, description, page } = listing;
  return { title, description, page, links, isArchive: false };
}

/**
 * The document of each month that has stories, newest first.
 *
 * A month is closed as soon as a later month has a story. Nothing here asks the clock, so a build without a new story
 * changes no document. A closed month is an archive document. The month that closed it is known by then, so its links
 * are final from the beginning, and only a story of its own that is edited, withdrawn or added late changes it again.
 * The open month may still grow: it is not marked as an archive and no `prev-archive` leads to it, since a client that
 * fetches archive documents only once would miss what is printed later.
 *
 * @param articles every story of the paper, newest first
 */
export function toFeedMonths(publication: Publication, articles: readonly Article[]): readonly FeedMonth[] {
  const paper = toPaperListing({ publication, articles });
  const words = openWords(publication.language);
  const months = groupByMonth(articles);
  return months.map(([month, stories], index) => {
    const [newer, older] = [months[index - 1], months[index + 1]];
    const links: DocumentLink[] = [
      { rel: 'self', url: toMonthUrl(publication, month) },
      { rel: 'current', url: paper.rss.url },
    ];
    if (older) links.push({ rel: 'prev-archive', url: toMonthUrl(publication, older[0]) });
    if (newer) links.push({ rel: 'next-archive', url: toMonthUrl(publication, newer[0]) });
    const [year = '', number = ''] = month.split('-');
    const title = words.feeds.archiveOf(paper.title, words.formatMonth(year, number));
    const { description, page } = paper;
    return { month, articles: stories, document: { title, description, page, links, isArchive: newer !== undefined } };
  });
}
