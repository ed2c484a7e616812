import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Witness } from './in-print.ts';
import type { Secret } from './secret.ts';

/** For what the files of the output have been searched: all of them, as long as no more than this is held back. */
export interface Clearance {
  /** Files that were held back, each with a digest of what it says. */
  readonly heldBack: ReadonlyMap<string, string>;
  /** Those in print who say something of the same. */
  readonly witnesses: ReadonlyMap<string, string>;
}

const sealOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const toFile = (paperCacheDir: string): string => path.join(paperCacheDir, 'embargo.json');

/** What is held back, for its clearance: each file with a digest of all that it is looked for by. */
export function toHeldDigests(secrets: readonly Secret[]): ReadonlyMap<string, string> {
  const hashes = new Map<string, Hash>();
  for (const { file, bytes } of secrets) {
    const hash = hashes.get(file) ?? createHash('sha256');
    hashes.set(file, hash.update(`${bytes.length}\n`).update(bytes));
  }
  return new Map([...hashes].map(([file, hash]) => [file, hash.digest('base64url')]));
}

/** Whether the output has been searched for all of what is held back now, and what was excused then still is. */
export function covers(
  clearance: Clearance | undefined,
  held: Clearance['heldBack'],
  inPrint: Clearance['witnesses'],
): boolean {
  const isKnown =
    (known: ReadonlyMap<string, string>) =>
    ([name, digest]: Witness) =>
      known.get(name) === digest;
  return (
    clearance !== undefined &&
    [...held].every(isKnown(clearance.heldBack)) &&
    [...clearance.witnesses].every(isKnown(inPrint))
  );
}

/** The clearance of the last build with this version of the press; absent or damaged, there is none. */
export async function readClearance(paperCacheDir: string, version: string): Promise<Clearance | undefined> {
  const text = await readFile(toFile(paperCacheDir), 'utf8').catch(() => '');
  const [seal = '', json = ''] = text.split('\n');
  if (seal !== sealOf(json)) return undefined;
  const kept = JSON.parse(json) as { version: string; heldBack: Witness[]; witnesses: Witness[] };
  return kept.version === version
    ? { heldBack: new Map(kept.heldBack), witnesses: new Map(kept.witnesses) }
    : undefined;
}

export async function writeClearance(paperCacheDir: string, version: string, clearance: Clearance): Promise<void> {
  const { heldBack, witnesses } = clearance;
  const json = JSON.stringify({ version, heldBack: [...heldBack], witnesses: [...witnesses] });
  const target = toFile(paperCacheDir);
  const unfinished = `${target}.${randomUUID()}.part`;
  await mkdir(paperCacheDir, { recursive: true });
  await writeFile(unfinished, `${sealOf(json)}\n${json}`);
  await rename(unfinished, target);
}
