import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../newsroom/article.ts';
import type { Words } from '../words/words.ts';
import { toFacts } from './facts.ts';
import { makeShard, type RecordInput, type ShardJob } from './make-shard.ts';
import type { ManifestShard } from './manifest.ts';
import { toSearchRecord } from './record.ts';
import { factsName, isSound, printShard, readIndexName, toDigest, toKeptPath } from './shard-files.ts';
import type { FilledShard } from './shards.ts';

/** What a shard is made from besides its stories. */
export interface ShardInput extends RecordInput {
  /** The folder of the finished site; a shard goes to `search/shards/<id>/`. */
  readonly outDir: string;
  /** Where finished shards are kept, below `search/`, for the next build. */
  readonly cacheDir: string;
  /** Whether a folder of the site, by its path below it, holds already what is made from this key. */
  readonly isLaid?: (folder: string, key: string) => boolean;
  /** Whether every shard is made again, whatever the cache holds. */
  readonly force?: boolean;
  readonly words: Pick<Words, 'formatList' | 'search'>;
  /** Makes a shard elsewhere, as `makeShard` does here. */
  readonly make?: MakeShard;
}

export type MakeShard = (job: ShardJob) => Promise<void>;

type ArticleShard = FilledShard<Article>;

/** What every record depends on besides its story: the code that makes it, and Pagefind. */
export async function readIndexVersion(): Promise<string> {
  const pagefind = await readFile(new URL('../package.json', import.meta.resolve('pagefind')));
  const own = await Promise.all(
    ['./record.ts', './index-records.ts', './facts.ts'].map((file) => readFile(new URL(file, import.meta.url))),
  );
  return toDigest(...own, pagefind);
}

/** A key that changes whenever the bundle would: texts count by the key of their conversion and need not be read. */
function toKey({ stories, to }: ArticleShard, version: string, { publication, words }: ShardInput): string {
  const nothing = { text: '', captions: [] };
  const parts = stories.map((article) => [article.body, toSearchRecord(article, nothing, publication.language, words)]);
  return toDigest(version, JSON.stringify(parts), JSON.stringify(toFacts(stories, to)));
}

export interface PrintedShard {
  readonly shard: ManifestShard;
  /** The folder of the cache in which it is kept, with Pagefind's program. */
  readonly kept: string;
  /** Whether it was there. */
  readonly reused: boolean;
}

/**
 * Prints one shard, from the cache where it is there and sound.
 *
 * @param isWhole whether all files of the kept shard are needed, though the shard may lie in its place already.
 */
export async function printOne(
  shard: ArticleShard,
  version: string,
  isWhole: boolean,
  input: ShardInput,
): Promise<PrintedShard> {
  const key = toKey(shard, version, input);
  const kept = toKeptPath(input.cacheDir, shard.id, key);
  const folder = path.join('search', 'shards', shard.id);
  const isLaid = input.isLaid?.(folder, key) ?? false;
  const reused = input.force !== true && isSound(kept, isWhole || !isLaid);
  const target = isLaid ? undefined : path.join(input.outDir, folder);
  const make = input.make ?? ((job) => makeShard(job, input));
  if (!reused) await make({ stories: shard.stories, to: shard.to, kept, target });
  else if (target !== undefined) printShard(kept, target);
  const { id, from, to, count } = shard;
  const facts = toDigest(await readFile(path.join(kept, factsName))).slice(0, 12);
  return { shard: { id, from, to, count, hash: await readIndexName(kept), facts }, kept, reused };
}
