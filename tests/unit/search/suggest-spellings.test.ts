import { afterEach, expect, it, vi } from 'vitest';
import { suggestSpellings } from '../../../src/search/client/suggest-spellings.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { toDictionary } from '../../../src/search/dictionary.ts';
import { makeArticle } from './make-article.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('the dictionary is fetched when it is first needed, again after a failure, and never twice', async () => {
  const asked: string[] = [];
  let fails = true;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    if (fails) return Promise.reject(new TypeError('no connection'));
    return Promise.resolve(new Response(toDictionary([makeArticle('2024-01-02', 'a', { headline: 'Grain rises' })])));
  });
  const suggest = (typed: string): Promise<readonly string[]> =>
    suggestSpellings('/news/', typed, understandQuery(typed, new Set()));
  expect(await suggest('grian')).toEqual([]);
  fails = false;
  expect(await suggest('grian')).toEqual(['grain']);
  expect(await suggest('risess')).toEqual(['rises']);
  expect(asked).toEqual(['/news/search/dictionary.txt', '/news/search/dictionary.txt']);
});
