import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandQuery, type UnderstoodQuery } from '../../../src/search/client/understand-query.ts';
import { en } from '../../../src/words/en.ts';

const stopWords = new Set(en.search.stopWords);
const understand = (typed: string): UnderstoodQuery => understandQuery(typed, stopWords);
/** Terms, and phrases between quotation marks: `grain "climate change"`. */
const write = ({ terms, phrases }: UnderstoodQuery): string =>
  [...terms, ...phrases.map((words) => `"${words.join(' ')}"`)].join(' ');

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
    ['grain grain', 'grain'],
    ['中国 経済', '中国 経済'],
    ['人', '人'],
    ['שלום עולם', 'שלום עולם'],
    ['🙂 grain 🙂', 'grain'],
    ['<script>alert(1)</script>', 'script alert(1'],
    ['£5m', '5m'],
    ['grain \ud800', 'grain'],
    ['\u202egrain', 'grain'],
  ])('%s is searched for as %s', (typed, expected) => expect(write(understand(typed))).toBe(expected));

  it.each([
    ['"to be or not"', '"to be or not"'],
    ['“to be or not”', '"to be or not"'],
    ['„ja, aber“', '"ja aber"'],
    ['« la mer »', '"la mer"'],
    ['「経済」', '"経済"'],
    ['""climate change""', '"climate change"'],
    ['"climate change" grain', 'grain "climate change"'],
    ['grain "the port of Riga" and "carbon tax"', 'grain "the port of Riga" "carbon tax"'],
    ['"ministers"', '"ministers"'],
  ])('%s holds phrases: %s', (typed, expected) => expect(write(understand(typed))).toBe(expected));

  it.each([
    ['grain "', 'grain'],
    ['"climate change', 'climate change'],
    ['climate change”', 'climate change'],
    ['the "climate change" of "grain', 'grain "climate change"'],
    ['a 5" pipe', 'pipe'],
  ])('%s has a lone quotation mark, which is left out: %s', (typed, expected) =>
    expect(write(understand(typed))).toBe(expected),
  );

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
  ] as const)('%j is not searched for: %s', (typed, kind) => {
    expect(understand(typed)).toMatchObject({ kind, terms: [], phrases: [] });
  });

  it('tells which stop words it has dropped', () => {
    expect(understand('the return of the grain').dropped).toEqual(['the', 'of', 'the']);
    expect(understand('"the return of the grain"').dropped).toEqual([]);
  });

  it.each([
    ['jaguar -car', 'jaguar', [['car']]],
    ['jaguar NOT car -cat', 'jaguar', [['car'], ['cat']]],
    ['grain -"carbon tax" port', 'grain port', [['carbon', 'tax']]],
    ['-car', 'car', []],
    ['-"carbon tax"', 'carbon tax', []],
    ['trade - war', 'trade war', []],
  ])('%s searches for %s and excludes %j', (typed, expected, excluded) => {
    const query = understand(typed);
    expect([write(query), query.excluded]).toEqual([expected, excluded]);
    expect(query.operators).toEqual([]);
  });

  it.each([
    ['wheat OR barley', 'wheat barley', ['or']],
    ['wheat | barley', 'wheat barley', ['or']],
    ['wheat or barley', 'wheat barley', []],
    ['"carbon tax" OR "climate change"', '"carbon tax" "climate change"', ['or']],
    ['OR barley', 'barley', []],
    ['wheat AND barley', 'wheat barley', []],
    ['grain*', 'grain', ['wildcard']],
    ['intitle:grain', 'grain', ['field']],
    ['site:paper.example grain', 'paper.example grain', ['field']],
    ['10:30 train', '10:30 train', []],
    ['what?', '', []],
  ])('%s means %s and names the operators %j', (typed, expected, operators) => {
    const query = understand(typed);
    expect([write(query), query.operators]).toEqual([expected, operators]);
  });

  it('takes sixteen words of a long one, and no longer words than there are', () => {
    const long = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(' ');
    expect(understand(long).terms).toHaveLength(16);
    expect(understand(`"${long}" ${long}`).phrases.flat()).toHaveLength(16);
    expect(understand('x'.repeat(10_000)).terms).toEqual(['x'.repeat(60)]);
  });

  it('is well-formed and without markup, whatever was typed', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const { kind, terms, phrases } = understand(typed);
      const words = [...terms, ...phrases.flat()];
      expect(words.length > 0).toBe(kind === 'words');
      for (const word of words) {
        expect(word.isWellFormed()).toBe(true);
        expect(word).not.toMatch(/[<>\s"]/);
        expect(word).toMatch(/[\p{L}\p{N}]/u);
      }
    });
    fc.assert(property);
  });
});
