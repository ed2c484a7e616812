import type { Article } from '../../newsroom/article.ts';
import { toBylineParts, type BylinePart } from '../../newsroom/byline.ts';
import type { Words } from '../../words/words.ts';

/**
 * Who wrote a story, as it is printed: the editor's own byline with the names in it that the paper knows, or else the
 * contributors in their order, joined as a list is joined in the language of the paper: `Jane Doe, Data desk and John Roe`.
 */
export function toByline(article: Pick<Article, 'byline' | 'contributors'>, words: Words): readonly BylinePart[] {
  const { byline, contributors } = article;
  if (byline !== undefined) return toBylineParts(byline, contributors);
  const joints = words.findListJoints(contributors.length);
  const isPeople = contributors.some(({ kind }) => kind === 'person');
  const parts = contributors.flatMap((contributor, index) => [
    { text: joints[index] ?? '' },
    { text: contributor.name, contributor },
  ]);
  return [{ text: isPeople ? `${words.article.by} ` : '' }, ...parts].filter(({ text }) => text !== '');
}

/** The same in plain words, for a story in a list. */
export const toBylineText = (article: Pick<Article, 'byline' | 'contributors'>, words: Words): string =>
  toByline(article, words)
    .map(({ text }) => text)
    .join('');
