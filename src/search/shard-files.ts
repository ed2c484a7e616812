import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyProgram } from './pagefind-program.ts';

/** The files of a shard that the browser asks for. */
const dataFiles = /^(?:facts\.json|pagefind\.[^/]+\.pf_meta)$/;
const dataFolders = ['fragment', 'index'] as const;
const workerName = 'pagefind-worker.js';

const entryName = 'pagefind-entry.json';
export const factsName = 'facts.json';

/** What Pagefind says of a bundle: its only language, the name of its index and of its WebAssembly. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>>;
  readonly include_characters: readonly string[];
}

export const toDigest = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex').slice(0, 32);
};

const readEntry = async (bundle: string): Promise<Entry> =>
  JSON.parse(await readFile(path.join(bundle, entryName), 'utf8')) as Entry;

/** Where a shard with this key is kept. */
export const toKeptPath = (cacheDir: string, id: string, key: string): string => path.join(cacheDir, 'search', id, key);

/** In every kept shard: a digest of each of its files. */
const sealName = 'seal.json';

type Seal = Readonly<Record<string, string>>;

async function seal(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const digests: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    digests[path.relative(folder, file)] = toDigest(await readFile(file));
  }
  await writeFile(path.join(folder, sealName), JSON.stringify(digests));
}

/**
 * Whether a shard is there and as it was made; files that were cut short or changed are noticed.
 *
 * @param whole whether all of its files are needed, or its entry and its facts alone.
 */
export async function isSound(kept: string, whole: boolean): Promise<boolean> {
  try {
    const digests = JSON.parse(await readFile(path.join(kept, sealName), 'utf8')) as Seal;
    for (const name of whole ? Object.keys(digests) : [entryName, factsName])
      if (toDigest(await readFile(path.join(kept, name))) !== digests[name]) return false;
    return true;
  } catch {
    return false;
  }
}

/** Pagefind's name for the index of a bundle, which holds a digest of it. */
export async function readIndexName(bundle: string): Promise<string> {
  const [index] = Object.values((await readEntry(bundle)).languages);
  if (!index) throw new Error(`${bundle} has no index.`);
  return index.hash;
}

/** Milliseconds for which a folder of the cache may be in use by another build, which this machine's locks do not hold. */
const grace = 3_600_000;

/** Older states of a shard, and what builds that were killed have left of it. */
async function removeOld(kept: string): Promise<void> {
  const folder = path.dirname(kept);
  // The new one has just been made: the disk has its own clock.
  const { mtimeMs: now } = await stat(kept);
  for (const name of await readdir(folder)) {
    const one = path.join(folder, name);
    const made = await stat(one).catch(() => undefined);
    if (one !== kept && made && now - made.mtimeMs > grace) await rm(one, { recursive: true, force: true });
  }
}

/** Moves a finished shard to its place, unless another build has put the same one there meanwhile. */
async function place(finished: string, kept: string): Promise<void> {
  if (!(await isSound(kept, true))) await rm(kept, { recursive: true, force: true });
  await rename(finished, kept).catch(async (error: unknown) => {
    if (!(await isSound(kept, true))) throw error;
  });
}

/**
 * Has a bundle made in a folder of its own, and moves it to its place when it is whole. Older states of the same shard go.
 *
 * @param kept from `toKeptPath`.
 */
export async function keepShard(kept: string, make: (folder: string) => Promise<void>): Promise<void> {
  const unfinished = `${kept}.${randomUUID()}.part`;
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    await seal(unfinished);
    await place(unfinished, kept);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOld(kept);
}

/** Puts a kept shard on the site: its words, its fragments and its facts. Pagefind's program, 450 KB in every shard, stays behind. */
export async function printShard(kept: string, target: string): Promise<void> {
  const names = (await readdir(kept)).filter((name) => dataFiles.test(name));
  const folders = dataFolders.filter((name) => existsSync(path.join(kept, name)));
  await mkdir(target, { recursive: true });
  for (const name of [...names, ...folders]) {
    await cp(path.join(kept, name), path.join(target, name), { recursive: true });
  }
}

/** Which WebAssembly the program of a bundle needs: that of the language, or the one for languages without a stemmer. */
export async function readWasmName(bundle: string): Promise<string> {
  const [index] = Object.values((await readEntry(bundle)).languages);
  return index?.wasm ?? 'unknown';
}

/** Puts the program that searches the shards on the site: a worker and its WebAssembly, from any kept shard. */
export async function printProgram(kept: string, target: string): Promise<void> {
  const wasm = `wasm.${await readWasmName(kept)}.pagefind`;
  const { include_characters: characters } = await readEntry(kept);
  await mkdir(target, { recursive: true });
  await cp(path.join(kept, wasm), path.join(target, wasm));
  await copyProgram(path.join(kept, workerName), path.join(target, workerName), characters);
}
