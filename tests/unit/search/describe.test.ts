import { describe, expect, it } from 'vitest';
import { noCounts } from '../../../src/search/client/choose.ts';
import { describeCounted, describeNext, describeProgress, describeQuery } from '../../../src/search/client/describe.ts';
import { readState } from '../../../src/search/client/search-state.ts';
import type { Progress } from '../../../src/search/client/search-walk.ts';
import type { SearchSettings } from '../../../src/search/client/settings.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { toSearchSettings } from '../../../src/search/search-settings.ts';
import { openWords } from '../../../src/words/words.ts';

const json = toSearchSettings({ base: '/' }, [], openWords('en'));
const settings = JSON.parse(json) as SearchSettings;
const last = { shards: [], from: '2021-01-03', to: '2021-12-30' };
const progress = (part: Partial<Progress>): Progress => ({
  stories: [],
  count: 0,
  ...noCounts,
  searched: [],
  waiting: 0,
  isComplete: true,
  isPartial: false,
  ...part,
});
const say = (part: Partial<Progress>, address = '?q=grain'): string =>
  describeProgress(progress(part), readState(address), settings);

describe('what the search says', () => {
  it('counts what was found', () => {
    expect(say({ count: 1 })).toBe('1 result for “grain”');
    expect(say({ count: 1200 })).toBe('1,200 results for “grain”');
    expect(say({ count: 2 }, '?section=world')).toBe('2 stories');
    expect(say({ count: 0 })).toBe('Nothing was found for “grain”.');
    expect(say({ count: 0 }, '?section=world')).toBe('No story matches.');
  });

  it('says how far it has come where that is not the whole archive', () => {
    expect(say({ count: 20, isComplete: false, last })).toBe(
      '20 results for “grain”. Searched back to 3 January 2021.',
    );
    expect(say({ count: 20, isComplete: false, last }, '?q=grain&sort=oldest')).toBe(
      '20 results for “grain”. Searched up to 30 December 2021.',
    );
  });

  it('says that it could not look everywhere', () => {
    expect(say({ count: 1, isPartial: true })).toBe(
      '1 result for “grain”. A part of the archive could not be searched.',
    );
    expect(say({ count: 0, isPartial: true })).toBe(
      'Nothing was found for “grain”. A part of the archive could not be searched.',
    );
    expect(say({ count: 20, isComplete: false, isPartial: true, last }, '?section=world')).toBe(
      '20 stories. Searched back to 3 January 2021. A part of the archive could not be searched.',
    );
  });

  it('says in what the figures beside the results were counted', () => {
    const shard = (id: string, count: number) => ({
      id,
      from: `${id}-01-01`,
      to: `${id}-12-31`,
      count,
      hash: '',
      facts: '',
    });
    const shards = [shard('2021', 4000), shard('2020', 6000)];
    const searched = [{ shards: shards.slice(0, 1), from: '2021-01-01', to: '2021-12-31' }];
    const tell = (part: Partial<Progress>, address = '?q=grain'): string =>
      describeCounted(progress({ searched, last, ...part }), shards, readState(address), settings);
    expect(tell({})).toBe('Counted in all 10,000 stories.');
    expect(tell({ isComplete: false })).toBe('Counted in the 4,000 newest stories only.');
    expect(tell({ isComplete: false }, '?q=grain&sort=oldest')).toBe('Counted in the 4,000 oldest stories only.');
    expect(tell({ isComplete: false }, '?q=grain&sort=best')).toBe('Counted in 4,000 stories so far.');
    expect(tell({ isComplete: false }, '?q=grain&sort=best&from=2019-01-01')).toBe('Counted in 4,000 stories so far.');
    expect(tell({}, '?from=2021-01-01')).toBe('Counted in all stories of these days.');
    expect(tell({ isComplete: false }, '?from=2020-01-01')).toBe('Counted back to 3 January 2021 only.');
    expect(tell({ isComplete: false }, '?to=2021-12-31&sort=oldest')).toBe('Counted up to 30 December 2021 only.');
  });

  it('sets no sign that is not in the dictionary', () => {
    const { words } = settings;
    const japanese = { ...settings, words: { ...words, foundAsSentence: '{found}。', backTo: '{date}まで。' } };
    const found = progress({ count: 20, isComplete: false, last });
    expect(describeProgress(found, readState('?section=world'), japanese)).toBe('20 stories。 3 January 2021まで。');
  });

  it('prints what a reader typed as it is', () => {
    expect(say({ count: 2 }, '?q={count}<b>$%26')).toBe('2 results for “{count}<b>$&”');
  });

  it('offers what comes next', () => {
    const next = (part: Partial<Progress>, address = '?q=grain'): string | undefined =>
      describeNext(progress(part), readState(address), settings, 20);
    expect(next({ waiting: 70 })).toBe('Show 20 more');
    expect(next({ waiting: 7 })).toBe('Show 7 more');
    expect(next({ isComplete: false })).toBe('Search older stories');
    expect(next({ isComplete: false }, '?q=grain&sort=oldest')).toBe('Search later stories');
    expect(next({})).toBeUndefined();
  });

  it('explains a query that is not taken as it was typed', () => {
    const explain = (typed: string): string =>
      describeQuery(understandQuery(typed, new Set(settings.stopWords)), settings);
    expect(explain('grain')).toBe('');
    expect(explain('a')).toBe('Type at least two letters or figures.');
    expect(explain('grain -deal')).toBe('Without stories that hold “deal”.');
    expect(explain('grain -"carbon tax"')).toBe('Without stories that hold “carbon tax”.');
    expect(explain('grain OR barley')).toMatch(/OR is not understood/);
    expect(explain('grain*')).toMatch(/mean nothing/);
    expect(explain('intitle:grain')).toMatch(/intitle:/);
  });
});

it('words are quoted with the marks of the dictionary', () => {
  const german = { ...settings, locale: 'de-DE', words: { ...settings.words, excludedWord: '„{word}“' } };
  expect(describeQuery(understandQuery('grain -deal -port', new Set()), german)).toContain('„deal“ oder „port“');
});

it('the settings can stand inside an element', () => {
  const evil = { ...openWords('en'), language: 'en' };
  const words = { ...evil, search: { ...evil.search, stopWords: ['</script><b>'] } };
  const text = toSearchSettings({ base: '/news/' }, [], words);
  expect(text).not.toContain('<');
  expect((JSON.parse(text) as SearchSettings).stopWords).toEqual(['</script><b>']);
});
