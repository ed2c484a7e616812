import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuery } from '../../../src/newsroom/query.ts';
import { isEmptyState, readState, sorts, writeState } from '../../../src/search/client/search-state.ts';

const empty = readState('');

describe('the state of the search page', () => {
  it('is empty where the address says nothing', () => {
    expect(empty).toEqual({
      q: '',
      section: '',
      topic: '',
      by: '',
      place: '',
      kind: '',
      from: '',
      to: '',
      corrections: '',
      sort: 'newest',
    });
    expect(isEmptyState(empty)).toBe(true);
    expect(writeState(empty)).toBe('');
  });

  it('reads and writes every parameter, in one order', () => {
    const address =
      '?q=grain+deal&section=world&topic=grain&by=jane-doe&place=kyiv&kind=opinion&from=2020-01-01&to=2020-12-31&corrections=1&sort=best';
    expect(readState(address)).toEqual({
      q: 'grain deal',
      section: 'world',
      topic: 'grain',
      by: 'jane-doe',
      place: 'kyiv',
      kind: 'opinion',
      from: '2020-01-01',
      to: '2020-12-31',
      corrections: '1',
      sort: 'best',
    });
    expect(writeState(readState(address))).toBe(address);
  });

  it('is the same after a round trip through the address', () => {
    const day = fc
      .date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map((typed) => typed.replaceAll(/\s+/g, ' ').trim());
    const id = fc.constantFrom('', 'world', 'jane-doe', 'žurnāls', '中国', 'a.b_c');
    const days = fc.tuple(day, day).map((both) => both.toSorted());
    const state = fc
      .tuple(text, id, id, id, id, id, days, fc.constantFrom('', '1'), fc.constantFrom(...sorts))
      .map(([q, section, topic, by, place, kind, [from = '', to = ''], corrections, sort]) => ({
        q,
        section,
        topic,
        by,
        place,
        kind,
        from,
        to,
        corrections,
        sort,
      }));
    fc.assert(
      fc.property(state, (expected) => {
        expect(readState(writeState(expected))).toEqual(expected);
      }),
    );
  });

  it('makes any address at all harmless, and its own address leads back to it', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.tuple(fc.constantFrom('q', 'section', 'from', 'to', 'sort', 'by', 'other'), fc.string({ unit: 'binary' })),
        )
        .map((parameters) => new URLSearchParams(parameters).toString()),
    );
    const property = fc.property(address, (typed) => {
      const state = readState(typed);
      expect(readState(writeState(state))).toEqual(state);
      expect(state.q.length).toBeLessThanOrEqual(longestQuery);
    });
    fc.assert(property);
  });

  it('cuts a query of ten thousand characters, not in the middle of one', () => {
    const state = readState(`?q=${encodeURIComponent('a' + '🙂'.repeat(10_000))}`);
    expect(state.q).toHaveLength(longestQuery - 1);
    expect(state.q.isWellFormed()).toBe(true);
  });

  it.each([
    ['section=<script>', { section: '' }],
    ['topic=../x', { topic: '' }],
    ['from=2020-02-30', { from: '' }],
    ['from=2020', { from: '' }],
    ['from=0002-03-04&to=2020-01-01', { from: '', to: '2020-01-01' }],
    ['to=yesterday', { to: '' }],
    ['corrections=yes', { corrections: '' }],
    ['sort=random', { sort: 'newest' }],
    ['q=a&q=b', { q: 'a' }],
    ['from=2021-01-01&to=2020-01-01', { from: '2020-01-01', to: '2021-01-01' }],
  ])('reads %s as well as it can', (address, part) => expect(readState(address)).toMatchObject(part));
});
