import { readArticle, type ArticleResult } from './read-article.ts';
import type { TextContext } from './read-text.ts';

/** One task of a worker thread: a handful of articles, so that messages between threads cost little. */
export default async function readArticles({
  context,
  files,
}: {
  readonly context: TextContext;
  readonly files: readonly string[];
}): Promise<readonly ArticleResult[]> {
  const results: ArticleResult[] = [];
  for (const file of files) results.push(await readArticle(context, file));
  return results;
}
