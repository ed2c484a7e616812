import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/search/client/shard-plan.ts';
import { toFoundYears, toYearBars, YearMemory, type FoundYear } from '../../../src/search/client/year-bars.ts';
import type { ManifestShard } from '../../../src/search/manifest.ts';

const shard = (id: string, from: string, to: string): ManifestShard => ({
  id,
  from,
  to,
  count: 10,
  hash: '',
  facts: '',
});
/** Newest first; there is nothing of 2022. */
const shards = [
  shard('2024-h2', '2024-07-01', '2024-12-30'),
  shard('2024-h1', '2024-01-02', '2024-06-30'),
  shard('2023', '2023-01-05', '2023-12-31'),
  shard('2021', '2021-03-01', '2021-12-31'),
];
const step = (...at: readonly number[]): Step => ({
  shards: shards.filter((_, number) => at.includes(number)),
  from: shards[at[0] ?? 0]?.from ?? '',
  to: shards[at[0] ?? 0]?.to ?? '',
});
const always = { from: '', to: '' };
const say = (years: readonly FoundYear[]): readonly string[] =>
  years.map(({ year, count, extent }) => `${year} ${count} ${extent}`);

describe('the years that were found', () => {
  it('tell what was searched, and what not yet', () => {
    expect(say(toFoundYears(shards, [step(0)], { 2024: 4 }, always))).toEqual([
      '2021 0 not',
      '2022 0 whole',
      '2023 0 not',
      '2024 4 partly',
    ]);
    expect(say(toFoundYears(shards, [step(0), step(1), step(2)], { 2024: 6, 2023: 0 }, always))).toEqual([
      '2021 0 not',
      '2022 0 whole',
      '2023 0 whole',
      '2024 6 whole',
    ]);
  });

  it('are searched in part where only some of their days were', () => {
    const find = (from: string, to: string): readonly string[] =>
      say(toFoundYears(shards, [step(2)], { 2023: 1 }, { from, to }));
    expect(find('2023-02-01', '')).toContain('2023 1 partly');
    expect(find('', '2023-12-30')).toContain('2023 1 partly');
    expect(find('2023-01-05', '2023-12-31')).toContain('2023 1 whole');
  });

  it('are searched as a whole wherever they come in a step', () => {
    expect(say(toFoundYears(shards, [step(0, 1, 3)], { 2021: 2 }, always))).toEqual([
      '2021 2 whole',
      '2022 0 whole',
      '2023 0 not',
      '2024 0 whole',
    ]);
  });

  it('are none in an empty archive', () => expect(toFoundYears([], [], {}, always)).toEqual([]));
});

describe('the bars', () => {
  const years = (first: number, last: number): readonly FoundYear[] =>
    Array.from({ length: last - first + 1 }, (_, at) => ({ year: String(first + at), count: 1, extent: 'whole' }));

  it('are years where there is room for them', () => {
    expect(toYearBars(years(2019, 2024), 6).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2019 2019',
      '2020 2020',
      '2021 2021',
      '2022 2022',
      '2023 2023',
      '2024 2024',
    ]);
  });

  it('are spans that end in the same figures where there is not', () => {
    expect(toYearBars(years(1987, 2024), 10).map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
      '1987 1989 3',
      '1990 1994 5',
      '1995 1999 5',
      '2000 2004 5',
      '2005 2009 5',
      '2010 2014 5',
      '2015 2019 5',
      '2020 2024 5',
    ]);
    expect(toYearBars(years(1600, 2024), 10).length).toBeLessThanOrEqual(10);
  });

  it('say how much of a span was searched', () => {
    const [bar] = toYearBars(
      [
        { year: '2020', count: 0, extent: 'not' },
        { year: '2021', count: 2, extent: 'whole' },
      ],
      1,
    );
    expect(bar).toEqual({ from: '2020', to: '2021', count: 2, extent: 'partly' });
  });
});

describe('the memory of years', () => {
  const found = (extent: FoundYear['extent'], count: number): readonly FoundYear[] => [{ year: '2021', count, extent }];

  it('keeps what was found in whole years while only the days change', () => {
    const memory = new YearMemory();
    memory.remember('?q=a', found('whole', 7));
    expect(memory.remember('?q=a', found('not', 0))).toEqual(found('whole', 7));
    expect(memory.remember('?q=b', found('not', 0))).toEqual(found('not', 0));
    expect(memory.remember('?q=a', found('not', 0))).toEqual(found('not', 0));
  });
});
