import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
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

// A shard has thousands of small files. While pages are rendered, each wait for the disk takes as long as a page: they are
// read and copied without waiting, or Pagefind would stand still for most of the time.

function seal(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const digests: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    digests[path.relative(folder, file)] = toDigest(readFileSync(file));
  }
  writeFileSync(path.join(folder, sealName), JSON.stringify(digests));
}

/**
 * Whether a shard is there and as it was made; files that were cut short or changed are noticed.
 *
 * @param whole whether all of its files are needed, or its entry and its facts alone.
 */
export function isSound(kept: string, whole: boolean): boolean {
  try {
    const digests = JSON.parse(readFileSync(path.join(kept, sealName), 'utf8')) as Seal;
    for (const name of whole ? Object.keys(digests) : [entryName, factsName])
      if (toDigest(readFileSync(path.join(kept, name))) !== digests[name]) return false;
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
  if (!isSound(kept, true)) await rm(kept, { recursive: true, force: true });
  try {
    await rename(finished, kept);
  } catch (error) {
    if (!isSound(kept, true)) throw error;
  }
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
    seal(unfinished);
    await place(unfinished, kept);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOld(kept);
}

/** Puts a kept shard on the site: its words, its fragments and its facts. Pagefind's program, 450 KB in every shard, stays behind. */
export function printShard(kept: string, target: string): void {
  const names = readdirSync(kept).filter((name) => dataFiles.test(name));
  const folders = dataFolders.filter((name) => existsSync(path.join(kept, name)));
  const inFolders = folders.flatMap((folder) =>
    readdirSync(path.join(kept, folder)).map((name) => path.join(folder, name)),
  );
  for (const folder of ['', ...folders]) mkdirSync(path.join(target, folder), { recursive: true });
  for (const name of [...names, ...inFolders])
    copyFileSync(path.join(kept, name), path.join(target, name), constants.COPYFILE_FICLONE);
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
  await copyFile(path.join(kept, wasm), path.join(target, wasm));
  await copyProgram(path.join(kept, workerName), path.join(target, workerName), characters);
}
