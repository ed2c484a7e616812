import { lstatSync } from 'node:fs';
import path from 'node:path';
import { openOutputRecord, type Entry, type Line } from './output-record.ts';
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
  const record = await openOutputRecord(file);
  const { entries } = record;
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
      whole === record.whole &&
      [...there.files].every((name) => entries.has(name)) &&
      [...entries].every(([name, entry]) => isSound(name, entry)),
    get sizes() {
      return new Map([...entries].map(([name, { size }]) => [name, size]));
    },
    kept,
    begin: () => record.begin([...entries.keys()].filter((name) => !kept.has(name))),
    finish: (files, whole) => record.finish(whole, [...new Set([...kept.keys(), ...files])].flatMap(toLine)),
  };
}
