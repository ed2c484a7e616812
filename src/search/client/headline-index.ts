import type { ManifestHeadlines } from '../manifest.ts';
import { fetchWell } from './fetch-well.ts';
import { fold } from './fold.ts';
import { findBucket, readMarks, readWord, toShardAge, type Marks } from './headline-format.ts';
import { intersect, union } from './sets.ts';

/** Those that are in all of them; what says nothing of the stories does not count. */
function all(found: readonly Marks[]): Marks {
  const known = found.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : intersect(known);
}

const any = (found: readonly Marks[]): Marks => (found.every((one) => one !== undefined) ? union(found) : undefined);

/** Forms of one word, in many languages: one is the other with at most two letters at its end. */
const isLike = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 2 && (a.startsWith(b) || b.startsWith(a));

const isSame = (a: string, b: string): boolean => a === b;

/**
 * Which shards hold a story that has all words of a search in its headline: of older shards, since the newest are searched
 * at any rate. Nothing where the words are in too many headlines to say, and where files cannot be loaded.
 *
 * @param base the base path. @param groups the words of the search, each with its other spellings.
 * @returns by how many shards are older than each; first those with the words as they were typed, then those with other
 * forms of them.
 */
export async function findNamed(
  base: string,
  headlines: ManifestHeadlines | undefined,
  groups: readonly (readonly string[])[],
): Promise<readonly number[]> {
  if (!headlines) return [];
  const { id, files } = headlines;
  const texts = new Map<number, Promise<string>>();
  const open = (file: number): Promise<string> => {
    const text = texts.get(file) ?? fetchWell(`${base}search/headlines/${file}.txt?v=${id}`).then((one) => one.text());
    texts.set(file, text);
    return text;
  };
  const find = async (typed: string, isWord: typeof isSame): Promise<Marks> => {
    const word = fold(typed);
    const lines = (await open(findBucket(word, files))).split('\n');
    return any(lines.filter((line) => line !== '' && isWord(readWord(line), word)).map(readMarks));
  };
  const findAll = async (isWord: typeof isSame): Promise<readonly number[]> => {
    const findSpelling = async (spelling: string): Promise<Marks> =>
      all(await Promise.all(spelling.split(' ').map((word) => find(word, isWord))));
    const found = await Promise.all(
      groups.map(async (spellings) => any(await Promise.all(spellings.map(findSpelling)))),
    ).then(all, () => undefined);
    return [...(found ?? [])].map(toShardAge);
  };
  return [...new Set([...(await findAll(isSame)), ...(await findAll(isLike))])];
}
