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
  readonly failure?: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'path'>;
}

/** A thread that makes shards of the search, one at a time, beside the thread that renders pages. */
export interface ShardThread {
  /** @throws what went wrong there, or that the thread has ended. */
  readonly make: (job: ShardJob) => Promise<void>;
  /** To be called at the end: the thread, and the process of Pagefind behind it, are ended. */
  readonly close: () => Promise<void>;
}

/** A thread is started with the first job. */
export function openShardThread(data: ShardThreadData): ShardThread {
  let worker: Worker | undefined;
  const start = (): Worker =>
    (worker ??= new Worker(new URL('shard-worker.ts', import.meta.url), { workerData: data, execArgv: [] }));
  return {
    make: (job) => {
      const thread = start();
      return new Promise((resolve, reject) => {
        const fail = (error: unknown): void => {
          stop();
          reject(error instanceof Error ? error : new Error('The thread that indexes stories has ended too early.'));
        };
        const hear = ({ failure }: ShardAnswer): void => {
          stop();
          if (failure) reject(Object.assign(new Error(failure.message), failure));
          else resolve();
        };
        const stop = (): void => {
          thread.off('message', hear).off('error', fail).off('exit', fail);
        };
        thread.once('message', hear).once('error', fail).once('exit', fail);
        thread.postMessage(job);
      });
    },
    close: async () => {
      const thread = worker;
      worker = undefined;
      if (!thread) return;
      const ended = new Promise((resolve) => thread.once('exit', resolve));
      // It has ended by itself, where it has failed.
      thread.once('error', () => undefined);
      thread.postMessage(undefined);
      await (thread.threadId < 0 ? undefined : ended);
    },
  };
}
