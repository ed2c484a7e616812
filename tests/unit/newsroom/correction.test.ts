import { describe, expect, it } from 'vitest';
import type { Article, Correction } from '../../../src/newsroom/article.ts';
import { toCorrectionNumbers, toCorrections } from '../../../src/newsroom/correction.ts';
import { makeArticle } from '../../support/articles.ts';

const published = Date.UTC(2021, 11, 2);
const corrected = (hour: number, text = `Of hour ${hour}.`): Correction => ({
  date: published + hour * 3_600_000,
  hasTime: true,
  kind: 'correction',
  text,
});
const story = (slug: string, hours: readonly number[], at = published): Article =>
  makeArticle({ id: `2021/12/${slug}`, published: at, corrections: hours.map((hour) => corrected(hour)) });
const list = (...stories: readonly Article[]): readonly string[] =>
  toCorrections(stories).map(({ article, correction, number }) => `${article.id} ${number} ${correction.text}`);

describe('the corrections of the paper', () => {
  it('are none where no story was corrected', () => {
    expect(toCorrections([])).toEqual([]);
    expect(toCorrections([story('a', [])])).toEqual([]);
  });

  it('are newest first, whatever the age of the story', () => {
    expect(list(story('new', [1, 5], published + 1000), story('old', [3], published - 1000))).toEqual([
      '2021/12/new 2 Of hour 5.',
      '2021/12/old 1 Of hour 3.',
      '2021/12/new 1 Of hour 1.',
    ]);
  });

  it('of one moment begin with the newer story, then go by id, in whatever order the stories come', () => {
    const stories = [story('b', [1]), story('a', [1]), story('newer', [1], published + 1000)];
    const expected = ['2021/12/newer 1 Of hour 1.', '2021/12/a 1 Of hour 1.', '2021/12/b 1 Of hour 1.'];
    expect(list(...stories)).toEqual(expected);
    expect(list(...stories.toReversed())).toEqual(expected);
  });

  it('of one moment in one story begin with the last one', () => {
    expect(list(story('a', [1, 1]))).toEqual(['2021/12/a 2 Of hour 1.', '2021/12/a 1 Of hour 1.']);
  });

  it('hold the story and the correction themselves', () => {
    const article = story('a', [1]);
    expect(toCorrections([article])[0]?.article).toBe(article);
    expect(toCorrections([article])[0]?.correction).toBe(article.corrections[0]);
  });
});

describe('the number of a correction', () => {
  it('counts from 1, oldest first, in whatever order they are written', () => {
    expect(toCorrectionNumbers([1, 2, 3].map((hour) => corrected(hour)))).toEqual([1, 2, 3]);
    expect(toCorrectionNumbers([3, 1, 2].map((hour) => corrected(hour)))).toEqual([3, 1, 2]);
    expect(toCorrectionNumbers([])).toEqual([]);
  });

  it('is given in the order written where two are of one moment', () => {
    expect(toCorrectionNumbers([2, 1, 2, 1].map((hour) => corrected(hour)))).toEqual([3, 1, 4, 2]);
  });

  it.each([
    ['above', [9, 1, 5]],
    ['below', [1, 5, 9]],
    ['between', [1, 9, 5]],
  ])('stays the same when a later one is written %s the others', (_, hours) => {
    const numbers = toCorrectionNumbers(hours.map((hour) => corrected(hour)));
    expect(numbers[hours.indexOf(1)]).toBe(1);
    expect(numbers[hours.indexOf(5)]).toBe(2);
    expect(numbers[hours.indexOf(9)]).toBe(3);
  });
});
