import { describe, expect, test } from 'vitest';
import SeriesParts from '../../src/components/archive/SeriesParts.astro';
import ArticleHeader from '../../src/components/article/ArticleHeader.astro';
import { findSeriesLength } from '../../src/newsroom/series.ts';
import { openWords } from '../../src/words/words.ts';
import { makeArticle, makePublication, makeSeries } from '../support/articles.ts';
import { render } from './render.ts';

const words = openWords('en');
const publication = makePublication();
const series = makeSeries('lighthouse', { name: 'The lighthouse' });
const toParts = (...parts: readonly number[]) =>
  parts.map((part) => makeArticle({ id: `2021/12/part-${part}`, series: { series, part } }));

describe('how many parts a series has', () => {
  test.each([
    { parts: [1, 2, 3], length: 3 },
    { parts: [3, 1, 2], length: 3 },
    { parts: [1, 2, 2], length: 2 },
    { parts: [2], length: undefined },
    { parts: [1, 3], length: undefined },
    { parts: [], length: undefined },
  ])('of the parts $parts that are printed: $length', ({ parts, length }) => {
    expect(findSeriesLength(toParts(...parts))).toBe(length);
  });
});

describe('the head of a part', () => {
  test.each([
    { seriesLength: 3, words: 'The lighthouse, part 2 of 3' },
    { seriesLength: undefined, words: 'The lighthouse, part 2' },
  ])('says $words', async ({ seriesLength, words: expected }) => {
    const [article] = toParts(2);
    const { document } = await render(ArticleHeader, { article, words, language: 'en', seriesLength });
    expect(document.querySelector('.note')?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(expected);
  });
});

test('a list of parts gives each the whole date', async () => {
  const { text } = await render(SeriesParts, { stories: toParts(1, 2), publication, words });
  expect(text.match(/2 December 2021/g)).toHaveLength(2);
});
