import type { Article } from '../newsroom/article.ts';
import { toIsoDay } from '../newsroom/iso-time.ts';

/** What stories are counted and chosen by; each the name of a parameter of the search page's address. */
export const facets = ['section', 'topic', 'by', 'place', 'kind', 'corrected'] as const;
export type Facet = (typeof facets)[number];

/**
 * `facts.json` of a shard: what the browser needs of every story to put them in order, to choose among them and to count
 * them. Stories are in the order of the paper, newest first. Pagefind can filter and sort too, but needs a file for
 * each filter, and time that grows with the square of the stories.
 */
export interface PackedFacts {
  /** Pagefind's names of the stories, without what all of them begin with, and a space between any two. */
  readonly prefix: string;
  readonly ids: string;
  /** By how many days each story is older than the one before it; the first counts from the newest day of the shard. */
  readonly days: readonly number[];
  readonly facets: Readonly<Record<Facet, PackedFacet>>;
}

/** The values of a facet, and for every story the numbers of its values (base 36, dots between them), with spaces between stories. */
interface PackedFacet {
  readonly values: readonly string[];
  readonly of: string;
}

type Stories = readonly Article[];

const readFacet: Readonly<Record<Facet, (article: Article) => readonly string[]>> = {
  section: ({ section }) => [section.id],
  topic: ({ topics }) => topics.map(({ id }) => id),
  by: ({ contributors }) => contributors.map(({ id }) => id),
  place: ({ place }) => (place ? [place.id] : []),
  kind: ({ kind }) => [kind],
  corrected: ({ corrections }) => (corrections.length > 0 ? ['yes'] : []),
};

/** The most frequent values have the shortest numbers. */
function packFacet(stories: Stories, read: (article: Article) => readonly string[]): PackedFacet {
  const times = new Map<string, number>();
  for (const story of stories) for (const value of read(story)) times.set(value, (times.get(value) ?? 0) + 1);
  const values = [...times].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([value]) => value);
  const numbers = new Map(values.map((value, at) => [value, at.toString(36)]));
  const of = stories.map((story) => [...new Set(read(story))].map((value) => numbers.get(value) ?? '').join('.'));
  return { values, of: of.join(' ') };
}

const toDayNumber = ({ day }: Article): number => Date.parse(`${toIsoDay(day)}T00:00:00Z`) / 86_400_000;

function packDays(stories: Stories, newest: string): readonly number[] {
  let before = Date.parse(`${newest}T00:00:00Z`) / 86_400_000;
  return stories.map((story) => {
    const day = toDayNumber(story);
    const older = before - day;
    before = day;
    return older;
  });
}

/** Everything but the names that Pagefind gives them. @param newest the newest day of the shard, `YYYY-MM-DD`. */
export function toFacts(stories: Stories, newest: string): Pick<PackedFacts, 'days' | 'facets'> {
  return {
    days: packDays(stories, newest),
    facets: Object.fromEntries(facets.map((facet) => [facet, packFacet(stories, readFacet[facet])])) as Record<
      Facet,
      PackedFacet
    >,
  };
}

/** @param names Pagefind's names of the stories, in their order. */
export function packNames(names: readonly string[]): Pick<PackedFacts, 'prefix' | 'ids'> {
  const [first = ''] = names;
  const prefix = first.slice(0, first.indexOf('_') + 1);
  return { prefix, ids: names.map((name) => name.slice(prefix.length)).join(' ') };
}
