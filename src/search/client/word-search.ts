import { fold } from './fold.ts';
import type { RawAnswer, RawHit } from './search-program.ts';
import { intersect, union } from './sets.ts';
import type { SpellingGroups } from './spelling-groups.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** A shard as the words of a search see it. */
export interface SearchableShard {
  readonly count: number;
  readonly numberOf: (id: string) => number | undefined;
  readonly search: (text: string, places?: boolean) => Promise<RawAnswer>;
  /** The words of the text of a story, folded. */
  readonly readWords: (number: number) => Promise<readonly string[]>;
}

/** The stories of a shard that the words of a search match. */
export interface WordMatches {
  /** Their numbers. */
  readonly numbers: ReadonlySet<number>;
  /** How well each matches, comparable over all shards; empty where nobody asked. */
  readonly scores: ReadonlyMap<number, number>;
}

/** How a word is looked for: as a whole, in all its forms, or as the beginning of words. */
type Way = 'whole' | 'beginning';

const shortestBeginning = 3;
const mostRankings = 4;

const quote = (words: readonly string[]): string => `"${words.join(' ')}"`;

function toNumbers(shard: SearchableShard, hits: readonly RawHit[]): Set<number> {
  return new Set(hits.flatMap(({ id }) => shard.numberOf(id) ?? []));
}

/** Of the next word only those places that follow one of the word before it, with at most a sign between. */
function follow(before: readonly RawHit[], next: readonly RawHit[]): readonly RawHit[] {
  const places = new Map(before.map((hit) => [hit.id, new Set(hit.words.flatMap((at) => [at + 1, at + 2]))]));
  return next
    .map((hit) => ({ ...hit, words: hit.words.filter((at) => places.get(hit.id)?.has(at)) }))
    .filter(({ words }) => words.length > 0);
}

/** How much a word says that so many of the stories hold: the rarer, the more (the inverse frequency of BM25). */
const toWeight = (all: number, holding: number): number => Math.log((all - holding + 0.5) / (holding + 0.5) + 1);

/**
 * The words of one search, looked for in one shard after another. Pagefind is asked for one word at a time, since of
 * several it leaves out those that it does not know, or takes the beginning of a word for it; what comes back is put
 * together here.
 */
export class WordSearch {
  readonly #query: UnderstoodQuery;
  readonly #groups: readonly (readonly string[])[];
  /** Of each group; undefined until a shard has held it. */
  readonly #ways: (Way | undefined)[];

  constructor(query: UnderstoodQuery, spellings: SpellingGroups) {
    this.#query = query;
    this.#groups = spellings.group(query.terms);
    this.#ways = this.#groups.map(() => undefined);
  }

  /** What is to be marked in the stories that were found. Single words of another spelling say nothing of the name. */
  get marking(): { readonly words: readonly string[]; readonly beginnings: readonly string[] } {
    const pick = (way: Way): readonly string[] =>
      this.#groups
        .filter((_, at) => (this.#ways[at] ?? 'whole') === way)
        .flatMap((spellings) => spellings.filter((one, at) => at === 0 || !one.includes(' ')))
        .flatMap((spelling) => spelling.split(' ').map(fold));
    return { words: [...pick('whole'), ...this.#query.phrases.flat().map(fold)], beginnings: pick('beginning') };
  }

  /** @param isRanked whether the scores are wanted. */
  async find(shard: SearchableShard, isRanked: boolean): Promise<WordMatches> {
    const found = await Promise.all([
      ...this.#groups.map((_, at) => this.#findGroup(shard, at)),
      ...this.#query.phrases.map((phrase) => this.#findPhrase(shard, phrase)),
    ]);
    const without = await Promise.all(this.#query.excluded.map((words) => this.#findWhole(shard, words)));
    const excluded = union(without);
    const numbers = new Set([...intersect(found)].filter((number) => !excluded.has(number)));
    const weight = found.reduce((sum, { size }) => sum + toWeight(shard.count, size), 0);
    return { numbers, scores: isRanked && numbers.size > 0 ? await this.#rank(shard, weight) : new Map() };
  }

  async #findWhole(shard: SearchableShard, words: readonly string[]): Promise<Set<number>> {
    const { results } = await shard.search(quote(words));
    return toNumbers(shard, results);
  }

  /** The stories that hold a word in any of its spellings. */
  async #findGroup(shard: SearchableShard, at: number): Promise<Set<number>> {
    const spellings = this.#groups[at] ?? [];
    const whole = union(await Promise.all(spellings.map((spelling) => this.#findWhole(shard, [spelling]))));
    if (this.#ways[at] !== 'beginning' && (whole.size > 0 || this.#ways[at] === 'whole')) {
      this.#ways[at] = 'whole';
      return whole;
    }
    const begun = await this.#findBeginning(shard, spellings[0] ?? '');
    if (begun.size > 0) this.#ways[at] = 'beginning';
    return union([whole, begun]);
  }

  /**
   * The stories that hold a word which begins so. Where there is none Pagefind takes a word with which this one begins;
   * then the first story that it names holds no word that begins so.
   */
  async #findBeginning(shard: SearchableShard, beginning: string): Promise<Set<number>> {
    const folded = fold(beginning);
    if (beginning.includes(' ') || folded.length < shortestBeginning) return new Set();
    const { results } = await shard.search(beginning);
    const numbers = toNumbers(shard, results);
    const [first] = numbers;
    if (first === undefined) return numbers;
    const words = await shard.readWords(first);
    return words.some((word) => word.startsWith(folded)) ? numbers : new Set();
  }

  /**
   * The stories that may hold a phrase. Pagefind's own search misses some, where a word stands in the same story with
   * and without its accents; so those count as well whose words follow each other.
   */
  async #findPhrase(shard: SearchableShard, phrase: readonly string[]): Promise<Set<number>> {
    const exact = this.#findWhole(shard, phrase);
    if (phrase.length === 1) return exact;
    const answers = await Promise.all(phrase.map((word) => shard.search(word, true)));
    return union([await exact, toNumbers(shard, answers.map(({ results }) => results).reduce(follow))]);
  }

  /** Every way to write the query with the spellings of its words, at most four. */
  #listRankings(): readonly string[] {
    const phrases = this.#query.phrases.flat();
    const lists = this.#groups.reduce<readonly (readonly string[])[]>(
      (sofar, spellings) =>
        sofar.flatMap((words) => spellings.map((spelling) => [...words, spelling])).slice(0, mostRankings),
      [[]],
    );
    return lists.map((words) => [...words, ...phrases].join(' '));
  }

  /**
   * Pagefind's scores grow with how rare the words are in the shard that it knows. Divided by what the words weigh there
   * they say how well a story matches, whatever its shard.
   */
  async #rank(shard: SearchableShard, weight: number): Promise<ReadonlyMap<number, number>> {
    const answers = await Promise.all(this.#listRankings().map((text) => shard.search(text)));
    const scores = new Map<number, number>();
    for (const { id, score } of answers.flatMap(({ results }) => results)) {
      const number = shard.numberOf(id);
      if (number === undefined) continue;
      scores.set(number, Math.max(scores.get(number) ?? 0, weight > 0 ? score / weight : score));
    }
    return scores;
  }
}
