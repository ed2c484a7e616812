import type { Article, Correction } from './article.ts';
import { byNewest } from './order.ts';

export interface PrintedCorrection {
  readonly article: Article;
  readonly correction: Correction;
  /** Place among the corrections of its article, from 1, in the order written. */
  readonly number: number;
}

/** Every correction of every story, newest first. */
export function toCorrections(articles: readonly Article[]): readonly PrintedCorrection[] {
  return articles
    .flatMap((article) => article.corrections.map((correction, index) => ({ article, correction, number: index + 1 })))
    .toSorted((a, b) => b.correction.date - a.correction.date || byNewest(a.article, b.article) || b.number - a.number);
}
