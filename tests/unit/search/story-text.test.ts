import { describe, expect, it } from 'vitest';
import { holdsPhrase, partMark } from '../../../src/search/client/story-text.ts';

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
