import { tallySubjects } from './archive-map.ts';
import type { Article } from './article.ts';
import { byNewest } from './order.ts';

/** The kinds of subject that are suggested, by the names that they have in the address of a search. */
export const suggestedKinds = ['topic', 'place', 'by'] as const;
export type SuggestedKind = (typeof suggestedKinds)[number];

/** The name of a subject, its id, and its other names. */
export type SuggestedName = readonly [name: string, id: string, ...otherNames: string[]];

/** The headline of a story, its path without the base path, and its language where it is not the paper's. */
export type SuggestedStory = readonly [headline: string, path: string, language?: string];

/** `search/suggestions.json`: what is suggested while somebody types. */
export interface Suggestions extends Readonly<Record<SuggestedKind, readonly SuggestedName[]>> {
  /** Newest first. */
  readonly stories: readonly SuggestedStory[];
}

/** The file is fetched whole: this is the most that it may weigh, in bytes before compression. */
const heaviest = 60_000;
/** Of that, the most for the names of one kind. */
const heaviestKind = 8_000;
/** Stories are suggested for half a year, counted back from the newest. */
const freshness = 183 * 86_400_000;

/** Bytes of an item in a list of JSON, with the comma behind it. */
const weigh = (item: unknown): number => new TextEncoder().encode(JSON.stringify(item)).length + 1;

/** The first items that fit, and what they weigh together. */
function takeWhileFits<T>(items: Iterable<T>, most: number): { readonly taken: readonly T[]; readonly weight: number } {
  const taken: T[] = [];
  let weight = 0;
  for (const item of items) {
    const more = weigh(item);
    if (weight + more > most) break;
    taken.push(item);
    weight += more;
  }
  return { taken, weight };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly aliases: readonly string[];
}

function* toFreshStories(stories: readonly Article[], language: string): Generator<SuggestedStory> {
  const newest = stories[0]?.published ?? 0;
  for (const story of stories) {
    if (newest - story.published > freshness) return;
    yield story.language === language ? [story.headline, story.path] : [story.headline, story.path, story.language];
  }
}

/**
 * What is suggested while somebody types: the topics, places and contributors of most stories, and the stories of the last
 * months, as many as the file may hold. The same stories give the same suggestions, whatever the clock says.
 *
 * @param stories all of them, in any order. @param language BCP 47, the paper's.
 */
export function toSuggestions(stories: readonly Article[], language: string): Suggestions {
  const toNames = (toSubjects: (story: Article) => readonly Named[]): ReturnType<typeof takeWhileFits<SuggestedName>> =>
    takeWhileFits(
      tallySubjects(stories, toSubjects).map(({ subject: { name, id, aliases } }) => [name, id, ...aliases] as const),
      heaviestKind,
    );
  const topic = toNames(({ topics }) => topics);
  const place = toNames((story) => (story.place ? [story.place] : []));
  const by = toNames(({ contributors }) => contributors);
  const left =
    heaviest - topic.weight - place.weight - by.weight - weigh({ topic: [], place: [], by: [], stories: [] });
  const { taken } = takeWhileFits(toFreshStories(stories.toSorted(byNewest), language), left);
  return { topic: topic.taken, place: place.taken, by: by.taken, stories: taken };
}
