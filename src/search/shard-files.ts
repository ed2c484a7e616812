import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyProgram } from './pagefind-program.ts';

/** The files that the browser asks for: of every shard, and of the one whose program it runs. */
const dataFiles = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta)$/;
const dataFolders = ['filter', 'fragment', 'index'] as const;
const programFiles = ['pagefind.js', 'pagefind-worker.js'] as const;

const entryName = 'pagefind-entry.json';

/** The languages of a bundle, and the name of the WebAssembly file of each. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

export const toDigest = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex').slice(0, 32);
};

const readEntry = (bundle: string): Promise<Buffer> => readFile(path.join(bundle, entryName));

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
 * @param whole whether all of its files are needed, or its entry alone.
 */
export async function isSound(kept: string, whole: boolean): Promise<boolean> {
  try {
    const digests = JSON.parse(await readFile(path.join(kept, sealName), 'utf8')) as Seal;
    for (const name of whole ? Object.keys(digests) : [entryName])
      if (toDigest(await readFile(path.join(kept, name))) !== digests[name]) return false;
    return true;
  } catch {
    return false;
  }
}

/** A digest of what a shard holds: its entry names the index by a digest of its words and fragments. */
export const readShardHash = async (kept: string): Promise<string> => toDigest(await readEntry(kept)).slice(0, 16);

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

/** The program's WebAssembly: one file for the language, or the one for languages without a stemmer. */
async function findWasm(bundle: string): Promise<readonly string[]> {
  const { languages } = JSON.parse((await readEntry(bundle)).toString('utf8')) as Entry;
  return Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
}

/**
 * Puts a kept shard on the site: its data, and Pagefind's program where the browser starts from this shard. Pagefind's
 * interfaces and its other WebAssembly, 450 KB in every shard, stay behind.
 */
export async function printShard(kept: string, target: string, withProgram: boolean): Promise<void> {
  const names = (await readdir(kept)).filter((name) => dataFiles.test(name));
  const folders = dataFolders.filter((name) => existsSync(path.join(kept, name)));
  const wasm = withProgram ? await findWasm(kept) : [];
  await mkdir(target, { recursive: true });
  for (const name of [...names, ...folders, ...wasm]) {
    await cp(path.join(kept, name), path.join(target, name), { recursive: true });
  }
  for (const name of withProgram ? programFiles : []) {
    await copyProgram(path.join(kept, name), path.join(target, name));
  }
}
