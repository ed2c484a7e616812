import { describe, expect, it } from 'vitest';
import { openSpellingGroups } from '../../../src/search/client/spelling-groups.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { WordSearch, type SearchableShard } from '../../../src/search/client/word-search.ts';

const groups = openSpellingGroups([
  ['sanctions', 'restrictive measures'],
  ['kyiv', 'kiev'],
]);

it.each([
  ['sanctions', ['sanctions']],
  ['restrictive measures', ['restrictive', 'measures', 'sanctions']],
  ['Kyiv', ['kyiv', 'kiev']],
])('of %s the other spellings are marked, but no single word of one that has several', (query, marked) => {
  expect(new WordSearch(understandQuery(query, new Set()), groups).marking.words).toEqual(marked);
});

/** Finds a phrase in a shard whose stories have words at these places, and which Pagefind says hold no phrase. */
async function findPhrase(phrase: string, stories: readonly Readonly<Record<string, readonly number[]>>[]) {
  const shard: SearchableShard = {
    count: stories.length,
    numberOf: Number,
    readWords: () => Promise.reject(new Error('no story is to be read')),
    search: (text) => {
      const hits = stories.flatMap((words, id) => {
        const places = words[text];
        return places ? [{ id: `${id}`, score: 1, words: places }] : [];
      });
      return Promise.resolve({ results: hits, missing: 0 });
    },
  };
  const { numbers } = await new WordSearch(understandQuery(phrase, new Set()), groups).find(shard, false);
  return [...numbers];
}

describe('a phrase may be in a story', () => {
  it.each([
    ['in which its words follow each other', { grain: [4, 30], prices: [31] }, true],
    ['in which a sign stands between them', { grain: [4], prices: [6] }, true],
    ['but not where they stand the other way round', { grain: [31], prices: [30] }, false],
    ['nor where more stands between them', { grain: [4], prices: [7] }, false],
    ['nor where one of them follows itself', { grain: [4, 5, 6], prices: [90] }, false],
    ['nor where one of them is missing', { grain: [4, 5] }, false],
  ])('%s', async (_name, places, expected) => {
    expect(await findPhrase('"grain prices"', [places])).toEqual(expected ? [0] : []);
  });

  it('in which all its words follow each other, not only two', async () => {
    const stories = [
      { price: [7], of: [2, 8], grain: [9] },
      { price: [7], of: [2, 8], grain: [3] },
    ];
    expect(await findPhrase('"price of grain"', stories)).toEqual([0]);
  });

  it('twice the same word, where it stands twice', async () => {
    expect(await findPhrase('"grain grain"', [{ grain: [3] }, { grain: [3, 4] }])).toEqual([1]);
  });
});
