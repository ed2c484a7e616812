import { expect, it } from 'vitest';
import { openSpellingGroups } from '../../../src/search/client/spelling-groups.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { WordSearch } from '../../../src/search/client/word-search.ts';

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
