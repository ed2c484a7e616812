import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import { readArticle, type ArticleResult } from './read-article.ts';
import type { TextContext } from './read-text.ts';

/** Starting the processes costs about as much as converting this many articles. */
const fewArticles = 48;
const articlesPerTask = 16;

export interface Progress {
  (done: number, total: number): void;
}

/** Reads, checks and converts articles, in processes of their own where there are many. The results are in the order of `files`. */
export async function readArticles(
  context: TextContext,
  files: readonly string[],
  progress?: Progress,
): Promise<readonly ArticleResult[]> {
  if (files.length <= fewArticles) return Promise.all(files.map((file) => readArticle(context, file)));
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    // What converting takes in memory is given back when a process ends, but not when a thread does.
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 1,
    maxThreads: availableParallelism(),
    execArgv: [],
  });
  try {
    let done = 0;
    const tasks = Array.from({ length: Math.ceil(files.length / articlesPerTask) }, async (_, task) => {
      const share = files.slice(task * articlesPerTask, (task + 1) * articlesPerTask);
      const results = (await pool.run({ context, files: share })) as readonly ArticleResult[];
      done += share.length;
      progress?.(done, files.length);
      return results;
    });
    return (await Promise.all(tasks)).flat();
  } finally {
    await pool.destroy();
  }
}
