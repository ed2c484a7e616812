import { describe, expect, it } from 'vitest';
import { readState } from '../../../src/search/client/search-state.ts';
import { planSteps } from '../../../src/search/client/shard-plan.ts';
import type { ManifestShard } from '../../../src/search/manifest.ts';

const makeShard = (year: number, count = 100): ManifestShard => ({
  id: String(year),
  from: `${year}-01-02`,
  to: `${year}-12-30`,
  count,
  hash: 'x',
  facts: 'x',
});
const shards = [2024, 2023, 2022, 2021].map((year) => makeShard(year));
const plan = (address: string, of = shards, named?: readonly number[]): readonly string[] =>
  planSteps(of, readState(address), named).map((step) => step.shards.map(({ id }) => id).join('+'));

describe('the order in which shards are searched', () => {
  it('is from the newest to the oldest, or the other way round', () => {
    expect(plan('?q=x')).toEqual(['2024', '2023', '2022', '2021']);
    expect(plan('?q=x&sort=oldest')).toEqual(['2021', '2022', '2023', '2024']);
  });

  it('takes several at a time for the best matches', () => {
    expect(plan('?q=x&sort=best')).toEqual(['2024+2023+2022+2021']);
    expect(plan('?q=x&sort=best', [makeShard(2024, 16_000), makeShard(2023, 9000), makeShard(2022, 4000)])).toEqual([
      '2024+2023',
      '2022',
    ]);
  });

  it('has shards first that are known for their headlines, together with the newest', () => {
    const large = Array.from({ length: 20 }, (_, at) => makeShard(2024 - at, 1500));
    const planFirst = (address: string, named: number): string => plan(address, large, [named])[0] ?? '';
    const newest = plan('?q=x&sort=best', large)[0] ?? '';
    expect(newest.split('+')).toHaveLength(16);
    expect(planFirst('?q=x&sort=best', 0)).toBe(`2005+${newest.replace('+2009', '')}`);
    expect(planFirst('?q=x&sort=best', 19)).toBe(newest);
    expect(planFirst('?q=x&sort=best&from=2006-01-01', 0)).toBe(newest);
    expect(planFirst('?q=x', 0)).toBe('2024');
    expect(plan('?q=x&sort=best', large, [2, 0, 40])[0]).toBe(`2007+2005+${newest.replace('+2010+2009', '')}`);
    const [first] = planSteps(large, readState('?q=x&sort=best'), [0]);
    expect([first?.from, first?.to]).toEqual(['2010-01-02', '2024-12-30']);
  });

  it('leaves room for the newest, however many headlines have the words', () => {
    const many = Array.from({ length: 40 }, (_, at) => makeShard(2024 - at));
    const [first] = planSteps(
      many,
      readState('?q=x&sort=best'),
      Array.from({ length: 39 }, (_, at) => 38 - at),
    );
    // The eight newest come at any rate; the named ones are those after them.
    expect(first?.shards.map(({ id }) => id)).toEqual([
      ...['2016', '2015', '2014', '2013', '2012', '2011', '2010', '2009'],
      ...['2024', '2023', '2022', '2021', '2020', '2019', '2018', '2017'],
    ]);
    expect(first?.to).toBe('2024-12-30');
  });

  it('is by date where there are no words to match', () => {
    expect(plan('?section=world&sort=best')).toEqual(['2024', '2023', '2022', '2021']);
  });

  it('leaves out shards outside the days that are asked for', () => {
    expect(plan('?q=x&from=2022-12-31')).toEqual(['2024', '2023']);
    expect(plan('?q=x&to=2022-01-01')).toEqual(['2021']);
    expect(plan('?q=x&from=2022-06-01&to=2023-06-01')).toEqual(['2023', '2022']);
    expect(plan('?q=x&from=2030-01-01')).toEqual([]);
  });

  it('says which days of the shards are asked for', () => {
    const steps = planSteps(shards, readState('?q=x&from=2023-01-01&to=2024-01-04'));
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      ['2024-01-02', '2024-01-04'],
      ['2023-01-02', '2023-12-30'],
    ]);
  });

  it('is nothing for an empty archive', () => expect(plan('?q=x', [])).toEqual([]));
});
