import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../newsroom/article.ts';
import { toFoldedWords } from './client/fold.ts';
import { findBucket, marksInShard, writeLine } from './client/headline-format.ts';
import { isRankedAtOnce } from './client/shard-plan.ts';
import type { ManifestHeadlines } from './manifest.ts';
import { toDigest } from './shard-files.ts';
import type { FilledShard } from './shards.ts';

/** Of each word the marks of the stories whose headlines hold it. */
type Postings = ReadonlyMap<string, Set<number>>;

/** A word with more marks than these says nothing of where a story is. */
const mostMarks = 60_000;
/** So many headlines fill a file of about 8,000 characters; the number of files is a power of two, so that it seldom changes. */
const headlinesInFile = 350;
const longestWord = 40;

/** A shard that gets no new story any more, and how many are older. */
interface ClosedShard {
  readonly age: number;
  readonly stories: readonly Pick<Article, 'path' | 'headline'>[];
}

/** Those of earlier years than the newest. The others have new stories all the time, and are searched first at any rate. */
function toClosed(shards: readonly FilledShard<Article>[]): readonly ClosedShard[] {
  const newest = shards[0]?.to.slice(0, 4);
  return shards.flatMap(({ to, stories }, at) =>
    to.slice(0, 4) === newest ? [] : [{ age: shards.length - 1 - at, stories }],
  );
}

function toPostings(shards: readonly ClosedShard[]): Postings {
  const postings = new Map<string, Set<number>>();
  for (const { age, stories } of shards) {
    for (const { path: address, headline } of stories) {
      const mark = age * marksInShard + (Number.parseInt(toDigest(address).slice(0, 6), 16) % marksInShard);
      for (const word of toFoldedWords(headline)) {
        if (word.length > longestWord) continue;
        const marks = postings.get(word);
        if (marks) marks.add(mark);
        else postings.set(word, new Set([mark]));
      }
    }
  }
  return postings;
}

const countFiles = (shards: readonly ClosedShard[]): number => {
  const headlines = shards.reduce((sum, { stories }) => sum + stories.length, 0);
  return 2 ** Math.max(0, Math.round(Math.log2(headlines / headlinesInFile)));
};

/** The texts of the files, by their numbers. */
function toTexts(shards: readonly ClosedShard[], files: number, limit: number): readonly string[] {
  const texts = new Map<number, string>();
  for (const [word, marks] of [...toPostings(shards)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const said = marks.size > limit ? undefined : [...marks].toSorted((a, b) => a - b);
    const bucket = findBucket(word, files);
    texts.set(bucket, `${texts.get(bucket) ?? ''}${writeLine(word, said)}\n`);
  }
  return Array.from({ length: files }, (_, at) => texts.get(at) ?? '');
}

/**
 * Writes `search/headlines/`: in which shards the words of headlines are. A search for the best matches cannot open every
 * shard of a large archive; with these files it opens those first in which a headline has all its words. Nothing is
 * written where all shards are searched at once anyway, and undefined is returned.
 *
 * @param isLaid whether the site has a folder already that was made from this key.
 * @param limit a word with more marks than these is named without them.
 */
export async function printHeadlines(
  shards: readonly FilledShard<Article>[],
  outDir: string,
  isLaid: (folder: string, key: string) => boolean,
  limit = mostMarks,
): Promise<ManifestHeadlines | undefined> {
  if (isRankedAtOnce(shards)) return undefined;
  const closed = toClosed(shards);
  const files = countFiles(closed);
  const made = await Promise.all(
    ['./headlines.ts', './client/headline-format.ts', './client/fold.ts'].map((file) =>
      readFile(new URL(file, import.meta.url)),
    ),
  );
  const key = closed.map(({ age, stories }) => [age, stories.map((story) => [story.path, story.headline])]);
  const id = toDigest(...made, String(files), JSON.stringify(key)).slice(0, 12);
  const folder = path.join('search', 'headlines');
  if (isLaid(folder, id)) return { id, files };
  const target = path.join(outDir, folder);
  await mkdir(target, { recursive: true });
  await Promise.all(toTexts(closed, files, limit).map((text, at) => writeFile(path.join(target, `${at}.txt`), text)));
  return { id, files };
}
