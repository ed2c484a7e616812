import type { Manifest, ManifestShard } from '../manifest.ts';

/** A story that Pagefind has found in a shard. */
export interface RawHit {
  /** Pagefind's name of the story. */
  readonly id: string;
  /** How well it matches; the larger, the better. */
  readonly score: number;
  /** Where words that were looked for stand in its text, counted in words; empty where that was not asked for. */
  readonly words: readonly number[];
}

export interface RawAnswer {
  readonly results: readonly RawHit[];
  /** How many files of words could not be loaded since the shard was opened. */
  readonly missing: number;
}

/** Pagefind at work in a worker. Whatever it is asked fails where the worker, or a file that it needs, cannot be loaded. */
export interface SearchProgram {
  /** Opens a shard, whose words can be searched from then on. */
  readonly open: (path: string, shard: ManifestShard) => Promise<void>;
  /**
   * Searches one open shard. A text between quotation marks is a phrase, or one word and nothing that begins like it.
   *
   * @param places whether the places of the words are wanted.
   */
  readonly search: (path: string, text: string, places?: boolean) => Promise<RawAnswer>;
  readonly close: () => void;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** What Pagefind answers to a search of one shard. */
interface Found {
  readonly results: readonly RawHit[];
  readonly timings: readonly { readonly missing?: number }[];
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Headlines weigh most: who types words of one is looking for its story. */
const ranking = { metaWeights: { title: 10, subjects: 1, byline: 1, kicker: 1 } };

/** Starts the program that `pagefind-program.ts` prints (the worker of Pagefind 1.6.0, changed). @param base the base path. */
export function startSearchProgram(base: string, { id, wasm, language }: Manifest['program']): SearchProgram {
  const basePath = `${base}search/program/${id}/`;
  const worker = new Worker(`${basePath}pagefind-worker.js`);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: Error | undefined;

  const fail = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('error', () => fail(new Error('no program')));
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) asker?.resolve(data.result);
    else asker?.reject(new Error(data.error));
  });
  const ask = (method: string, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, method, args, instanceId: 'search' });
    });

  const starting = ask('init', { basePath, baseUrl: base, language, wasm });
  starting.catch(() => undefined);
  return {
    open: async (path, { hash }) => {
      await starting;
      await ask('mergeIndex', path, { baseUrl: base, language, metaCacheTag: hash, ranking });
    },
    search: async (path, text, places) => {
      const { results, timings } = (await ask('search', text, { shard: path, places })) as Found;
      return { results, missing: timings[0]?.missing ?? 0 };
    },
    close: () => {
      fail(new Error('closed'));
      worker.terminate();
    },
  };
}
