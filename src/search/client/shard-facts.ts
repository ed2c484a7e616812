import type { Facet, PackedFacts } from '../facts.ts';

/** What is known of every story of a shard without its text, newest first: stories are numbered in this order, from 0. */
export interface ShardFacts {
  readonly count: number;
  /** Pagefind's name of each story. */
  readonly ids: readonly string[];
  /** The number of the story that has a name. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** `YYYY-MM-DD` of each story. */
  readonly days: readonly string[];
  /** Ids of each story, by facet. */
  readonly facets: Readonly<Record<Facet, readonly (readonly string[])[]>>;
}

const dayLength = 86_400_000;

function unpackDays(days: readonly number[], newest: string): readonly string[] {
  let moment = Date.parse(newest);
  return days.map((older) => {
    moment -= older * dayLength;
    return new Date(moment).toISOString().slice(0, 10);
  });
}

function unpackFacet({ values, of }: PackedFacts['facets'][Facet]): readonly (readonly string[])[] {
  return of
    .split(' ')
    .map((numbers) => (numbers === '' ? [] : numbers.split('.').map((one) => values[Number.parseInt(one, 36)] ?? '')));
}

/** Reads what `facts.ts` has packed. @param newest the newest day of the shard. */
export function unpackFacts({ prefix, ids: names, days, facets }: PackedFacts, newest: string): ShardFacts {
  const ids = names.split(' ').map((name) => prefix + name);
  return {
    count: days.length,
    ids,
    numberOf: new Map(ids.map((id, number) => [id, number])),
    days: unpackDays(days, newest),
    facets: Object.fromEntries(
      Object.entries(facets).map(([facet, packed]) => [facet, unpackFacet(packed)]),
    ) as ShardFacts['facets'],
  };
}
