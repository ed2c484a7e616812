import type { Article } from './article.ts';
import { byNewest } from './order.ts';

/** How much it counts that two stories have something in common. Rare things count more than common ones. */
const weights = { series: 6, topic: 3, place: 2, contributor: 0.5 } as const;

const toTerms = (story: Article): readonly { readonly term: string; readonly weight: number }[] => [
  ...(story.series ? [{ term: `series/${story.series.series.id}`, weight: weights.series }] : []),
  ...story.topics.map(({ id }) => ({ term: `topic/${id}`, weight: weights.topic })),
  ...(story.place ? [{ term: `place/${story.place.id}`, weight: weights.place }] : []),
  ...story.contributors.map(({ id }) => ({ term: `by/${id}`, weight: weights.contributor })),
];

/**
 * No more of the stories under one term are looked at: those that stand nearest before the story in time, or on either
 * side of it in its series.
 */
const nearest = 40;

const toPart = ({ series }: Article): number => series?.part ?? 0;
const byPart = (a: Article, b: Article): number => toPart(a) - toPart(b) || byNewest(a, b);
const isSeries = (term: string): boolean => term.startsWith('series/');

/**
 * Finds related stories: the editor's own first, in their order; then older stories, or stories of the same series,
 * that share most. A page therefore never changes because a newer story has come. Never the story itself.
 *
 * `stories` is newest first. The index is built once; a story then costs no more in a large archive than in a small one.
 */
export function openRelated(stories: readonly Article[]): (story: Article, count: number) => readonly Article[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const rank = new Map(stories.map((story, index) => [story.id, index]));
  const index = new Map<string, Article[]>();
  for (const story of stories) {
    for (const { term } of toTerms(story)) {
      const posting = index.get(term);
      if (posting) posting.push(story);
      else index.set(term, [story]);
    }
  }
  for (const [term, posting] of index) if (isSeries(term)) index.set(term, posting.toSorted(byPart));
  return (story, count) => {
    const chosen = new Map<string, Article>();
    for (const id of story.related) {
      const other = byId.get(id);
      if (other && other.id !== story.id) chosen.set(id, other);
    }
    for (const other of rankOthers(story, index, rank)) {
      if (chosen.size >= count) break;
      chosen.set(other.id, other);
    }
    return [...chosen.values()].slice(0, Math.max(count, story.related.length));
  };
}

function rankOthers(
  story: Article,
  index: ReadonlyMap<string, readonly Article[]>,
  rank: ReadonlyMap<string, number>,
): readonly Article[] {
  const scores = new Map<Article, number>();
  const own = rank.get(story.id) ?? 0;
  for (const { term, weight } of toTerms(story)) {
    const posting = index.get(term) ?? [];
    const { others, outOf } = isSeries(term) ? findNearParts(posting, story) : findOlder(posting, own, rank);
    const rarity = 1 / Math.log2(2 + outOf);
    for (const other of others) {
      if (other.id !== story.id) scores.set(other, (scores.get(other) ?? 0) + weight * rarity);
    }
  }
  return [...scores]
    .toSorted(
      ([a, scoreOfA], [b, scoreOfB]) =>
        scoreOfB - scoreOfA || toDistance(a, story) - toDistance(b, story) || byNewest(a, b),
    )
    .map(([other]) => other);
}

/** Those under one term that may be related to a story, and how many have it in common. */
interface Candidates {
  readonly others: readonly Article[];
  readonly outOf: number;
}

function findNearParts(parts: readonly Article[], story: Article): Candidates {
  const at = findFirst(parts, (other) => toPart(other) >= toPart(story));
  return { others: parts.slice(Math.max(0, at - nearest), at + nearest + 1), outOf: parts.length };
}

/** Newer stories under a term do not count, or the page would change with them. */
function findOlder(posting: readonly Article[], own: number, rank: ReadonlyMap<string, number>): Candidates {
  const start = findFirst(posting, ({ id }) => (rank.get(id) ?? 0) > own);
  return { others: posting.slice(start, start + nearest), outOf: posting.length - start };
}

/** By how many parts two stories of one series are apart; stories that share none are further than any. */
const toDistance = (a: Article, b: Article): number =>
  a.series && a.series.series.id === b.series?.series.id ? Math.abs(a.series.part - b.series.part) : Number.MAX_VALUE;

/** The first place in a list where a rule holds that holds from there on: binary search. */
function findFirst(posting: readonly Article[], holds: (story: Article) => boolean): number {
  let low = 0;
  let high = posting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const story = posting[middle];
    if (story && holds(story)) high = middle;
    else low = middle + 1;
  }
  return low;
}
