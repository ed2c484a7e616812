import { describe, expect, it } from 'vitest';
import { listChosenFilters } from '../../../src/search/client/chosen-filters.ts';
import { readState, writeState } from '../../../src/search/client/search-state.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { listWays } from '../../../src/search/client/ways-on.ts';
import { settings } from './open-results.ts';

const list = (address: string): ReturnType<typeof listChosenFilters> =>
  listChosenFilters(readState(address), (_facet, id) => id.toUpperCase(), settings);

describe('the filters of a search', () => {
  it('are listed with the search without them', () => {
    const filters = list('?q=ice&section=world&topic=grain&kind=opinion&corrections=1&sort=best');
    expect(filters.map(({ label }) => label)).toEqual([
      'Section: WORLD',
      'Kind: OPINION',
      'Topic: GRAIN',
      'With corrections',
    ]);
    expect(writeState(filters[2]?.without ?? readState(''))).toBe(
      '?q=ice&section=world&kind=opinion&corrections=1&sort=best',
    );
  });

  it.each([
    ['?from=2021-01-01&to=2021-12-31', '2021'],
    ['?from=2019-01-01&to=2021-12-31', '2019 to 2021'],
    ['?from=2019-02-01&to=2021-12-31', '1 February 2019 to 31 December 2021'],
    ['?from=2019-02-01', 'From 1 February 2019'],
    ['?to=2019-02-01', 'Until 1 February 2019'],
  ])('%s: %s', (address, label) => {
    expect(list(address).map((filter) => filter.label)).toEqual([label]);
    expect(list(address)[0]?.without).toEqual(readState(''));
  });

  it('are none where none is set', () => expect(list('?q=ice&sort=oldest')).toEqual([]));
});

describe('the ways on from nothing', () => {
  const ways = (address: string, spellings: readonly string[] = []): Readonly<Record<string, readonly string[]>> => {
    const state = readState(address);
    const all = listWays(state, understandQuery(state.q, new Set(['the'])), spellings, list(address), settings);
    return Object.fromEntries(all.map(({ name, ways: some }) => [name, some.map((way) => writeState(way.state))]));
  };

  it('are other spellings, which keep the filters', () => {
    expect(ways('?q=grian&section=world', ['grain'])).toEqual({
      'Did you mean': ['?q=grain&section=world'],
      'With fewer filters': ['?q=grian'],
    });
  });

  it('are fewer words, where there are several, and not so many that nobody reads on', () => {
    expect(ways('?q=the+grain+deal')).toEqual({ 'With fewer words': ['?q=deal', '?q=grain'] });
    expect(ways('?q="the deal" port')).toEqual({ 'With fewer words': ['?q=port', '?q=%22the+deal%22'] });
    expect(ways('?q=aa+bb+cc+dd+ee+ff+gg')).toEqual({});
  });
});
