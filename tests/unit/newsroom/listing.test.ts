import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { toNewest, toPeriods } from '../../../src/newsroom/listing.ts';
import { monthPath } from '../../../src/newsroom/permalink.ts';

const on = (date: string): Article => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: { year, month, day } } as Article;
};

describe('periods of a list', () => {
  const stories = ['2021-12-02', '2021-12-01', '2021-11-30', '2019-05-01'].map(on);

  it('puts stories of the same period together, newest period first', () => {
    const months = toPeriods(stories, ({ year, month }) => monthPath(year, month));
    expect(months.map(({ day, stories: own }) => [day.year, day.month, own.length])).toEqual([
      ['2021', '12', 2],
      ['2021', '11', 1],
      ['2019', '05', 1],
    ]);
  });

  it('knows the neighbours that have stories, across gaps', () => {
    const years = toPeriods(stories, ({ year }) => year);
    expect(years.map(({ earlier, later }) => [earlier?.year, later?.year])).toEqual([
      ['2019', undefined],
      [undefined, '2021'],
    ]);
  });

  it('has none where there are no stories', () => {
    expect(toPeriods([], ({ year }) => year)).toEqual([]);
  });
});

it('shows the newest sixty of a long list', () => {
  const stories = Array.from({ length: 61 }, () => on('2021-12-02'));
  expect(toNewest(stories)).toHaveLength(60);
  expect(toNewest(stories.slice(0, 3))).toHaveLength(3);
});
