import type { Manifest, ManifestShard } from '../manifest.ts';
import { noCounts } from './choose.ts';
import { fetchWell } from './fetch-well.ts';
import { openSearchIndex, type SearchIndex } from './pagefind-index.ts';
import { SearchWalk, type Progress } from './search-walk.ts';
import type { SearchState } from './search-state.ts';
import type { UnderstoodQuery } from './understand-query.ts';
import { planSteps } from './shard-plan.ts';

interface Opened {
  readonly manifest: Manifest;
  /** The manifest's own text, to see whether another paper has been printed since. */
  readonly text: string;
  /** Undefined where nothing has been printed. */
  readonly index: SearchIndex | undefined;
}

/** A search as it is asked for. */
export interface Wanted {
  readonly state: SearchState;
  /** Undefined means that the filters alone decide. */
  readonly words: UnderstoodQuery | undefined;
  /** How many stories are to come first. */
  readonly count: number;
  /** How many steps may be searched for them, at most. */
  readonly mostSteps?: number | undefined;
  /** Aborted when another search takes the place of this one. */
  readonly signal: AbortSignal;
}

export interface Started {
  /** With the first stories. */
  readonly progress: Progress;
  /** Brings further stories. @throws where a file cannot be loaded; after that only a new search brings any. */
  readonly more: (count: number) => Promise<Progress>;
  /** Searches all that is left, so that everything is counted, and brings no stories. @throws as `more`. */
  readonly finish: () => Promise<Progress>;
  /** The whole archive, newest first. */
  readonly shards: readonly ManifestShard[];
}

/**
 * Every further word is looked up in all shards that are open. When these have become many, a new search starts again with
 * the newest only; the program and its data come from the browser's cache.
 */
const mostOpenDocuments = 30_000;

const nothing: Progress = {
  stories: [],
  count: 0,
  ...noCounts,
  searched: [],
  waiting: 0,
  isComplete: true,
  isPartial: false,
};

/** The index as one reader uses it on one page: opened when it is first needed, and again after a failure. */
export class SearchSession {
  readonly #base: string;
  #opening: Promise<Opened> | undefined;
  /** What `#opening` has led to. */
  #opened: Opened | undefined;

  /** @param base the base path of the paper. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Opens the index, or answers when it is open. @throws where a file cannot be loaded; the next call tries again. */
  async open(): Promise<Opened> {
    const opening = (this.#opening ??= this.#load());
    try {
      return await opening;
    } catch (error) {
      if (this.#opening === opening) this.#opening = undefined;
      throw error;
    }
  }

  /** Loads what every search needs, before there is one. A failure is left to the search to come. */
  async prepare(): Promise<void> {
    const opened = await this.open().catch(() => undefined);
    await opened?.index?.prepare();
  }

  /**
   * Starts a search and brings its first stories. Where that fails because another paper has been printed meanwhile, it
   * starts again with that one.
   *
   * @throws where a file cannot be loaded, and where the search has been aborted.
   */
  async start(wanted: Wanted): Promise<Started> {
    const opened = await this.#openFew(wanted.signal);
    try {
      return await this.#begin(opened, wanted);
    } catch (error) {
      wanted.signal.throwIfAborted();
      if (!(await this.#isOutdated(opened).catch(() => false))) throw error;
      wanted.signal.throwIfAborted();
      return this.#begin(await this.open(), wanted);
    }
  }

  /**
   * An answer that lacks stories is believed only while the paper is the same: its files have other names in another. An
   * index that has failed is closed, for the next search to open it anew, unless that search has begun and uses it.
   */
  async #begin(opened: Opened, { state, words, count, mostSteps, signal }: Wanted): Promise<Started> {
    const { index, manifest } = opened;
    const order = state.sort === 'oldest' ? 'asc' : state.sort === 'best' && words ? 'score' : 'desc';
    const filters = { ...state, corrected: state.corrections && 'yes' };
    const query = { words, filters, range: state, order } as const;
    const named = order === 'score' && words ? await index?.findNamed(words) : undefined;
    signal.throwIfAborted();
    const walk = index && new SearchWalk(index, planSteps(manifest.shards, state, named), query, signal);
    const walkOn = async (go: (begun: SearchWalk) => Promise<Progress>): Promise<Progress> => {
      try {
        const progress = walk ? await go(walk) : nothing;
        const isDoubtful = progress.isPartial || progress.stories.length === 0;
        if (!isDoubtful || !(await this.#isOutdated(opened))) return progress;
        throw new Error('another paper');
      } catch (error) {
        if (!signal.aborted) this.#close(opened);
        throw error;
      }
    };
    return {
      progress: await walkOn((begun) => begun.next(count, mostSteps)),
      more: (length) => walkOn((begun) => begun.next(length)),
      finish: () => walkOn((begun) => begun.finish()),
      shards: manifest.shards,
    };
  }

  async #openFew(signal: AbortSignal): Promise<Opened> {
    const opened = await this.open();
    signal.throwIfAborted();
    if (!opened.index || opened.index.documents() <= mostOpenDocuments) return opened;
    this.#close(opened);
    return this.open();
  }

  /** Closes this index; another one that has been opened since stays open. */
  #close(opened: Opened): void {
    if (this.#opened === opened) this.#opened = this.#opening = undefined;
    opened.index?.close();
  }

  async #load(): Promise<Opened> {
    const text = await this.#readManifest();
    const manifest = JSON.parse(text) as Manifest;
    const index = manifest.documents > 0 ? await openSearchIndex(this.#base, manifest) : undefined;
    return (this.#opened = { manifest, text, index });
  }

  async #readManifest(): Promise<string> {
    const answer = await fetchWell(`${this.#base}search/manifest.json`, { cache: 'no-cache' });
    return answer.text();
  }

  /** Whether another paper has been printed since. @throws where the site cannot be reached. */
  async #isOutdated({ text }: Opened): Promise<boolean> {
    return text !== (await this.#readManifest());
  }
}
