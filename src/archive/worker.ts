import { readArticle, type ArticleResult } from './read-article.ts';
import type { TextContext } from './read-text.ts';

/** One task of a process that converts: a handful of articles, so that messages between processes cost
 * little and their files are read while others are converted. */
export default async function readArticles({
  context,
  files,
}: {
  readonly context: TextContext;
  readonly files: readonly string[];
}): Promise<readonly ArticleResult[]> {
  return Promise.all(files.map((file) => readArticle(context, file)));
}
