import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExcerpt, type Marking } from '../../../src/search/client/excerpt.ts';
import { partMark } from '../../../src/search/client/story-text.ts';
import { toMarkedText } from './marked-text.ts';

const mark = (...words: readonly string[]): Marking => ({ words, beginnings: [] });
const filler = (count: number): string => Array.from({ length: count }, (_, at) => `x${at}`).join(' ');
const excerpt = (text: string, marking: Marking, length = 32): string => toMarkedText(toExcerpt(text, marking, length));

describe('an excerpt', () => {
  it('is the whole of a short text, with all forms of the words marked', () => {
    expect(excerpt('A minister met other Ministers, and an administrator.', mark('minister'))).toBe(
      'A [minister] met other [Ministers,] and an administrator.',
    );
  });

  it('marks words that stand side by side as one, and nothing of the spaces around them', () => {
    expect(excerpt('the grain deal holds', mark('grain', 'deal'))).toBe('the [grain deal] holds');
    expect(excerpt('grain', mark('grain'))).toBe('[grain]');
  });

  it('is where most of the words are', () => {
    const found = excerpt(`grain ${filler(100)} grain at the port ${filler(100)}`, mark('grain', 'port'), 20);
    expect(found).toContain('[grain] at the [port]');
    expect(found).toMatch(/^… .* …$/);
    expect(found.split(' ')).toHaveLength(22);
  });

  it('shows what stands before and behind the words', () => {
    expect(excerpt(`${filler(50)} grain ${filler(50)}`, mark('grain'), 16)).toBe(
      '… x42 x43 x44 x45 x46 x47 x48 x49 [grain] x0 x1 x2 x3 x4 x5 x6 …',
    );
  });

  it('is the beginning where no word stands in the text', () => {
    expect(excerpt(filler(50), mark('grain'), 5)).toBe('x0 x1 x2 x3 x4 …');
  });

  it('marks what begins so', () => {
    expect(excerpt('Immigrants and grain', { words: [], beginnings: ['immigr'] })).toBe('[Immigrants] and grain');
  });

  it('shows no signs between parts, and leaves markup to be shown as text', () => {
    expect(excerpt(`a <b>grain</b> <mark>&lt; ${partMark} c`, mark())).toBe('a <b>grain</b> <mark>&lt; c');
  });

  it('puts no spaces between words that were written without', () => {
    expect(excerpt('日本\u200b経済\u200bの', mark('経済'))).toBe('日本[経済]の');
    expect(excerpt('任天堂\u200bNintendo \u200bSwitch', mark('nintendo', 'switch'))).toBe('任天堂[Nintendo][Switch]');
  });

  it('holds the words of a text in their order, each stretch another way than the one before it', () => {
    const words = fc.array(fc.constantFrom('grain', 'port', 'a', '<b>', 'x;', 'é'), { maxLength: 60 });
    const property = fc.property(words, fc.integer({ min: 1, max: 40 }), (text, length) => {
      const stretches = toExcerpt(text.join(' '), mark('grain'), length);
      const shown = stretches.map((stretch) => stretch.text).join('');
      expect(text.join(' ')).toContain(shown.replace(/^… /, '').replace(/ ?…$/, ''));
      for (const [at, { found, text: stretch }] of stretches.entries()) {
        expect(found).not.toBe(stretches[at - 1]?.found);
        if (found) expect(stretch).toMatch(/^grain(?: grain)*$/);
      }
    });
    fc.assert(property);
  });
});
