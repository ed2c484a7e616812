import { unpackDictionary } from './dictionary-format.ts';
import { fetchWell } from './fetch-well.ts';
import { openSpellingBook, respell, type SpellingBook } from './spelling.ts';
import type { UnderstoodQuery } from './understand-query.ts';

let opening: Promise<SpellingBook> | undefined;

async function load(base: string): Promise<SpellingBook> {
  const answer = await fetchWell(`${base}search/dictionary.txt`);
  return openSpellingBook(unpackDictionary(await answer.text()));
}

/**
 * What a reader may have meant, where nothing was found: the query in at most three other spellings, the likeliest first.
 * Loads the dictionary when it is first called; where that fails there is nothing to suggest, and the next call tries again.
 *
 * @param base the base path. @param typed as it stands in the field; `query` is what was understood of it.
 */
export async function suggestSpellings(
  base: string,
  typed: string,
  query: UnderstoodQuery,
): Promise<readonly string[]> {
  opening ??= load(base);
  try {
    return respell(typed, query, await opening);
  } catch {
    opening = undefined;
    return [];
  }
}
