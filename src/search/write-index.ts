import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../newsroom/article.ts';
import { toSuggestions } from '../newsroom/suggestions.ts';
import { printDictionary } from './dictionary.ts';
import { printHeadlines } from './headlines.ts';
import type { Manifest, ManifestShard } from './manifest.ts';
import { toNames } from './names.ts';
import { endPagefind } from './pagefind-process.ts';
import { printOne, readIndexVersion, type MakeShard, type PrintedShard, type ShardInput } from './print-shard.ts';
import { printProgram, readWasmName, toDigest } from './shard-files.ts';
import { toShards, type FilledShard } from './shards.ts';
import { toSpellings } from './spellings.ts';

/** What the index is made from. */
export interface SearchIndexInput extends ShardInput {
  /** Every printed story, in any order. */
  readonly articles: readonly Article[];
  /** Whether a shard belongs to the part of the paper that is printed; `age` counts from the oldest. All do where it is absent. */
  readonly takes?: (age: number) => boolean;
  /** Makes shards beside `make` once `ready` is fulfilled: a processor, and memory for one more shard, are free then. */
  readonly helper?: { readonly ready: Promise<unknown>; readonly make: MakeShard };
}

export interface SearchIndexSummary {
  readonly documents: number;
  readonly shards: number;
  /** How many of the shards were taken from the cache. */
  readonly reused: number;
}

/** A shard, and how it was printed; that of another part is only known by name. */
interface KnownShard {
  readonly shard: ManifestShard;
  readonly printed?: PrintedShard;
}

/** The shards one after another, so that the memory that they need is that of one; with a helper, of two. */
async function printShards(
  all: readonly FilledShard<Article>[],
  input: SearchIndexInput,
  version: string,
): Promise<readonly KnownShard[]> {
  const known: KnownShard[] = [];
  // Whoever prints takes the next from it.
  const waiting = all.entries();
  let isOver = false;
  const print = async (own: SearchIndexInput): Promise<void> => {
    for (const [at, one] of waiting) {
      const { id, from, to, count } = one;
      const isOurs = input.takes?.(all.length - 1 - at) ?? true;
      // The program is taken from the newest.
      const printed = isOurs ? await printOne(one, version, at === 0, own) : undefined;
      known[at] = printed ? { shard: printed.shard, printed } : { shard: { id, from, to, count, hash: '', facts: '' } };
      if (isOver) return;
    }
  };
  const printing: Promise<void>[] = [];
  const start = (own: SearchIndexInput): void => {
    const ending = print(own).finally(() => (isOver = true));
    // It is heard when all are at their end.
    ending.catch(() => undefined);
    printing.push(ending);
  };
  start(input);
  const { helper } = input;
  const help = (): void => {
    if (helper && !isOver) start({ ...input, make: helper.make });
  };
  // Whatever makes the helper wait for ever is told by others.
  helper?.ready.then(help, () => undefined);
  await Promise.allSettled(printing);
  // The helper may have come meanwhile. Nothing of Pagefind is ended before all are at their end.
  const ended = await Promise.allSettled(printing);
  await endPagefind();
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return known;
}

/** Prints the program that searches, in a folder named by what it is made from. */
async function printSearcher(
  newestShard: KnownShard | undefined,
  version: string,
  { publication, outDir, isLaid }: SearchIndexInput,
): Promise<Manifest['program']> {
  const { language } = new Intl.Locale(publication.language);
  const newest = newestShard?.printed;
  if (newestShard && !newest) return { id: '', wasm: '', language };
  const wasm = newest ? await readWasmName(newest.kept) : '';
  const changes = await readFile(new URL('./pagefind-program.ts', import.meta.url));
  const id = toDigest(version, wasm, changes).slice(0, 12);
  const folder = path.join('search', 'program', id);
  if (newest && isLaid?.(folder, id) !== true) await printProgram(newest.kept, path.join(outDir, folder));
  return { id, wasm, language };
}

/**
 * Writes the search index of the whole paper into the finished site: `search/shards/`, `search/program/`,
 * `search/headlines/`, and in `search/`
 * `manifest.json`, `names.json`, `spellings.json` and `dictionary.txt`. Shards whose stories have not changed come from
 * the cache. The same paper gives the same bytes.
 *
 * @throws SearchIndexError with the path of the story that Pagefind would not take, and whatever `openBody` throws.
 */
export async function writeSearchIndex(input: SearchIndexInput): Promise<SearchIndexSummary> {
  const { articles, outDir, words } = input;
  const folder = path.join(outDir, 'search');
  const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
  for (const made of ['shards', 'program', 'headlines'])
    await rm(path.join(folder, made), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const version = await readIndexVersion();
  const counting = printDictionary(articles);
  const shards = toShards(articles);
  // Whichever fails, it is heard when both have ended.
  const [printing] = await Promise.allSettled([printShards(shards, input, version), counting]);
  if (printing.status === 'rejected') throw printing.reason;
  const known = printing.value;
  const printed = known.flatMap((one) => one.printed ?? []);
  const groups = toSpellings(articles, words.search.stopWords);
  const spellings = `${JSON.stringify(groups)}\n`;
  const headlines = await printHeadlines(shards, outDir, input.isLaid ?? (() => false));
  const manifest: Manifest = {
    documents: articles.length,
    shards: known.map(({ shard }) => shard),
    program: await printSearcher(known[0], version, input),
    spellings: groups.length === 0 ? '' : toDigest(spellings).slice(0, 12),
    ...(headlines && { headlines }),
  };
  await write('manifest.json', `${JSON.stringify(manifest)}\n`);
  await write('names.json', `${JSON.stringify(toNames(articles))}\n`);
  await write('suggestions.json', `${JSON.stringify(toSuggestions(articles, input.publication.language))}\n`);
  await write('spellings.json', spellings);
  await write('dictionary.txt', await counting);
  return { documents: articles.length, shards: printed.length, reused: printed.filter(({ reused }) => reused).length };
}
