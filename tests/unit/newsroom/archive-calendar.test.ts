import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import {
  groupBy,
  groupByYear,
  tallyYears,
  toCalendar,
  type CalendarMonth,
} from '../../../src/newsroom/archive-calendar.ts';
import { makeArticle } from '../../support/articles.ts';

const on = (date: string): Article => {
  const [year = '', month = '', day = ''] = date.split('-');
  return makeArticle({ id: `${year}/${month}/of-${day}`, day: { year, month, day } });
};

/** A month as a wall calendar prints it: a line for a week, two dots for a cell outside it. */
const print = ({ weeks }: CalendarMonth): readonly string[] =>
  weeks.map((week) => week.map((cell) => cell?.day ?? '..').join(' '));

const monthOf = (year: string, month: number, ...dates: readonly string[]): CalendarMonth => {
  const found = toCalendar(year, dates.map(on))[month - 1];
  if (!found) throw new Error(`no month ${month}`);
  return found;
};

describe('the years of stories', () => {
  it('run without a gap from the first to the last, whatever the order of the stories', () => {
    expect(tallyYears(['2021-12-02', '2018-01-01', '2021-01-01'].map(on))).toEqual([
      { year: '2018', stories: 1 },
      { year: '2019', stories: 0 },
      { year: '2020', stories: 0 },
      { year: '2021', stories: 2 },
    ]);
  });

  it('are one, or none', () => {
    expect(tallyYears([on('0987-12-02')])).toEqual([{ year: '0987', stories: 1 }]);
    expect(tallyYears([])).toEqual([]);
  });
});

describe('groups of stories', () => {
  it('come in the order in which the stories come, and so do the stories in them', () => {
    const groups = groupBy(['b2', 'a1', 'b1', 'a2'], (story) => story.charAt(0));
    expect([...groups]).toEqual([
      ['b', ['b2', 'b1']],
      ['a', ['a1', 'a2']],
    ]);
  });

  it('are none where there are no stories', () => {
    expect(groupBy([], String).size).toBe(0);
  });

  it('by year take the year of the address', () => {
    const late = makeArticle({ published: Date.UTC(2021, 11, 31, 23, 30) });
    const groups = groupByYear([late, on('2021-01-01'), on('0999-12-31')]);
    expect([...groups].map(([year, own]) => [year, own.length])).toEqual([
      ['2022', 1],
      ['2021', 1],
      ['0999', 1],
    ]);
  });
});

describe('a calendar', () => {
  it('has twelve months, with stories or without', () => {
    const months = toCalendar('2021', []);
    expect(months.map(({ month }) => month).join(' ')).toBe('01 02 03 04 05 06 07 08 09 10 11 12');
    expect(months.every(({ stories }) => stories === 0)).toBe(true);
  });

  it('counts the stories of each day, of each month and no other', () => {
    const december = monthOf('2021', 12, '2021-12-02', '2021-12-02', '2021-12-31', '2021-11-02');
    const days = december.weeks.flat().filter((cell) => (cell?.stories ?? 0) > 0);
    expect(days).toEqual([
      { day: '02', stories: 2 },
      { day: '31', stories: 1 },
    ]);
    expect(december.stories).toBe(3);
    expect(monthOf('2021', 11, '2021-12-02', '2021-11-02').stories).toBe(1);
    expect(monthOf('2021', 10, '2021-12-02', '2021-11-02').stories).toBe(0);
  });

  it('does not mistake the 1st of November for the 11th of January', () => {
    const january = monthOf('2021', 1, '2021-11-01', '2021-01-11');
    expect(january.weeks.flat().find((cell) => cell?.stories)).toEqual({ day: '11', stories: 1 });
  });

  it('begins its weeks on Monday and leaves the days of other months empty', () => {
    expect(print(monthOf('2021', 12))).toEqual([
      '.. .. 01 02 03 04 05',
      '06 07 08 09 10 11 12',
      '13 14 15 16 17 18 19',
      '20 21 22 23 24 25 26',
      '27 28 29 30 31 .. ..',
    ]);
  });

  it('has four weeks where February fits into them and six where a month does not fit into five', () => {
    expect(print(monthOf('2021', 2))).toEqual([
      '01 02 03 04 05 06 07',
      '08 09 10 11 12 13 14',
      '15 16 17 18 19 20 21',
      '22 23 24 25 26 27 28',
    ]);
    const may = print(monthOf('2021', 5));
    expect(may).toHaveLength(6);
    expect(may[0]).toBe('.. .. .. .. .. 01 02');
    expect(may[5]).toBe('31 .. .. .. .. .. ..');
  });

  it('begins a month of a Sunday with six empty cells', () => {
    expect(print(monthOf('2021', 8))[0]).toBe('.. .. .. .. .. .. 01');
  });

  it.each([
    ['2020', 29],
    ['2021', 28],
    ['2000', 29],
    ['1900', 28],
    ['1600', 29],
    ['1500', 28],
    ['0996', 29],
    ['0400', 29],
    ['9999', 28],
  ])('gives February %s %i days', (year, days) => {
    expect(monthOf(year, 2).weeks.flat().filter(Boolean)).toHaveLength(days);
  });

  it('counts a story of a leap day', () => {
    expect(monthOf('2020', 2, '2020-02-29').weeks.flat()).toContainEqual({ day: '29', stories: 1 });
  });

  it.each(['1969', '1970', '1605', '0999', '2024'])('has every day of %s once, in weeks of seven', (year) => {
    for (const month of toCalendar(year, [])) {
      expect(month.weeks.every((week) => week.length === 7)).toBe(true);
      const days = month.weeks.flat().flatMap((cell) => cell?.day ?? []);
      expect(days).toEqual(days.map((_, index) => String(index + 1).padStart(2, '0')));
    }
  });

  it('knows the weekday of a day long ago', () => {
    expect(print(monthOf('1969', 7))[2]).toBe('14 15 16 17 18 19 20');
    // 1 January 1000 of the Gregorian calendar was a Wednesday.
    expect(print(monthOf('1000', 1))[0]).toBe('.. .. 01 02 03 04 05');
  });
});
