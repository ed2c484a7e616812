import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Body } from '../markdown/body.ts';

/** The key under which a converted text is kept: a digest of everything that it was made from. */
export const toBodyKey = (ingredients: unknown): string =>
  createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 40);

const toPath = (cacheDir: string, key: string): string => path.join(cacheDir, 'bodies', key.slice(0, 2), `${key}.json`);
const sealOf = (json: string): string => createHash('sha256').update(json).digest('base64url').slice(0, 16);

/**
 * Tells whether texts are kept, as far as they are now. Folders are listed once: to ask for each of some hundred thousand
 * files takes several times as long.
 */
export function openKeptBodies(cacheDir: string): (key: string) => boolean {
  const folders = new Map<string, ReadonlySet<string>>();
  const list = (folder: string): ReadonlySet<string> => {
    try {
      return new Set(readdirSync(folder));
    } catch {
      return new Set();
    }
  };
  return (key) => {
    const { dir, base } = path.parse(toPath(cacheDir, key));
    const names = folders.get(dir) ?? list(dir);
    folders.set(dir, names);
    return names.has(base);
  };
}

/** A converted text as it is kept. */
export type KeptBody = Body & {
  /** Whether its conversion gave warnings. */
  readonly isWarned: boolean;
};

function unseal(sealed: string): KeptBody | undefined {
  const json = sealed.slice(17);
  return sealed.slice(0, 16) === sealOf(json) ? (JSON.parse(json) as KeptBody) : undefined;
}

/** The same without waiting; a damaged one is left where it is. */
export function readBodyNow(cacheDir: string, key: string): KeptBody | undefined {
  try {
    return unseal(readFileSync(toPath(cacheDir, key), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A converted text from the cache; undefined where it is not there. One that was damaged is dropped. */
export async function readBody(cacheDir: string, key: string): Promise<KeptBody | undefined> {
  const sealed = await readFile(toPath(cacheDir, key), 'utf8').catch(() => undefined);
  if (sealed === undefined) return undefined;
  const body = unseal(sealed);
  if (body) return body;
  await rm(toPath(cacheDir, key), { force: true });
  return undefined;
}

/** Keeps a converted text. It appears whole or not at all, whatever happens meanwhile. */
export async function writeBody(cacheDir: string, key: string, body: KeptBody): Promise<void> {
  const target = toPath(cacheDir, key);
  const json = JSON.stringify(body);
  const unfinished = `${target}.${randomUUID()}.part`;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(unfinished, `${sealOf(json)}\n${json}`);
  await rename(unfinished, target);
}
