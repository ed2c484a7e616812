import type { Article } from '../newsroom/article.ts';
import { fold, toFoldedWords } from './client/fold.ts';
import { countSteps } from './client/spelling.ts';

/**
 * `search/spellings.json`: names that mean the same, by the aliases of topics, places and contributors. Each is a list of
 * spellings, each spelling its words as they are compared, with spaces between them, as `toItem` writes them.
 */
export type Spellings = readonly (readonly string[])[];

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Two words that begin alike and differ in two letters at most are two spellings of one: `zelensky`, `zelenskyy`. */
const isAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && a[0] === b[0] && countSteps(a, b, 2) <= 2;

/** The words in which two spellings of a name differ by their own spelling: of `volodymyr zelenskyy` and `zelensky` the last. */
function findDifference(a: readonly string[], b: readonly string[]): readonly [string, string] | undefined {
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  const alike = onlyA.flatMap((one) =>
    onlyB.filter((other) => isAlike(one, other)).map((other) => [one, other] as const),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * A spelling without stop words at its beginning; where there are others in it, what it is without them stands before it,
 * since that is all that is left of it in a query: `isle man=isle of man`.
 */
function toItem(words: readonly string[], stopWords: ReadonlySet<string>): string {
  const start = words.findIndex((word) => !stopWords.has(word));
  const phrase = words.slice(Math.max(0, start));
  const key = phrase.filter((word) => !stopWords.has(word));
  return key.length === phrase.length ? phrase.join(' ') : `${key.join(' ')}=${phrase.join(' ')}`;
}

function toGroups({ name, aliases }: Named, stopWords: ReadonlySet<string>): Spellings {
  const spellings = [name, ...aliases].map(toFoldedWords).filter((words) => words.length > 0);
  const [first = [], ...others] = spellings;
  const differences = others.flatMap((other) => findDifference(first, other) ?? []);
  const whole = [...new Set(spellings.map((words) => toItem(words, stopWords)))];
  const single = [...new Set(differences)];
  return [whole, single].filter((group) => group.length > 1);
}

/** The other spellings of everything that these stories are about. The same stories give the same list in whatever order. */
export function toSpellings(articles: readonly Article[], stopWords: readonly string[]): Spellings {
  const left = new Set(stopWords.map(fold));
  const named = new Map<string, Named>();
  for (const { topics, place, contributors } of articles) {
    for (const topic of topics) named.set(`topic ${topic.id}`, topic);
    for (const contributor of contributors) named.set(`by ${contributor.id}`, contributor);
    if (place) named.set(`place ${place.id}`, place);
  }
  const groups = [...named]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, one]) => (one.aliases.length > 0 ? toGroups(one, left) : []));
  return [...new Map(groups.map((group) => [group.toSorted().join('\n'), group])).values()];
}
