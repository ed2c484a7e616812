import type { Manifest, ManifestShard } from '../manifest.ts';
import type { Spellings } from '../spellings.ts';
import { choose, type Counts, type Filters, type Range } from './choose.ts';
import { fetchWell } from './fetch-well.ts';
import { findNamed } from './headline-index.ts';
import { OpenShard } from './open-shard.ts';
import { readFound, type FoundStory } from './read-found.ts';
import { startSearchProgram, type SearchProgram } from './search-program.ts';
import { openSpellingGroups, type SpellingGroups } from './spelling-groups.ts';
import type { UnderstoodQuery } from './understand-query.ts';
import { WordSearch, type WordMatches } from './word-search.ts';

/** A story that was found and not fetched yet. */
export interface Hit {
  /** How well it matches, comparable over all shards; 0 where the order is by date. */
  readonly score: number;
  /** Undefined where the story does not hold the phrases of the search after all. @throws where it cannot be loaded. */
  readonly load: () => Promise<FoundStory | undefined>;
}

export interface Answer extends Counts {
  /** Newest first. */
  readonly hits: readonly Hit[];
  /** Whether files that might name further stories could not be loaded. */
  readonly isPartial: boolean;
}

export interface IndexQuery {
  /** Undefined means every story that the filters let through. */
  readonly words: UnderstoodQuery | undefined;
  readonly filters: Filters;
  readonly range: Range;
  readonly order: 'asc' | 'desc' | 'score';
}

/** One search, shard by shard: what it learns of its words in one it knows in the next. */
export type ShardSearch = (shard: ManifestShard) => Promise<Answer>;

/** An index that is open in this browser, over as many shards as were needed so far. */
export interface SearchIndex {
  /** How many stories the open shards hold. */
  readonly documents: () => number;
  /** Begins a search. Its shards open when they are searched; one that cannot be opened fails alone. */
  readonly begin: (query: IndexQuery) => ShardSearch;
  /** As `findNamed` of `headline-index.ts`. */
  readonly findNamed: (words: UnderstoodQuery) => Promise<readonly number[]>;
  /** Loads what every search needs: the program and the newest shard. */
  readonly prepare: () => Promise<void>;
  readonly close: () => void;
}

async function readSpellings(base: string, version: string): Promise<SpellingGroups> {
  if (version === '') return openSpellingGroups([]);
  const answer = await fetchWell(`${base}search/spellings.json?v=${version}`);
  return openSpellingGroups((await answer.json()) as Spellings);
}

const everything: WordMatches = { numbers: new Set(), scores: new Map() };

/** The index of a paper. Nothing is fetched before the first search but the other spellings of names. @param base the base path. */
export class PagefindIndex implements SearchIndex {
  readonly #base: string;
  readonly #manifest: Manifest;
  readonly #spellings: SpellingGroups;
  #program: SearchProgram | undefined;
  readonly #opened = new Map<string, OpenShard>();
  readonly #opening = new Map<string, Promise<OpenShard>>();

  constructor(base: string, manifest: Manifest, spellings: SpellingGroups) {
    this.#base = base;
    this.#manifest = manifest;
    this.#spellings = spellings;
  }

  documents(): number {
    return [...this.#opened.values()].reduce((sum, { facts }) => sum + facts.count, 0);
  }

  begin(query: IndexQuery): ShardSearch {
    const words = query.words && new WordSearch(query.words, this.#spellings);
    return (shard) => this.#search(shard, query, words);
  }

  findNamed({ terms, phrases }: UnderstoodQuery): Promise<readonly number[]> {
    const groups = [...this.#spellings.group(terms), ...phrases.flat().map((word) => [word])];
    return findNamed(this.#base, this.#manifest.headlines, groups);
  }

  close(): void {
    this.#program?.close();
  }

  async prepare(): Promise<void> {
    this.#start();
    const [newest] = this.#manifest.shards;
    const shard = newest && (await this.#open(newest).catch(() => undefined));
    await shard?.openWords().catch(() => undefined);
  }

  #start(): SearchProgram {
    return (this.#program ??= startSearchProgram(this.#base, this.#manifest.program));
  }

  async #open(shard: ManifestShard): Promise<OpenShard> {
    const opening = this.#opening.get(shard.id) ?? OpenShard.open(this.#base, shard, () => this.#start());
    this.#opening.set(shard.id, opening);
    try {
      const open = await opening;
      this.#opened.set(shard.id, open);
      return open;
    } catch (error) {
      this.#opening.delete(shard.id);
      throw error;
    }
  }

  async #search(shard: ManifestShard, query: IndexQuery, words: WordSearch | undefined): Promise<Answer> {
    const opening = this.#open(shard);
    if (words) this.#start();
    const open = await opening;
    if (words) await open.openWords();
    const before = open.missing;
    const matches = words ? await this.#match(open, words, query.order === 'score') : everything;
    const choice = choose(open.facts, (number) => !words || matches.numbers.has(number), query.filters, query.range);
    const hits = choice.numbers.map((number): Hit => ({
      score: matches.scores.get(number) ?? 0,
      load: () =>
        readFound(this.#base, open, number, query.words?.phrases ?? [], query.words?.terms ?? [], words?.marking),
    }));
    return { hits, years: choice.years, facets: choice.facets, isPartial: open.missing > before };
  }

  #match(open: OpenShard, words: WordSearch, isRanked: boolean): Promise<WordMatches> {
    const { facts } = open;
    return words.find(
      {
        count: facts.count,
        numberOf: (id) => facts.numberOf.get(id),
        search: (text, places) => open.search(text, places),
        readWords: (number) => open.readWords(number),
      },
      isRanked,
    );
  }
}

/** @param base the base path. @throws where the other spellings of names cannot be loaded. */
export async function openSearchIndex(base: string, manifest: Manifest): Promise<PagefindIndex> {
  return new PagefindIndex(base, manifest, await readSpellings(base, manifest.spellings));
}
