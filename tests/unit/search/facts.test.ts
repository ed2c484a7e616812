import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { addCounts, choose, noCounts } from '../../../src/search/client/choose.ts';
import { unpackFacts } from '../../../src/search/client/shard-facts.ts';
import { packNames, toFacts } from '../../../src/search/facts.ts';
import { makeArticle, makeContributor, makePlace, makeTopic } from './make-article.ts';

const stories: readonly Article[] = [
  makeArticle('2024-03-01', 'a', {
    topics: [makeTopic('grain', 'Grain'), makeTopic('ports', 'Ports')],
    contributors: [makeContributor('ann', 'Ann')],
  }),
  makeArticle('2024-02-29', 'b', { topics: [makeTopic('ports', 'Ports')], kind: 'opinion' }),
  makeArticle('2024-02-29', 'c', {
    place: makePlace('riga', 'Riga'),
    corrections: [{ date: 0, hasTime: true, kind: 'note', text: 'A note.' }],
  }),
  makeArticle('2023-12-31', 'd', { topics: [makeTopic('constructor', 'Odd')] }),
];
const packed = { ...packNames(['en_1a', 'en_2b', 'en_3c', 'en_4d']), ...toFacts(stories, '2024-03-01') };
const facts = unpackFacts(packed, '2024-03-01');

const any = { from: '', to: '' };
const all = (): boolean => true;

describe('the facts of a shard', () => {
  it('come back as they were packed, in the order of the stories', () => {
    expect(facts.ids).toEqual(['en_1a', 'en_2b', 'en_3c', 'en_4d']);
    expect(facts.numberOf.get('en_3c')).toBe(2);
    expect(facts.days).toEqual(['2024-03-01', '2024-02-29', '2024-02-29', '2023-12-31']);
    expect(facts.facets.topic).toEqual([['grain', 'ports'], ['ports'], [], ['constructor']]);
    expect(facts.facets.place).toEqual([[], [], ['riga'], []]);
    expect(facts.facets.by).toEqual([['ann'], [], [], []]);
    expect(facts.facets.kind).toEqual([['news'], ['opinion'], ['news'], ['news']]);
    expect(facts.facets.corrected).toEqual([[], [], ['yes'], []]);
  });
});

describe('the choice among stories', () => {
  const numbers = (filters: object, range = any, matches: (number: number) => boolean = all): readonly number[] =>
    choose(facts, matches, filters, range).numbers;

  it('is by every filter, by days with both ends, and by words', () => {
    expect(numbers({})).toEqual([0, 1, 2, 3]);
    expect(numbers({ topic: 'ports', kind: 'opinion' })).toEqual([1]);
    expect(numbers({ corrected: 'yes', place: '' })).toEqual([2]);
    expect(numbers({}, { from: '2024-02-29', to: '2024-02-29' })).toEqual([1, 2]);
    expect(numbers({}, any, (number) => number > 1)).toEqual([2, 3]);
    expect(numbers({ topic: 'nothing' })).toEqual([]);
  });

  it('counts years and facets, and of a facet that is chosen what others of its values would find', () => {
    const { years, facets } = choose(facts, all, { topic: 'ports' }, any);
    expect(years).toEqual({ 2024: 2 });
    expect(facets.topic).toEqual({ grain: 1, ports: 2, constructor: 1 });
    expect(facets.kind).toEqual({ news: 1, opinion: 1 });
    expect(facets.section).toEqual({ world: 2 });
  });

  it('counts several shards together', () => {
    const one = choose(facts, all, {}, any);
    const both = addCounts(addCounts(noCounts, one), one);
    expect(both.years).toEqual({ 2024: 6, 2023: 2 });
    expect(both.facets.topic).toEqual({ grain: 2, ports: 4, constructor: 2 });
  });
});
