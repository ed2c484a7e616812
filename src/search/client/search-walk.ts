import { addCounts, noCounts, type Counts } from './choose.ts';
import type { Answer, Hit, IndexQuery, SearchIndex, ShardSearch } from './pagefind-index.ts';
import type { FoundStory } from './read-found.ts';
import type { Step } from './shard-plan.ts';

/** How far a search has come. */
export interface Progress extends Counts {
  /** The stories to be added to those shown. */
  readonly stories: readonly FoundStory[];
  /** How many were found so far, shown or not. */
  readonly count: number;
  /** How many of them wait to be shown. */
  readonly waiting: number;
  /** The steps that have been searched, in their order. */
  readonly searched: readonly Step[];
  /** The last of them. */
  readonly last?: Step;
  /** Whether every step has been searched. */
  readonly isComplete: boolean;
  /** Whether a part of what was searched could not be loaded, and may hold further stories. */
  readonly isPartial: boolean;
}

/** The most steps that are searched at a time. */
const mostAhead = 8;

/**
 * A search on its way through the shards: it goes no further than the stories that are asked for need. Steps are searched
 * one, then two, then four at a time, so that a rare word does not wait for each of many years in turn. A shard that
 * cannot be opened is passed over.
 */
export class SearchWalk {
  readonly #search: ShardSearch;
  readonly #steps: readonly Step[];
  readonly #query: IndexQuery;
  readonly #signal: AbortSignal;
  /** Found and not shown. */
  #queue: Hit[] = [];
  #found = 0;
  #counts: Counts = noCounts;
  #searched = 0;
  #ahead = 1;
  #isPartial = false;
  /** Whether any shard could be searched, and why the last one could not. */
  #hasAnswer = false;
  #failure: Error | undefined;

  /** @param signal aborted when nobody wants the stories any more. */
  constructor(index: SearchIndex, steps: readonly Step[], query: IndexQuery, signal: AbortSignal) {
    this.#search = index.begin(query);
    this.#steps = steps;
    this.#query = query;
    this.#signal = signal;
  }

  /**
   * The next stories, at most `count`.
   *
   * @param mostSteps how many steps may be searched for them, at most.
   * @throws where no shard or a story cannot be loaded, and where the walk has been aborted.
   */
  async next(count: number, mostSteps = Number.POSITIVE_INFINITY): Promise<Progress> {
    const end = Math.min(this.#steps.length, this.#searched + mostSteps);
    const stories: FoundStory[] = [];
    while (stories.length < count) {
      const wanted = count - stories.length;
      if (this.#queue.length < wanted && this.#searched < end) await this.#goOn(end);
      else if (this.#queue.length > 0) stories.push(...(await this.#load(wanted)));
      else break;
      this.#signal.throwIfAborted();
    }
    return this.#report(this.#query.order === 'score' ? stories.toSorted((a, b) => b.named - a.named) : stories);
  }

  /** Searches all that is left, so that everything is counted, and brings no stories. @throws as `next`. */
  async finish(): Promise<Progress> {
    while (this.#searched < this.#steps.length) await this.#goOn(this.#steps.length);
    return this.#report([]);
  }

  #report(stories: readonly FoundStory[]): Progress {
    if (this.#failure !== undefined && !this.#hasAnswer) throw this.#failure;
    const searched = this.#steps.slice(0, this.#searched);
    const last = searched.at(-1);
    return {
      stories,
      count: this.#found,
      ...this.#counts,
      waiting: this.#queue.length,
      searched,
      ...(last ? { last } : {}),
      isComplete: this.#searched === this.#steps.length,
      isPartial: this.#isPartial,
    };
  }

  /** Loads the next hits. Those that do not hold what was quoted do not count any more. */
  async #load(wanted: number): Promise<readonly FoundStory[]> {
    const hits = this.#queue.splice(0, wanted);
    const stories = (await Promise.all(hits.map(({ load }) => load()))).filter((story) => story !== undefined);
    this.#found -= hits.length - stories.length;
    return stories;
  }

  async #searchStep({ shards }: Step): Promise<readonly (Answer | undefined)[]> {
    return Promise.all(
      shards.map((shard) =>
        this.#search(shard).catch((error: unknown) => {
          this.#failure = new Error('no shard', { cause: error });
          return undefined;
        }),
      ),
    );
  }

  /** Searches further steps, as many as come next at a time. */
  async #goOn(end: number): Promise<void> {
    const steps = this.#steps.slice(this.#searched, Math.min(end, this.#searched + this.#ahead));
    const answers = await Promise.all(steps.map((step) => this.#searchStep(step)));
    this.#signal.throwIfAborted();
    for (const answer of answers.flat()) this.#take(answer);
    this.#searched += steps.length;
    this.#ahead = Math.min(mostAhead, this.#ahead * 2);
    // Whoever has no connection need not wait for every shard.
    if (!this.#hasAnswer && this.#failure !== undefined && this.#searched > mostAhead) throw this.#failure;
  }

  #take(answer: Answer | undefined): void {
    if (!answer) {
      this.#isPartial = true;
      return;
    }
    const { order } = this.#query;
    const hits = order === 'asc' ? answer.hits.toReversed() : answer.hits;
    this.#hasAnswer = true;
    this.#isPartial ||= answer.isPartial;
    this.#found += hits.length;
    this.#counts = addCounts(this.#counts, answer);
    this.#queue.push(...hits);
    if (order === 'score') this.#queue = this.#queue.toSorted((a, b) => b.score - a.score);
  }
}
