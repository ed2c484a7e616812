import { describe, expect, it } from 'vitest';
import { toStretches } from '../../../src/search/client/excerpt.ts';
import { holdsPhrase, partMark, toExcerpt, type Marking } from '../../../src/search/client/story-text.ts';

const mark = (...words: readonly string[]): Marking => ({ words, beginnings: [] });
const filler = (count: number): string => Array.from({ length: count }, (_, at) => `x${at}`).join(' ');
const marked = (excerpt: string): readonly string[] =>
  toStretches(excerpt)
    .filter(({ found }) => found)
    .map(({ text }) => text);

describe('a phrase', () => {
  const texts = ['Harbour walls', `The port – of Riga, “closed”. ${partMark} COVID-19 in Erdoğan’s café`];
  it.each([
    ['harbour walls', true],
    ['port of riga', true],
    ['PORT OF RIGA', true],
    ['riga closed', true],
    ['covid-19 in', true],
    ['ERDOGAN’S CAFE', true],
    ['walls the', false],
    ['closed covid-19', false],
    ['ports of riga', false],
    ['of port', false],
    ['erdogan', false],
  ])('%s is held word by word: %s', (phrase, expected) => {
    expect(holdsPhrase(texts, phrase.split(' '))).toBe(expected);
  });

  it('of a script without spaces is held letter by letter', () => {
    expect(holdsPhrase(['日本\u200b経済\u200bの\u200b話'], ['日本経済'])).toBe(true);
    expect(holdsPhrase(['日本\u200bの\u200b経済'], ['日本経済'])).toBe(false);
  });
});

describe('an excerpt', () => {
  it('is the whole of a short text, with all forms of the words marked', () => {
    const excerpt = toExcerpt('A minister met other Ministers, and an administrator.', mark('minister'), 32);
    expect(excerpt).toBe('A <mark>minister</mark> met other <mark>Ministers,</mark> and an administrator.');
  });

  it('is where most of the words are', () => {
    const text = `grain ${filler(100)} grain at the port ${filler(100)}`;
    const excerpt = toExcerpt(text, mark('grain', 'port'), 20);
    expect(marked(excerpt)).toEqual(['grain', 'port']);
    expect(excerpt).toMatch(/^… .* …$/);
    expect(excerpt.replaceAll(/<\/?mark>/g, '').split(' ')).toHaveLength(22);
  });

  it('is the beginning where no word stands in the text', () => {
    expect(toExcerpt(filler(50), mark('grain'), 5)).toBe('x0 x1 x2 x3 x4 …');
  });

  it('marks what begins so', () => {
    expect(marked(toExcerpt('Immigrants and grain', { words: [], beginnings: ['immigr'] }, 32))).toEqual([
      'Immigrants',
    ]);
  });

  it('shows neither signs between parts nor markup', () => {
    const excerpt = toExcerpt(`a <b>grain</b> ${partMark} c`, mark('grain'), 32);
    expect(
      toStretches(excerpt)
        .map(({ text }) => text)
        .join(''),
    ).toBe('a <b>grain</b> c');
  });

  it('puts no spaces between words that were written without', () => {
    expect(toExcerpt('日本\u200b経済\u200bの', mark('経済'), 32)).toBe('日本<mark>経済</mark>の');
  });
});
