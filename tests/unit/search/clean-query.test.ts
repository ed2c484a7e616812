import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuery } from '../../../src/search/client/clean-query.ts';
import { en } from '../../../src/words/en.ts';

const stopWords = new Set(en.search.stopWords);
const clean = (typed: string): unknown => {
  const query = cleanQuery(typed, stopWords);
  return query.kind === 'words' ? query.text : query;
};

describe('a typed query', () => {
  it.each([
    ['grain', 'grain'],
    ['  the   return of Subduing ', 'return Subduing'],
    ['vitamin C', 'vitamin'],
    ['Erdoğan', 'Erdoğan'],
    ['e-mail', 'e-mail'],
    ['covid-19', 'covid-19'],
    ['don’t shoot', 'don’t shoot'],
    ['and/or grain', 'grain'],
    ['"to be or not"', '"to be or not"'],
    ['“to be or not”', '"to be or not"'],
    ['"a b" grain', 'grain'],
    ['"climate change" "carbon tax"', 'climate change carbon tax'],
    ['“climate change” or “carbon tax”', 'climate change carbon tax'],
    ['""climate change""', 'climate change'],
    ['grain "', 'grain'],
    ['中国 経済', '中国 経済'],
    ['人', '人'],
    ['שלום עולם', 'שלום עולם'],
    ['🙂 grain 🙂', 'grain'],
    ['<script>alert(1)</script>', 'script alert(1) script'],
    ['£5m', '5m'],
    ['grain \ud800', 'grain'],
    ['\u202egrain', 'grain'],
  ])('%s is searched for as %s', (typed, expected) => expect(clean(typed)).toBe(expected));

  it.each([
    ['', 'none'],
    ['   ', 'none'],
    ['a', 'short'],
    ['🙂', 'short'],
    ['"', 'short'],
    ['""', 'short'],
    ['" "', 'short'],
    ['!?', 'short'],
    ['a b c', 'short'],
    ['the', 'common'],
    ['to be or not to be', 'common'],
  ] as const)('%j is not searched for: %s', (typed, kind) => expect(clean(typed)).toEqual({ kind }));

  it('leaves out what is to be excluded, and says so', () => {
    expect(cleanQuery('jaguar -car', stopWords)).toEqual({
      kind: 'words',
      text: 'jaguar',
      excluded: ['car'],
      alternatives: false,
    });
    expect(cleanQuery('grain -"carbon tax" port', stopWords)).toMatchObject({
      text: 'grain port',
      excluded: ['carbon', 'tax'],
    });
    expect(clean('-car')).toBe('-car');
    expect(clean('-"carbon tax"')).toBe('carbon tax');
    expect(clean('trade - war')).toBe('trade war');
  });

  it('notices alternatives', () => {
    expect(cleanQuery('wheat OR barley', stopWords)).toMatchObject({ text: 'wheat barley', alternatives: true });
    expect(cleanQuery('wheat or barley', stopWords)).toMatchObject({ alternatives: false });
    expect(cleanQuery('OR barley', stopWords)).toMatchObject({ alternatives: false });
  });

  it('takes sixteen words of a long one', () => {
    const long = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(' ');
    expect(String(clean(long)).split(' ')).toHaveLength(16);
  });

  it('is well-formed, without markup and found again by itself, whatever was typed', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const query = cleanQuery(typed, stopWords);
      if (query.kind !== 'words') return;
      expect(query.text.isWellFormed()).toBe(true);
      expect(query.text).not.toMatch(/[<>]/);
      expect(query.text).toMatch(/[\p{L}\p{N}]/u);
    });
    fc.assert(property);
  });
});
