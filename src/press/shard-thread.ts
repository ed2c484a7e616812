import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../archive/settings.ts';
import type { ShardJob } from '../search/make-shard.ts';

/** What the thread is told when it starts. */
export interface ShardThreadData {
  readonly settings: Settings;
  /** BCP 47, of the paper. */
  readonly language: string;
}

/** What it answers to a job: nothing, or why it failed, with what explains a fault of the disk. */
export interface ShardAnswer {
  readonly failure?: {
    readonly message: string;
    readonly stack?: string | undefined;
    readonly code?: string | undefined;
    readonly path?: string | undefined;
    readonly dest?: string | undefined;
  };
}

/** A thread that makes shards of the search, one at a time, beside the thread that renders pages. */
export interface ShardThread {
  /** @throws what went wrong there, or that the thread has ended. */
  readonly make: (job: ShardJob) => Promise<void>;
  /** To be called at the end: the thread, and the process of Pagefind behind it, are ended. */
  readonly close: () => Promise<void>;
}

/** A thread, and how one hears that it has ended: by a promise that is never fulfilled. */
interface Running {
  readonly worker: Worker;
  readonly end: Promise<never>;
}

function start(data: ShardThreadData): Running {
  const worker = new Worker(new URL('shard-worker.ts', import.meta.url), { workerData: data, execArgv: [] });
  const end = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that indexes stories has ended too early.')));
  });
  // Whoever waits for a shard hears of it; between two shards nobody does.
  end.catch(() => undefined);
  return { worker, end };
}

/** A thread is started with the first job. */
export function openShardThread(data: ShardThreadData): ShardThread {
  let running: Running | undefined;
  return {
    make: async (job) => {
      const { worker, end } = (running ??= start(data));
      const answer = once(worker, 'message') as Promise<[ShardAnswer]>;
      worker.postMessage(job);
      const [{ failure }] = await Promise.race([answer, end]);
      if (failure) throw Object.assign(new Error(failure.message), failure);
    },
    close: async () => {
      const ending = running;
      running = undefined;
      ending?.worker.postMessage(undefined);
      await ending?.end.catch(() => undefined);
    },
  };
}
