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

/** No more of the stories under one term are looked at: those that stand nearest before the story in time. */
const nearest = 40;

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
    const start = term.startsWith('series/') ? 0 : findFirstOlder(posting, own, rank);
    // Newer stories under a term do not count, or the page would change with them.
    const rarity = 1 / Math.log2(2 + posting.length - start);
    for (const other of posting.slice(start, start + nearest)) {
      if (other.id !== story.id) scores.set(other, (scores.get(other) ?? 0) + weight * rarity);
    }
  }
  return [...scores]
    .toSorted(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || byNewest(a, b))
    .map(([other]) => other);
}

/** Where the stories after `own` begin in a posting list that is in the order of the archive: binary search. */
function findFirstOlder(posting: readonly Article[], own: number, rank: ReadonlyMap<string, number>): number {
  let low = 0;
  let high = posting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rank.get(posting[middle]?.id ?? '') ?? 0) > own) high = middle;
    else low = middle + 1;
  }
  return low;
}
