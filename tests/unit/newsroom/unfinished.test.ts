import { expect, it } from 'vitest';
import { isPastedTwice, repeatsHeadline } from '../../../src/newsroom/repeated-headline.ts';
import { findUnfinishedWords } from '../../../src/newsroom/unfinished.ts';

it.each([
  ['TK', ['TK!']],
  ['He is TK years old (TODO).', ['TK!', 'TODO!']],
  ['Lorem Ipsum dolor', ['Lorem Ipsum!']],
  ['Part XX of the law', ['XX']],
  ['A branch of TK Maxx', ['TK']],
  ['TK. The end', ['TK!']],
  ['TKs, ATK, TK-2, A&TK, XXL, XXI, tk, todo, xx, lorem', []],
])('of %j says %j, with ! where it is certain', (text, expected) => {
  expect(findUnfinishedWords(text).map(({ word, isCertain }) => word + (isCertain ? '!' : ''))).toEqual(expected);
});

it.each([
  ['Ministers meet in StockholmMinisters meet in Stockholm', true],
  ['Ministers meet in Stockholm. Ministers meet in Stockholm', true],
  ['Министры встретились Министры встретились', true],
  ['Bora Bora', false],
  ['Ministers meet in Stockholm', false],
])('knows whether %j was pasted twice: %s', (headline, expected) => {
  expect(isPastedTwice(headline)).toBe(expected);
});

it('knows a line that only says the headline again', () => {
  expect(repeatsHeadline('“The ferry returns.”', 'The Ferry returns')).toBe(true);
  expect(repeatsHeadline('The ferry returns today', 'The ferry returns')).toBe(false);
  expect(repeatsHeadline('', '…')).toBe(false);
});
