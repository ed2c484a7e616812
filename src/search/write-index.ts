import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close } from 'pagefind';
import type { Article } from '../newsroom/article.ts';
import { toSuggestions } from '../newsroom/suggestions.ts';
import { toDictionary } from './dictionary.ts';
import type { Manifest } from './manifest.ts';
import { toNames } from './names.ts';
import { printOne, readIndexVersion, type PrintedShard, type ShardInput } from './print-shard.ts';
import { printProgram, readWasmName, toDigest } from './shard-files.ts';
import { toShards } from './shards.ts';
import { toSpellings } from './spellings.ts';

/** What the index is made from. */
export interface SearchIndexInput extends ShardInput {
  /** Every printed story, in any order. */
  readonly articles: readonly Article[];
}

export interface SearchIndexSummary {
  readonly documents: number;
  readonly shards: number;
  /** How many of the shards were taken from the cache. */
  readonly reused: number;
}

/** The shards one after another, so that the memory that they need is that of one. */
async function printShards(input: SearchIndexInput, version: string): Promise<readonly PrintedShard[]> {
  const printed: PrintedShard[] = [];
  try {
    for (const shard of toShards(input.articles))
      // The program is taken from the newest.
      printed.push(await printOne(shard, version, printed.length === 0, input));
  } finally {
    await close();
  }
  return printed;
}

/** Prints the program that searches, in a folder named by what it is made from. */
async function printSearcher(
  newest: PrintedShard | undefined,
  version: string,
  { publication, outDir, isLaid }: SearchIndexInput,
): Promise<Manifest['program']> {
  const { language } = new Intl.Locale(publication.language);
  const wasm = newest ? await readWasmName(newest.kept) : '';
  const changes = await readFile(new URL('./pagefind-program.ts', import.meta.url));
  const id = toDigest(version, wasm, changes).slice(0, 12);
  const folder = path.join('search', 'program', id);
  if (newest && isLaid?.(folder, id) !== true) await printProgram(newest.kept, path.join(outDir, folder));
  return { id, wasm, language };
}

/**
 * Writes the search index of the whole paper into the finished site: `search/shards/`, `search/program/`, and in `search/`
 * `manifest.json`, `names.json`, `spellings.json` and `dictionary.txt`. Shards whose stories have not changed come from
 * the cache. The same paper gives the same bytes.
 *
 * @throws SearchIndexError with the path of the story that Pagefind would not take, and whatever `openBody` throws.
 */
export async function writeSearchIndex(input: SearchIndexInput): Promise<SearchIndexSummary> {
  const { articles, outDir, words } = input;
  const folder = path.join(outDir, 'search');
  const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
  for (const made of ['shards', 'program']) await rm(path.join(folder, made), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const version = await readIndexVersion();
  const printed = await printShards(input, version);
  const groups = toSpellings(articles, words.search.stopWords);
  const spellings = `${JSON.stringify(groups)}\n`;
  const manifest: Manifest = {
    documents: articles.length,
    shards: printed.map(({ shard }) => shard),
    program: await printSearcher(printed[0], version, input),
    spellings: groups.length === 0 ? '' : toDigest(spellings).slice(0, 12),
  };
  await write('manifest.json', `${JSON.stringify(manifest)}\n`);
  await write('names.json', `${JSON.stringify(toNames(articles))}\n`);
  await write('suggestions.json', `${JSON.stringify(toSuggestions(articles, input.publication.language))}\n`);
  await write('spellings.json', spellings);
  await write('dictionary.txt', toDictionary(articles));
  return { documents: articles.length, shards: printed.length, reused: printed.filter(({ reused }) => reused).length };
}
