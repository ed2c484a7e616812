import type { Manifest } from '../manifest.ts';
import { openSearchIndex, type SearchIndex } from './pagefind-index.ts';
import { SearchWalk, type Progress } from './search-walk.ts';
import type { SearchState } from './search-state.ts';
import { planSteps } from './shard-plan.ts';

interface Opened {
  readonly manifest: Manifest;
  /** The manifest's own text, to see whether another paper has been printed since. */
  readonly text: string;
  /** Undefined where nothing has been printed. */
  readonly index: SearchIndex | undefined;
}

export interface Started {
  readonly walk: SearchWalk | undefined;
  readonly progress: Progress;
}

/**
 * Every further word is looked up in all shards that are open. When these have become many, a new search starts again with
 * the newest only; the program and its data come from the browser's cache.
 */
const mostOpenDocuments = 15_000;

const nothing: Progress = { stories: [], count: 0, waiting: 0, isComplete: true };

/** The index as one reader uses it on one page: opened when it is first needed, and again after a failure. */
export class SearchSession {
  readonly #base: string;
  #opened: Promise<Opened> | undefined;

  /** @param base the base path of the paper. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Opens the index, or answers when it is open. @throws where a file cannot be loaded; the next call tries again. */
  async open(): Promise<Opened> {
    const opening = (this.#opened ??= this.#load());
    try {
      return await opening;
    } catch (error) {
      if (this.#opened === opening) this.#opened = undefined;
      throw error;
    }
  }

  /**
   * Starts a search and brings its first stories. Where files are missing, or nothing is found, because another paper has
   * been printed meanwhile, it starts again with that one: Pagefind hides a missing file behind an empty answer.
   *
   * @param text for Pagefind; null means that the filters alone decide.
   * @throws where a file cannot be loaded.
   */
  async start(state: SearchState, text: string | null, count: number, mostSteps?: number): Promise<Started> {
    try {
      const started = await this.#start(state, text, count, mostSteps);
      if (started.progress.count > 0 || !(await this.#isOutdated())) return started;
    } catch (error) {
      const isOutdated = await this.#isOutdated().catch(() => false);
      if (!isOutdated) {
        await this.#close();
        throw error;
      }
    }
    await this.#close();
    return this.#start(state, text, count, mostSteps);
  }

  async #start(state: SearchState, text: string | null, count: number, mostSteps?: number): Promise<Started> {
    const index = await this.#openFew();
    if (!index) return { walk: undefined, progress: nothing };
    const { manifest } = await this.open();
    const { section, topic, by, place } = state;
    const order = state.sort === 'oldest' ? 'asc' : state.sort === 'best' && text !== null ? 'score' : 'desc';
    const walk = new SearchWalk(index, planSteps(manifest.shards, state), {
      text,
      filters: { section, topic, by, place },
      order,
    });
    return { walk, progress: await walk.next(count, mostSteps) };
  }

  async #openFew(): Promise<SearchIndex | undefined> {
    const { index } = await this.open();
    if (index === undefined || index.documents() <= mostOpenDocuments) return index;
    await this.#close();
    return (await this.open()).index;
  }

  async #close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    const index = await opened?.then(
      (found) => found.index,
      () => undefined,
    );
    index?.close();
  }

  async #load(): Promise<Opened> {
    const text = await this.#readManifest();
    const manifest = JSON.parse(text) as Manifest;
    return { manifest, text, index: manifest.documents > 0 ? await openSearchIndex(this.#base, manifest) : undefined };
  }

  async #readManifest(): Promise<string> {
    const answer = await fetch(`${this.#base}search/manifest.json`, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} for the manifest of the search index`);
    return answer.text();
  }

  /** Whether another paper has been printed since the index was opened. @throws where the site cannot be reached. */
  async #isOutdated(): Promise<boolean> {
    const opened = await this.#opened;
    return opened !== undefined && opened.text !== (await this.#readManifest());
  }
}
