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

/** The stories whose headlines hold a word, or another form of it. @throws where the file cannot be loaded. */
async function findWord(folder: string, { id, files }: ManifestHeadlines, word: string): Promise<Marks> {
  const answer = await fetchWell(`${folder}${findBucket(word, files)}.txt?v=${id}`);
  const lines = (await answer.text()).split('\n');
  return any(lines.filter((line) => line !== '' && isLike(readWord(line), word)).map(readMarks));
}

/**
 * Which shards hold a story that has all words of a search in its headline: of older shards, since the newest are searched
 * at any rate. Nothing where the words are in too many headlines to say, and where files cannot be loaded.
 *
 * @param base the base path. @param groups the words of the search, each with its other spellings.
 * @returns by how many shards are older than each.
 */
export async function findNamed(
  base: string,
  headlines: ManifestHeadlines | undefined,
  groups: readonly (readonly string[])[],
): Promise<ReadonlySet<number>> {
  if (!headlines) return new Set();
  const find = (word: string): Promise<Marks> => findWord(`${base}search/headlines/`, headlines, fold(word));
  const findSpelling = async (spelling: string): Promise<Marks> =>
    all(await Promise.all(spelling.split(' ').map(find)));
  const findGroup = async (spellings: readonly string[]): Promise<Marks> =>
    any(await Promise.all(spellings.map(findSpelling)));
  const found = await Promise.all(groups.map(findGroup)).then(all, () => undefined);
  return new Set([...(found ?? [])].map(toShardAge));
}
