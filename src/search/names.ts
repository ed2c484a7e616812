import type { Article } from '../newsroom/article.ts';

/** `search/names.json`: the names behind the ids that an address may hold, fetched only where one does. */
export interface Names {
  readonly topic: Readonly<Record<string, string>>;
  readonly by: Readonly<Record<string, string>>;
  readonly place: Readonly<Record<string, string>>;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function toRecord(named: readonly Named[]): Readonly<Record<string, string>> {
  const byId = new Map(named.map(({ id, name }) => [id, name]));
  return Object.fromEntries([...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The names of all topics, contributors and places of these stories, by id. */
export const toNames = (articles: readonly Article[]): Names => ({
  topic: toRecord(articles.flatMap(({ topics }) => topics)),
  by: toRecord(articles.flatMap(({ contributors }) => contributors)),
  place: toRecord(articles.flatMap(({ place }) => (place ? [place] : []))),
});
