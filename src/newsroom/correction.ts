import type { Article, Correction } from './article.ts';
import { byNewest } from './order.ts';

export interface PrintedCorrection {
  readonly article: Article;
  readonly correction: Correction;
  /** Its number among the corrections of its article, oldest first: one that is added later renumbers no other. */
  readonly number: number;
}

/** The numbers of the corrections of one story, in the order in which they are written. */
export function toCorrectionNumbers(corrections: readonly Correction[]): readonly number[] {
  const oldestFirst = [...corrections.keys()].toSorted(
    (a, b) => (corrections[a]?.date ?? 0) - (corrections[b]?.date ?? 0) || a - b,
  );
  return corrections.map((_, index) => oldestFirst.indexOf(index) + 1);
}

/** Every correction of every story, newest first. */
export function toCorrections(articles: readonly Article[]): readonly PrintedCorrection[] {
  return articles
    .flatMap((article) => {
      const numbers = toCorrectionNumbers(article.corrections);
      return article.corrections.map((correction, index) => ({ article, correction, number: numbers[index] ?? 0 }));
    })
    .toSorted((a, b) => b.correction.date - a.correction.date || byNewest(a.article, b.article) || b.number - a.number);
}
