import type { FoundStory, Hit, IndexQuery, SearchIndex } from './pagefind-index.ts';
import type { Step } from './shard-plan.ts';

/** How far a search has come. */
export interface Progress {
  /** The stories to be added to those shown. */
  readonly stories: readonly FoundStory[];
  /** How many were found so far, shown or not. */
  readonly count: number;
  /** How many of them each year has, of those searched so far: `{ 2024: 12 }`. */
  readonly years: Readonly<Record<string, number>>;
  /** How many of them wait to be shown. */
  readonly waiting: number;
  /** The last step that was searched. */
  readonly last?: Step;
  /** Whether every step has been searched. */
  readonly isComplete: boolean;
  /** Whether a part of what was searched could not be loaded, and may hold further stories. */
  readonly isPartial: boolean;
}

/**
 * A search on its way through the shards: it goes no further than the stories that are asked for need. Shards are opened
 * one, then two, then four at a time, so that a rare word does not wait for each of many years in turn.
 */
export class SearchWalk {
  readonly #index: SearchIndex;
  readonly #steps: readonly Step[];
  readonly #query: Omit<IndexQuery, 'days'>;
  readonly #signal: AbortSignal;
  readonly #hits: Hit[] = [];
  readonly #years: Record<string, number> = {};
  #shown = 0;
  #searched = 0;
  #opened = 0;
  #ahead = 1;
  #isPartial = false;

  /** @param signal aborted when nobody wants the stories any more. */
  constructor(index: SearchIndex, steps: readonly Step[], query: Omit<IndexQuery, 'days'>, signal: AbortSignal) {
    this.#index = index;
    this.#steps = steps;
    this.#query = query;
    this.#signal = signal;
  }

  /**
   * The next stories, at most `count`.
   *
   * @param mostSteps how many steps may be searched for them, at most.
   * @throws where a file cannot be loaded, and where the walk has been aborted.
   */
  async next(count: number, mostSteps = Number.POSITIVE_INFINITY): Promise<Progress> {
    const until = this.#shown + count;
    for (let steps = 0; this.#hits.length < until && steps < mostSteps; steps += 1) {
      const step = this.#steps[this.#searched];
      if (!step) break;
      await this.#openUpTo(this.#searched);
      this.#signal.throwIfAborted();
      const { hits, years, isPartial } = await this.#index.search(step.shards, { ...this.#query, days: step.days });
      this.#hits.push(...hits);
      for (const [year, count] of Object.entries(years)) this.#years[year] = (this.#years[year] ?? 0) + count;
      this.#isPartial ||= isPartial;
      this.#searched += 1;
      this.#signal.throwIfAborted();
    }
    const stories = await Promise.all(this.#hits.slice(this.#shown, until).map((load) => load()));
    this.#shown += stories.length;
    const last = this.#steps[this.#searched - 1];
    return {
      stories,
      count: this.#hits.length,
      years: { ...this.#years },
      waiting: this.#hits.length - this.#shown,
      ...(last ? { last } : {}),
      isComplete: this.#searched === this.#steps.length,
      isPartial: this.#isPartial,
    };
  }

  async #openUpTo(step: number): Promise<void> {
    if (step < this.#opened) return;
    const wanted = this.#steps.slice(step, step + this.#ahead);
    await this.#index.open(wanted.flatMap(({ shards }) => shards));
    this.#opened = step + wanted.length;
    this.#ahead *= 2;
  }
}
