import { createHash, randomUUID } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isForeign, type OutputTree, type Stamp } from './output-tree.ts';

/**
 * From what each file of the output was made, so that a file that would come out the same is not made again. The output
 * itself is the cache: an entry holds only while the file has the size and the time with which it was put there.
 */
export interface OutputLedger {
  /** Says that a file belongs to the paper and from what it is made; whether the output holds just that already. */
  readonly keep: (file: string, key: string) => boolean;
  /** The same for a folder that is made as a whole. */
  readonly keepFolder: (folder: string, key: string) => boolean;
  /** From what a file is made, as it was said; empty where nothing was. */
  readonly keyOf: (file: string) => string;
  /** Whether the output is, file for file, as a build left it that was made from `whole`. */
  readonly holds: (whole: string) => boolean;
  /** Every file that was in the output when the last build ended, with its size. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Files of the output that stay as they are, with their sizes. */
  readonly kept: ReadonlyMap<string, number>;
  /** Writes down what is not kept. To be called before the output is touched: the press may be killed then. */
  readonly begin: () => Promise<void>;
  /** Remembers the output as it is now; `files` are all that belong to it, `whole` is what it was made from. */
  readonly finish: (files: Iterable<string>, whole: string) => Promise<void>;
}

interface Entry extends Stamp {
  /** Empty for a file that every build makes. */
  readonly key: string;
}

type Line = readonly [file: string, key: string, size: number, modified: number];

/** To be raised when the form of what is remembered changes. */
const form = 3;

const sealOf = (text: string): string => createHash('sha256').update(`${form}\n`).update(text).digest('base64url');

/** What `writeSealed` has written. `data` is undefined where it is damaged. */
interface Sealed<Data> {
  readonly seal: string;
  readonly data: Data | undefined;
}

/** Undefined where there is no such file. */
async function readSealed<Data>(file: string): Promise<Sealed<Data> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) =>
    error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : '',
  );
  if (text === undefined) return undefined;
  const [seal = '', json = ''] = text.split('\n');
  return { seal, data: seal === sealOf(json) ? (JSON.parse(json) as Data) : undefined };
}

async function writeSealed(file: string, data: unknown): Promise<void> {
  const json = JSON.stringify(data);
  const unfinished = `${file}.${randomUUID()}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, `${sealOf(json)}\n${json}`);
  await rename(unfinished, file);
}

/** What a build remembers when it ends. */
interface Written {
  readonly whole: string;
  readonly lines: readonly Line[];
}

/** Kept beside it while a build replaces files, and where that was killed. */
interface Begun {
  /** The seal of what is remembered; a build that has come to its end has written another. */
  readonly of: string;
  readonly replaced: readonly string[];
}

const toBegun = (file: string): string => `${file}.begun`;

interface Remembered extends Begun {
  /** Empty where a build was killed while it replaced the output. */
  readonly whole: string;
  /** All that was written but what was replaced. */
  readonly entries: ReadonlyMap<string, Entry>;
}

async function recall(file: string): Promise<Remembered> {
  const written = await readSealed<Written>(file);
  // Absent or damaged: everything is made again.
  if (!written?.data) return { of: '', replaced: [], whole: '', entries: new Map() };
  const { seal, data } = written;
  const entries = new Map(data.lines.map(([name, key, size, modified]) => [name, { key, size, modified }]));
  const begun = await readSealed<Begun>(toBegun(file));
  if (!begun || (begun.data && begun.data.of !== seal)) return { of: seal, replaced: [], whole: data.whole, entries };
  // Where the list is damaged it may have been any.
  const replaced = begun.data?.replaced ?? [...entries.keys()];
  for (const name of replaced) entries.delete(name);
  return { of: seal, replaced, whole: '', entries };
}

const listAbove = (file: string): readonly string[] => {
  const above = path.dirname(file);
  return above === '.' ? [] : [above, ...listAbove(above)];
};

/** Finds the entries in a folder, by one look through all of them for all folders of the same depth. */
function openFolders(
  entries: ReadonlyMap<string, Entry>,
): (folder: string) => readonly (readonly [name: string, entry: Entry])[] {
  const byDepth = new Map<number, ReadonlyMap<string, [string, Entry][]>>();
  const group = (depth: number): ReadonlyMap<string, [string, Entry][]> => {
    const folders = new Map<string, [string, Entry][]>();
    for (const one of entries) {
      const names = one[0].split(path.sep);
      if (names.length <= depth) continue;
      const folder = names.slice(0, depth).join(path.sep);
      const inside = folders.get(folder);
      if (inside) inside.push(one);
      else folders.set(folder, [one]);
    }
    return folders;
  };
  return (folder) => {
    const depth = folder.split(path.sep).length;
    const folders = byDepth.get(depth) ?? group(depth);
    byDepth.set(depth, folders);
    return folders.get(folder) ?? [];
  };
}

/**
 * Opens the ledger of an output folder.
 *
 * @param there what lies in the folder now; nothing else changes it before `begin`.
 */
export async function openOutputLedger(file: string, outDir: string, there: OutputTree): Promise<OutputLedger> {
  const { of, replaced, whole: lastWhole, entries } = await recall(file);
  // Those that are to be made; what the output holds already is in `kept`.
  const wanted = new Map<string, string>();
  const wantedFolders = new Map<string, string>();
  const kept = new Map<string, number>();
  const look = (name: string): Stamp | undefined => {
    const found = lstatSync(path.join(outDir, name), { throwIfNoEntry: false });
    return found?.isFile() ? { size: found.size, modified: found.mtimeMs } : undefined;
  };
  const isSound = (name: string, { size, modified }: Entry): boolean => {
    // A path through a link is not in the list of what is there; what begins with a dot is not looked for.
    const found = isForeign(name) ? look(name) : there.stampOf(name);
    return found?.size === size && found.modified === modified;
  };
  const findInside = openFolders(entries);
  const keep = (name: string, key: string): boolean => {
    const entry = entries.get(name);
    const isKept = entry?.key === key && key !== '' && isSound(name, entry);
    if (isKept) kept.set(name, entry.size);
    else wanted.set(name, key);
    return isKept;
  };
  const keepFolder = (folder: string, key: string): boolean => {
    wantedFolders.set(folder, key);
    const inside = findInside(folder);
    const isWhole = inside.length > 0 && inside.every(([name, entry]) => entry.key === key && isSound(name, entry));
    if (isWhole) for (const [name, { size }] of inside) kept.set(name, size);
    return isWhole;
  };
  const keyOf = (name: string): string => {
    const own = kept.has(name) ? entries.get(name)?.key : wanted.get(name);
    return own ?? listAbove(name).flatMap((folder) => wantedFolders.get(folder) ?? [])[0] ?? '';
  };
  const toLine = (name: string): readonly Line[] => {
    const { size, modified } = (kept.has(name) ? entries.get(name) : look(name)) ?? {};
    return size === undefined || modified === undefined ? [] : [[name, keyOf(name), size, modified]];
  };
  return {
    keep,
    keepFolder,
    keyOf,
    holds: (whole) =>
      whole === lastWhole &&
      [...there.files].every((name) => entries.has(name)) &&
      [...entries].every(([name, entry]) => isSound(name, entry)),
    get sizes() {
      return new Map([...entries].map(([name, { size }]) => [name, size]));
    },
    kept,
    begin: async () => {
      const replacing = [...entries.keys()].filter((name) => !kept.has(name));
      await writeSealed(toBegun(file), { of, replaced: [...replaced, ...replacing] } satisfies Begun);
    },
    finish: async (files, whole) => {
      const lines = [...new Set([...kept.keys(), ...files])].flatMap(toLine);
      await writeSealed(file, { whole, lines } satisfies Written);
      await rm(toBegun(file), { force: true });
    },
  };
}
