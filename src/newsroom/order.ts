import type { Article } from './article.ts';

/** Newest first; stories of the same instant by their id, so that the order never depends on the file system. */
export function byNewest(a: Pick<Article, 'published' | 'id'>, b: Pick<Article, 'published' | 'id'>): number {
  return b.published - a.published || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The order of names in a list, in the language of the paper. */
export function byName(language: string): (a: { readonly name: string }, b: { readonly name: string }) => number {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  return (a, b) => collator.compare(a.name, b.name);
}
