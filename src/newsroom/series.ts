import type { Article } from './article.ts';

/**
 * How many parts a series has, where that can be said: parts that are held back or not written yet leave a gap or are
 * unknown, and "Part 3 of 2" would be wrong. So the total is the highest part that is printed, and only where every
 * part before it is printed too.
 */
export function findSeriesLength(stories: readonly Article[]): number | undefined {
  const parts = new Set(stories.flatMap(({ series }) => series?.part ?? []));
  const highest = Math.max(0, ...parts);
  return highest > 0 && parts.size === highest ? highest : undefined;
}
