import { createHash, randomUUID } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileTree } from './file-tree.ts';

/**
 * From what each file of the output was made, so that a file that would come out the same is not made again. The output
 * itself is the cache: an entry holds only while the file has the size and the time with which it was put there.
 */
export interface OutputLedger {
  /** Says that a file belongs to the paper and from what it is made; whether the output holds just that already. */
  readonly keep: (file: string, key: string) => boolean;
  /** The same for a folder that is made as a whole. */
  readonly keepFolder: (folder: string, key: string) => boolean;
  /** Files of the output that stay as they are, with their sizes. */
  readonly kept: ReadonlyMap<string, number>;
  /** Forgets everything but what is kept. To be called before the output is touched: the press may be killed then. */
  readonly begin: () => Promise<void>;
  /** Remembers the output as it is now; `files` are all that belong to it. */
  readonly finish: (files: Iterable<string>) => Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly size: number;
  readonly modified: number;
}

type Line = readonly [file: string, key: string, size: number, modified: number];

const sealOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

async function readEntries(file: string): Promise<ReadonlyMap<string, Entry>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [seal = '', lines = ''] = text.split('\n');
  // Absent or damaged: everything is made again.
  if (seal !== sealOf(lines)) return new Map();
  return new Map((JSON.parse(lines) as Line[]).map(([name, key, size, modified]) => [name, { key, size, modified }]));
}

async function writeEntries(file: string, entries: ReadonlyMap<string, Entry>): Promise<void> {
  const lines = JSON.stringify([...entries].map(([name, { key, size, modified }]) => [name, key, size, modified]));
  const unfinished = `${file}.${randomUUID()}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, `${sealOf(lines)}\n${lines}`);
  await rename(unfinished, file);
}

const listAbove = (file: string): readonly string[] => {
  const above = path.dirname(file);
  return above === '.' ? [] : [above, ...listAbove(above)];
};

/**
 * Opens the ledger of an output folder.
 *
 * @param there what lies in the folder now.
 */
export async function openOutputLedger(file: string, outDir: string, there: FileTree): Promise<OutputLedger> {
  const entries = await readEntries(file);
  const wanted = new Map<string, string>();
  const wantedFolders = new Map<string, string>();
  const kept = new Map<string, number>();
  const look = (name: string): Omit<Entry, 'key'> | undefined => {
    const found = lstatSync(path.join(outDir, name), { throwIfNoEntry: false });
    return found?.isFile() ? { size: found.size, modified: found.mtimeMs } : undefined;
  };
  const isSound = (name: string, { size, modified }: Entry): boolean => {
    // A path through a link is not in the list of what is there.
    const found = there.files.has(name) ? look(name) : undefined;
    return found?.size === size && found.modified === modified;
  };
  const keep = (name: string, key: string): boolean => {
    wanted.set(name, key);
    const entry = entries.get(name);
    if (entry?.key !== key || !isSound(name, entry)) return false;
    kept.set(name, entry.size);
    return true;
  };
  const keepFolder = (folder: string, key: string): boolean => {
    wantedFolders.set(folder, key);
    const inside = [...entries].filter(([name]) => name.startsWith(folder + path.sep));
    const isWhole = inside.length > 0 && inside.every(([name, entry]) => entry.key === key && isSound(name, entry));
    if (isWhole) for (const [name, { size }] of inside) kept.set(name, size);
    return isWhole;
  };
  const findKey = (name: string): string | undefined =>
    wanted.get(name) ?? listAbove(name).flatMap((folder) => wantedFolders.get(folder) ?? [])[0];
  const keptEntries = (): Map<string, Entry> => new Map([...entries].filter(([name]) => kept.has(name)));
  return {
    keep,
    keepFolder,
    kept,
    begin: () => writeEntries(file, keptEntries()),
    finish: async (files) => {
      const now = keptEntries();
      for (const name of files) {
        const key = now.has(name) ? undefined : findKey(name);
        const found = key === undefined ? undefined : look(name);
        if (key !== undefined && found) now.set(name, { key, ...found });
      }
      await writeEntries(file, now);
    },
  };
}
