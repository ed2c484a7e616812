import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { shardLimits, toShards, type ShardLimits } from '../../../src/search/shards.ts';
import { makeArticle } from './make-article.ts';

const make = (...dates: readonly string[]): readonly Article[] => dates.map((date, at) => makeArticle(date, `s${at}`));
const both = (limit: number): ShardLimits => ({ open: limit, closed: limit });
const ids = (stories: readonly Article[], limit: number): readonly string[] =>
  toShards(stories, both(limit)).map(({ id }) => id);

describe('shards', () => {
  it('are the years, newest first, with the days of their oldest and newest story', () => {
    const shards = toShards(make('2020-03-01', '2021-12-02', '2020-11-30'));
    expect(shards.map(({ id, from, to, count }) => ({ id, from, to, count }))).toEqual([
      { id: '2021', from: '2021-12-02', to: '2021-12-02', count: 1 },
      { id: '2020', from: '2020-03-01', to: '2020-11-30', count: 2 },
    ]);
  });

  it('are none where nothing was printed', () => expect(toShards([])).toEqual([]));

  it('cut a year above the limit only as finely as is needed', () => {
    const stories = make('2020-01-01', '2020-02-01', '2020-07-01', '2020-07-02', '2020-11-01', '2020-11-05');
    expect(ids(stories, 6)).toEqual(['2020']);
    expect(ids(stories, 4)).toEqual(['2020-h2', '2020-h1']);
    expect(ids(stories, 2)).toEqual(['2020-q4', '2020-q3', '2020-h1']);
    expect(ids(stories, 1)).toEqual(['2020-11-05', '2020-11-01', '2020-07-02', '2020-07-01', '2020-02', '2020-01']);
  });

  it('cut a day above the limit into parts, of which the oldest is the first', () => {
    const published = (hour: number): Partial<Article> => ({ published: Date.UTC(2020, 0, 1, hour) });
    const stories = [1, 2, 3].map((hour) => makeArticle('2020-01-01', `s${hour}`, published(hour)));
    const shards = toShards(stories, both(2));
    expect(shards.map(({ id }) => id)).toEqual(['2020-01-01-p2', '2020-01-01-p1']);
    expect(shards.map((shard) => shard.stories.map(({ id }) => id))).toEqual([
      ['2020/01/s3'],
      ['2020/01/s2', '2020/01/s1'],
    ]);
  });

  it('hold every story once, newest first, none above the limit, in whatever order the stories come', () => {
    const date = fc
      .date({ min: new Date('2018-01-01T00:00:00Z'), max: new Date('2020-12-31T00:00:00Z'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    const property = fc.property(fc.array(date, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (dates, limit) => {
      const stories = make(...dates);
      const shards = toShards(stories, both(limit));
      const all = shards.flatMap((shard) => shard.stories);
      expect(all.length).toBe(stories.length);
      expect(new Set(all).size).toBe(stories.length);
      expect(all.map(({ published }) => published)).toEqual(
        stories.map(({ published }) => published).toSorted((a, b) => b - a),
      );
      expect(shards.every(({ count, stories: held }) => count === held.length && count <= limit)).toBe(true);
      expect(new Set(shards.map(({ id }) => id)).size).toBe(shards.length);
      expect(toShards(stories.toReversed(), both(limit))).toEqual(shards);
    });
    fc.assert(property);
  });

  it('are smaller in the newest year, which is added to, and become one when a newer year begins', () => {
    const limits = { open: 1, closed: 4 };
    const stories = make('2020-01-01', '2020-02-01', '2021-03-01', '2021-11-01');
    expect(toShards(stories, limits).map(({ id }) => id)).toEqual(['2021-h2', '2021-h1', '2020']);
    const later = [...stories, ...make('2022-01-01')];
    expect(toShards(later, limits).map(({ id }) => id)).toEqual(['2022', '2021', '2020']);
  });

  it('hold at most what the contract allows', () =>
    expect(Math.max(shardLimits.open, shardLimits.closed)).toBeLessThanOrEqual(10_000));
});
