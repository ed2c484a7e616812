import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { Words } from '../words/words.ts';
import { packNames, toFacts, type PackedFacts } from './facts.ts';
import { readStoryNames } from './fragments.ts';
import { indexRecords } from './index-records.ts';
import type { ManifestShard } from './manifest.ts';
import { toSearchRecord, toUrl, type SearchableBody, type SearchRecord } from './record.ts';
import { factsName, isSound, keepShard, printShard, readIndexName, toDigest, toKeptPath } from './shard-files.ts';
import type { FilledShard } from './shards.ts';

/** What a shard is made from besides its stories. */
export interface ShardInput {
  /** The converted text of a story; asked for only where the story's shard has to be made anew. */
  readonly openBody: (article: Article) => Promise<SearchableBody>;
  /** The folder of the finished site; a shard goes to `search/shards/<id>/`. */
  readonly outDir: string;
  /** Where finished shards are kept, below `search/`, for the next build. */
  readonly cacheDir: string;
  /** Whether a folder of the site, by its path below it, holds already what is made from this key. */
  readonly isLaid?: (folder: string, key: string) => boolean;
  /** Whether every shard is made again, whatever the cache holds. */
  readonly force?: boolean;
  readonly publication: Pick<Publication, 'language'>;
  readonly words: Pick<Words, 'formatList' | 'search'>;
}

type ArticleShard = FilledShard<Article>;

async function* toRecords(stories: readonly Article[], input: ShardInput): AsyncGenerator<SearchRecord> {
  for (const article of stories)
    yield toSearchRecord(article, await input.openBody(article), input.publication.language, input.words);
}

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

async function writeFacts({ stories, to }: ArticleShard, folder: string): Promise<void> {
  const names = readStoryNames(folder);
  const inOrder = stories.map((article) => {
    const name = names.get(toUrl(article));
    if (name === undefined) throw new Error(`${article.path}: Pagefind has lost this story.`);
    return name;
  });
  const facts: PackedFacts = { ...packNames(inOrder), ...toFacts(stories, to) };
  await writeFile(path.join(folder, factsName), `${JSON.stringify(facts)}\n`);
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
  const make = async (unfinished: string): Promise<void> => {
    await indexRecords(toRecords(shard.stories, input), unfinished);
    await writeFacts(shard, unfinished);
  };
  if (!reused) await keepShard(kept, make);
  if (!isLaid) printShard(kept, path.join(input.outDir, folder));
  const { id, from, to, count } = shard;
  const facts = toDigest(await readFile(path.join(kept, factsName))).slice(0, 12);
  return { shard: { id, from, to, count, hash: await readIndexName(kept), facts }, kept, reused };
}
