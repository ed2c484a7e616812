import { describe, expect, it } from 'vitest';
import { byName, byNewest } from '../../../src/newsroom/order.ts';

const story = (id: string, published: number) => ({ id, published });
const sorted = (...stories: readonly ReturnType<typeof story>[]): readonly string[] =>
  stories.toSorted(byNewest).map(({ id }) => id);

describe('the order of stories', () => {
  it('is newest first, through 1970 and to the millisecond', () => {
    expect(sorted(story('a', -1), story('b', 1), story('c', 0), story('d', -86_400_000))).toEqual(['b', 'c', 'a', 'd']);
  });

  it('is that of the ids where the moment is the same, wherever the files came from', () => {
    const ids = ['2021/11/z', '2021/12/B', '2021/12/a', '2021/12/a-1', '2021/12/ä'];
    expect(sorted(...ids.map((id) => story(id, 5)))).toEqual(ids);
    expect(sorted(...ids.toReversed().map((id) => story(id, 5)))).toEqual(ids);
  });

  it('calls a story and itself equal', () => {
    expect(byNewest(story('a', 5), story('a', 5))).toBe(0);
  });

  it('says the opposite when the two are exchanged', () => {
    const stories = [story('a', 1), story('b', 1), story('a', 2), story('c', -3)];
    for (const one of stories)
      for (const other of stories) expect(Math.sign(byNewest(one, other)) + Math.sign(byNewest(other, one))).toBe(0);
  });
});

const names = (language: string, ...list: readonly string[]): readonly string[] =>
  list
    .map((name) => ({ name }))
    .toSorted(byName(language))
    .map(({ name }) => name);

describe('the order of names', () => {
  it('does not ask for capitals or accents', () => {
    expect(names('en', 'zebra', 'Apple', 'éclair', 'Echo', 'banana')).toEqual([
      'Apple',
      'banana',
      'Echo',
      'éclair',
      'zebra',
    ]);
    expect(byName('en')({ name: 'NATO' }, { name: 'Nato' })).toBe(0);
  });

  it('counts numbers as numbers', () => {
    expect(names('en', 'Part 10', 'Part 9', 'Part 1')).toEqual(['Part 1', 'Part 9', 'Part 10']);
  });

  it('is that of the language of the paper', () => {
    expect(names('de', 'Zürich', 'Österreich', 'Oslo')).toEqual(['Oslo', 'Österreich', 'Zürich']);
    expect(names('sv', 'Zürich', 'Österreich', 'Oslo')).toEqual(['Oslo', 'Zürich', 'Österreich']);
  });

  it('leaves names that count as the same in the order in which they came', () => {
    expect(names('en', 'Nato', 'NATO', 'nato')).toEqual(['Nato', 'NATO', 'nato']);
  });
});
