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
const plan = (address: string, of = shards, named?: ReadonlySet<number>): readonly string[] =>
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
    const large = [2024, 2023, 2022, 2021, 2020].map((year) => makeShard(year, 12_000));
    expect(plan('?q=x&sort=best', large)).toEqual(['2024+2023', '2022+2021', '2020']);
    expect(plan('?q=x&sort=best', large, new Set([0]))).toEqual(['2020+2024', '2023+2022', '2021']);
    expect(plan('?q=x&sort=best', large, new Set([4]))).toEqual(['2024+2023', '2022+2021', '2020']);
    expect(plan('?q=x&sort=best&from=2021-01-01', large, new Set([0]))).toEqual(['2024+2023', '2022+2021']);
    expect(plan('?q=x', large, new Set([0]))[0]).toBe('2024');
    const [first] = planSteps(large, readState('?q=x&sort=best'), new Set([0]));
    expect([first?.from, first?.to]).toEqual(['2024-01-02', '2024-12-30']);
  });

  it('leaves room for the newest, however many headlines have the words', () => {
    const many = Array.from({ length: 40 }, (_, at) => makeShard(2024 - at));
    const [first] = planSteps(many, readState('?q=x&sort=best'), new Set(Array.from({ length: 30 }, (_, at) => at)));
    expect(first?.shards.map(({ id }) => id)).toContain('2024');
    expect(first?.shards).toHaveLength(16);
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
