import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import { readArticle, type ArticleResult } from './read-article.ts';
import type { TextContext } from './read-text.ts';

/** Starting the threads costs about as much as converting this many articles. */
const fewArticles = 48;
const articlesPerTask = 16;

export interface Progress {
  (done: number, total: number): void;
}

/** Reads, checks and converts articles, in worker threads where there are many. The results are in the order of `files`. */
export async function readArticles(
  context: TextContext,
  files: readonly string[],
  progress?: Progress,
): Promise<readonly ArticleResult[]> {
  if (files.length <= fewArticles) return Promise.all(files.map((file) => readArticle(context, file)));
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: availableParallelism(),
    // A flag that the parent was started with may not be allowed in a thread.
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
