import type { Article } from './article.ts';

/** How much it counts that two stories have something in common. Rare things count more than common ones. */
const weights = { series: 6, topic: 3, place: 2, contributor: 0.5 } as const;

type Kind = keyof typeof weights;

/**
 * No more of the stories under one term are looked at: those that stand nearest before the story in time, or on either
 * side of it in its series.
 */
const nearest = 40;

/** Stories are meant by their place in the list of all, newest first: a larger number is an older story. */
type Place = number;

/** Something that stories have in common. */
interface Term {
  readonly kind: Kind;
  /** The stories that have it, newest first; those of a series by part. */
  posting: Place[];
}

interface Index {
  readonly stories: readonly Article[];
  readonly places: ReadonlyMap<string, Place>;
  /** By place, the terms of a story. */
  readonly terms: readonly (readonly Term[])[];
  /** By place, how much a story shares with the one that is looked at: all 0 between two of them. */
  readonly scores: Float64Array;
}

/** Gives each id of one kind its term. */
function openTerms(kind: Kind): (named: { readonly id: string }) => Term {
  const known = new Map<string, Term>();
  return ({ id }) => {
    const term = known.get(id) ?? { kind, posting: [] };
    known.set(id, term);
    return term;
  };
}

function openIndex(stories: readonly Article[]): Index {
  const [toSeries, toTopic] = [openTerms('series'), openTerms('topic')];
  const [toPlace, toContributor] = [openTerms('place'), openTerms('contributor')];
  const terms = stories.map(({ series, topics, place, contributors }) => [
    ...(series ? [toSeries(series.series)] : []),
    ...topics.map(toTopic),
    ...(place ? [toPlace(place)] : []),
    ...contributors.map(toContributor),
  ]);
  for (const [place, own] of terms.entries()) for (const { posting } of own) posting.push(place);
  const toPart = (place: Place): number => stories[place]?.series?.part ?? 0;
  const inSeries = new Set(terms.flat().filter(({ kind }) => kind === 'series'));
  for (const term of inSeries) term.posting = term.posting.toSorted((a, b) => toPart(a) - toPart(b) || a - b);
  const places = new Map(stories.map(({ id }, place) => [id, place]));
  return { stories, places, terms, scores: new Float64Array(stories.length) };
}

/**
 * Finds related stories: the editor's own first, in their order; then older stories, or stories of the same series,
 * that share most. A page therefore never changes because a newer story has come. Never the story itself.
 *
 * `stories` is newest first. The index is built once; a story then costs no more in a large archive than in a small one.
 */
export function openRelated(stories: readonly Article[]): (story: Article, count: number) => readonly Article[] {
  const index = openIndex(stories);
  return (story, count) => {
    const own = index.places.get(story.id);
    const picked = story.related.flatMap((id) => index.places.get(id) ?? []).filter((place) => place !== own);
    const chosen = new Set(picked);
    for (const place of findBest(story, index, count + chosen.size)) {
      if (chosen.size >= count) break;
      chosen.add(place);
    }
    const most = Math.max(count, story.related.length);
    return [...chosen].slice(0, most).flatMap((place) => stories[place] ?? []);
  };
}

/** Those that share most with a story, best first. An archive asks for each of its stories: there are no maps in this. */
function findBest(story: Article, index: Index, count: number): readonly Place[] {
  const { stories, scores } = index;
  const own = index.places.get(story.id);
  const found = own === undefined ? [] : addScores(own, index);
  const isBetter = (a: Place, b: Place): boolean =>
    ((scores[b] ?? 0) - (scores[a] ?? 0) || toDistance(stories[a], story) - toDistance(stories[b], story) || a - b) < 0;
  const best: Place[] = [];
  let least = 0;
  for (const place of found) {
    const isFull = best.length >= count;
    if (isFull && ((scores[place] ?? 0) < least || !isBetter(place, best.at(-1) ?? place))) continue;
    const at = best.findIndex((other) => isBetter(place, other));
    best.splice(at < 0 ? best.length : at, 0, place);
    if (isFull) best.pop();
    least = scores[best.at(-1) ?? place] ?? 0;
  }
  for (const place of found) scores[place] = 0;
  return best;
}

/** Gives every story its score that shares something with this one. Returns them. */
function addScores(own: Place, { terms, scores }: Index): readonly Place[] {
  const found: Place[] = [];
  for (const { kind, posting } of terms[own] ?? []) {
    const { others, outOf } = kind === 'series' ? findNearParts(posting, own) : findOlder(posting, own);
    const score = weights[kind] / Math.log2(2 + outOf);
    for (const other of others) {
      if (other === own) continue;
      const before = scores[other] ?? 0;
      if (before === 0) found.push(other);
      scores[other] = before + score;
    }
  }
  return found;
}

/** Those under one term that may be related to a story, and how many have it in common. */
interface Candidates {
  readonly others: readonly Place[];
  readonly outOf: number;
}

function findNearParts(parts: readonly Place[], own: Place): Candidates {
  const at = parts.indexOf(own);
  return { others: parts.slice(Math.max(0, at - nearest), at + nearest + 1), outOf: parts.length };
}

/** Newer stories under a term do not count, or the page would change with them. */
function findOlder(posting: readonly Place[], own: Place): Candidates {
  const start = findFirstAbove(posting, own);
  return { others: posting.slice(start, start + nearest), outOf: posting.length - start };
}

/** By how many parts two stories of one series are apart; stories that share none are further than any. */
const toDistance = (a: Article | undefined, b: Article): number =>
  a?.series && a.series.series.id === b.series?.series.id ? Math.abs(a.series.part - b.series.part) : Number.MAX_VALUE;

/** Where in an ascending list the numbers above another begin: binary search. */
function findFirstAbove(posting: readonly Place[], own: Place): number {
  let low = 0;
  let high = posting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posting[middle] ?? 0) > own) high = middle;
    else low = middle + 1;
  }
  return low;
}
