import { readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { close } from 'pagefind';
import type { Article } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { Words } from '../words/words.ts';
import { toDictionary } from './dictionary.ts';
import { indexRecords } from './index-records.ts';
import type { Manifest, ManifestShard } from './manifest.ts';
import { toNames } from './names.ts';
import { toSearchRecord, type SearchableBody, type SearchRecord } from './record.ts';
import { isSound, keepShard, printShard, readShardHash, toDigest, toKeptPath } from './shard-files.ts';
import { toShards, type FilledShard } from './shards.ts';

/** What the index is made from. */
export interface SearchIndexInput {
  /** Every printed story, in any order. */
  readonly articles: readonly Article[];
  /** The converted text of a story; asked for only where the story's shard has to be made anew. */
  readonly openBody: (article: Article) => Promise<SearchableBody>;
  /** The folder of the finished site. The index goes to `search/shards/`, `search/manifest.json`, `search/names.json` and `search/dictionary.txt`. */
  readonly outDir: string;
  /** Where finished shards are kept, below `search/`, for the next build. */
  readonly cacheDir: string;
  /** Whether a folder of the site, by its path below it, holds already what is made from this key. */
  readonly isLaid?: (folder: string, key: string) => boolean;
  /** Whether every shard is made again, whatever the cache holds. */
  readonly force?: boolean;
  readonly publication: Pick<Publication, 'language'>;
  readonly words: Pick<Words, 'formatList'>;
}

export interface SearchIndexSummary {
  readonly documents: number;
  readonly shards: number;
  /** How many of the shards were taken from the cache. */
  readonly reused: number;
}

type ArticleShard = FilledShard<Article>;

/** How many converted texts are in memory at a time. */
const bodiesAtOnce = 16;

async function* toRecords(stories: readonly Article[], input: SearchIndexInput): AsyncGenerator<SearchRecord> {
  for (let from = 0; from < stories.length; from += bodiesAtOnce) {
    const batch = stories.slice(from, from + bodiesAtOnce);
    const bodies = await Promise.all(batch.map((article) => input.openBody(article)));
    for (const [at, article] of batch.entries()) {
      const body = bodies[at];
      if (body) yield toSearchRecord(article, body, input.publication.language, input.words);
    }
  }
}

/** What every record depends on besides its story: the code that makes it, and Pagefind. */
async function readIndexVersion(): Promise<string> {
  const pagefind = await readFile(new URL('../package.json', import.meta.resolve('pagefind')));
  const own = await Promise.all(
    ['./record.ts', './index-records.ts'].map((file) => readFile(new URL(file, import.meta.url))),
  );
  return toDigest(...own, pagefind);
}

/** A key that changes whenever the bundle would: texts count by the key of their conversion and need not be read. */
function toKey({ stories }: ArticleShard, version: string, { publication, words }: SearchIndexInput): string {
  const nothing = { text: '', captions: [] };
  const parts = stories.map((article) => [article.body, toSearchRecord(article, nothing, publication.language, words)]);
  return toDigest(version, JSON.stringify(parts));
}

/** Prints one shard, from the cache where it is there and sound. Returns its digest, and whether it was there. */
async function printOne(
  shard: ArticleShard,
  version: string,
  isNewest: boolean,
  input: SearchIndexInput,
): Promise<{ readonly hash: string; readonly reused: boolean }> {
  const key = toKey(shard, version, input);
  const kept = toKeptPath(input.cacheDir, shard.id, key);
  const folder = path.join('search', 'shards', shard.id);
  const isLaid = input.isLaid?.(folder, `${key} ${isNewest}`) ?? false;
  const reused = input.force !== true && (await isSound(kept, !isLaid));
  if (!reused) await keepShard(kept, (unfinished) => indexRecords(toRecords(shard.stories, input), unfinished));
  if (!isLaid) await printShard(kept, path.join(input.outDir, folder), isNewest);
  return { hash: await readShardHash(kept), reused };
}

const writeJson = (file: string, value: unknown): Promise<void> => writeFile(file, `${JSON.stringify(value)}\n`);

/**
 * Writes the search index of the whole paper into the finished site, one shard after another, so that its memory is that
 * of one shard. Shards whose stories have not changed come from the cache. The same paper gives the same bytes.
 *
 * @throws SearchIndexError with the path of the story that Pagefind would not take, and whatever `openBody` throws.
 */
export async function writeSearchIndex(input: SearchIndexInput): Promise<SearchIndexSummary> {
  const folder = path.join(input.outDir, 'search');
  await rm(path.join(folder, 'shards'), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const version = await readIndexVersion();
  const shards: ManifestShard[] = [];
  let reused = 0;
  try {
    for (const shard of toShards(input.articles)) {
      const printed = await printOne(shard, version, shards.length === 0, input);
      if (printed.reused) reused += 1;
      shards.push({ id: shard.id, from: shard.from, to: shard.to, count: shard.count, hash: printed.hash });
    }
  } finally {
    await close();
  }
  const documents = input.articles.length;
  await writeJson(path.join(folder, 'manifest.json'), { documents, shards } satisfies Manifest);
  await writeJson(path.join(folder, 'names.json'), toNames(input.articles));
  await writeFile(path.join(folder, 'dictionary.txt'), toDictionary(input.articles));
  return { documents, shards: shards.length, reused };
}
