import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMatcher, shortestPattern } from '../../../../src/press/embargo/matcher.ts';

const lay = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

function find(patterns: readonly string[], text: string, isWord = false): readonly string[] {
  const found = new Set<number>();
  openMatcher(patterns.map((pattern) => ({ bytes: lay(pattern), isWord })))(lay(text), (at) => found.add(at));
  return patterns.filter((_, at) => found.has(at));
}

/** Few letters, so that grams of one pattern stand in others, too. */
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '-'), minLength: shortestPattern, maxLength: 60 });

describe('looking for many patterns at once', () => {
  test('finds every pattern wherever it lies, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 12 }),
        fc.array(texts, { maxLength: 40 }),
        fc.nat(200),
        (patterns, filling, at) => {
          const text = filling.join('x');
          const inserted = `${text.slice(0, at)}|${patterns[0] ?? ''}|${text.slice(at)}`;
          const expected = [...new Set(patterns)].filter((pattern) => inserted.includes(pattern));
          expect([...new Set(find(patterns, inserted))]).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('takes capitals for small letters', () => {
    expect(find(['Ministers meet in Stockholm'], '<h1>MINISTERS MEET in Stockholm</h1>')).toHaveLength(1);
  });

  test('takes a word for one only where nothing continues it', () => {
    const word = ['who-owns-the-mole'];
    for (const text of ['/who-owns-the-mole/', 'who-owns-the-mole', '"who-owns-the-mole.md"'])
      expect(find(word, text, true)).toEqual(word);
    for (const text of ['so-who-owns-the-mole', 'who-owns-the-moles', 'who-owns-the-mole-2', 'who-owns-the-moleé'])
      expect(find(word, text, true)).toEqual([]);
  });

  test('looks at the last bytes, too, and at no byte beyond them', () => {
    const pattern = 'fifteen letters';
    for (let before = 0; before < 20; before += 1) {
      expect(find([pattern], `${' '.repeat(before)}${pattern}`)).toEqual([pattern]);
      expect(find([pattern], `${' '.repeat(before)}${pattern.slice(0, -1)}`)).toEqual([]);
    }
  });

  test('takes no pattern that it could miss', () => {
    expect(() => find(['fourteen bytes'], 'fourteen bytes')).toThrow(RangeError);
  });

  test('finds nothing where there is nothing to look for', () => {
    expect(find([], 'anything at all')).toEqual([]);
  });
});
