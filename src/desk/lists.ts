import type { Instant } from '../newsroom/article.ts';
import { isPrinted, type Hold } from '../newsroom/gate.ts';
import { findHeldBack, findNoticeTurn, findStoryTurn, toHoldMoment, type Turn } from '../newsroom/holdings.ts';
import { byNewest } from '../newsroom/order.ts';
import type { ArticleRecord, Paper } from './paper.ts';

/** A story in one of the lists, with the moment by which the list is sorted. */
export interface ListedStory {
  readonly file: string;
  readonly headline: string;
  readonly at: Instant;
  /** The kind of a correction and its words. */
  readonly note?: string;
}

/** A file that changes the paper by itself. */
export interface ListedTurn extends Turn {
  readonly file: string;
}

export const listNames = ['drafts', 'scheduled', 'embargoed', 'expired', 'corrections', 'without-pictures'] as const;
export type ListName = (typeof listNames)[number];

export interface Lists {
  readonly now: Instant;
  readonly lists: Readonly<Record<ListName, readonly ListedStory[]>>;
  /** What the next build that is due brings or takes away; empty where none is. */
  readonly due: readonly ListedTurn[];
}

const toListed = ({ file, headline }: ArticleRecord, at: Instant): ListedStory => ({ file, headline, at });

/** Every correction of a story that may be seen, newest first. */
function toCorrections({ articles }: Paper, now: Instant): readonly ListedStory[] {
  return articles
    .filter((article) => isPrinted(article, now))
    .flatMap((article) =>
      article.corrections.map(({ date, kind, text }) => ({ ...toListed(article, date), note: `${kind}: ${text}` })),
    )
    .toSorted((a, b) => b.at - a.at);
}

/** The files that change the paper at the next moment at which anything does. */
function findDue({ articles, notices }: Paper, now: Instant): readonly ListedTurn[] {
  const turns = [
    ...articles.map((article) => ({ file: article.file, turn: findStoryTurn(article, now) })),
    ...notices.map((notice) => ({ file: notice.file, turn: findNoticeTurn(notice, now) })),
  ].flatMap(({ file, turn }): ListedTurn[] => (turn ? [{ file, ...turn }] : []));
  const first = turns.reduce((earliest, { at }) => Math.min(earliest, at), Infinity);
  return turns.filter(({ at }) => at === first);
}

/** What an editor has to keep an eye on. */
export function toLists(paper: Paper, now: Instant): Lists {
  const { articles } = paper;
  const heldBack = (hold: Hold): readonly ListedStory[] =>
    findHeldBack(articles, hold, now).map((article) => toListed(article, toHoldMoment(article, hold)));
  const withoutPictures = articles
    .filter(({ pictures, draft }) => pictures.length === 0 && !draft)
    .toSorted(byNewest)
    .map((article) => toListed(article, article.published));
  return {
    now,
    lists: {
      drafts: heldBack('draft'),
      scheduled: heldBack('scheduled'),
      embargoed: heldBack('embargoed'),
      expired: heldBack('expired'),
      corrections: toCorrections(paper, now),
      'without-pictures': withoutPictures,
    },
    due: findDue(paper, now),
  };
}
