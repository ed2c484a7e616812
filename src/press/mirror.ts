import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { findObstacles, listFolders, listFoldersAbove, listTree, type FileTree } from './file-tree.ts';
import { forEach } from './for-each.ts';
import { isForeign, listOutput } from './output-tree.ts';
import { stage } from './staging.ts';

export interface Mirrored {
  /** Files and bytes of the whole output. */
  readonly files: ReadonlySet<string>;
  readonly bytes: number;
  /** Files that were written because they are new or different. */
  readonly written: number;
  readonly removed: number;
}

async function isSame(source: string, target: string, size: number): Promise<boolean> {
  const there = await lstat(target).catch(() => undefined);
  if (!there?.isFile() || there.size !== size) return false;
  const [a, b] = await Promise.all([readFile(source), readFile(target)]);
  return a.equals(b);
}

/** Moves a file into place, whole or not at all; where it lies on another disk, a copy of it. */
async function replace(source: string, target: string): Promise<void> {
  try {
    await rename(source, target);
    return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
  }
  const unfinished = `${target}.${randomUUID()}.part`;
  try {
    await copyFile(source, unfinished, constants.COPYFILE_FICLONE);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** What lies in the output already. */
export interface Standing {
  readonly there: FileTree;
  /** Files that stay as they are, with their sizes; they are not in the source. */
  readonly kept: ReadonlyMap<string, number>;
}

/** What pages point to comes before the pages, so that nobody is sent to a file that is not there yet. */
const isPage = (file: string): boolean => /\.(?:html|xml|json|opml|txt)$/.test(file);

/** With what lies where files with names that begin with a dot are to be placed. */
async function withForeign(there: FileTree, target: string, made: ReadonlySet<string>): Promise<FileTree> {
  const tops = new Set([...made].filter(isForeign).map((file) => file.split(path.sep)[0]));
  if (tops.size === 0) return there;
  const { files, folders } = await listTree(target, (name) => tops.has(name));
  return { files: there.files.union(files), folders: there.folders.union(folders) };
}

/**
 * Makes `target` what `source` is: new and changed files are moved into place, each whole or not at all; files that are
 * the same are not touched; files that are gone from `source` and not kept are removed at the end. What is left of `source` is of no
 * use afterwards.
 *
 * @throws where `source` is not there or cannot be read, and where `target` has no room or may not be written, which
 * leaves `target` as it is; where a file cannot be put in place all the same, which leaves all that is gone from `source`.
 */
export async function mirror(source: string, target: string, standing?: Standing): Promise<Mirrored> {
  const { files: made } = await listTree(source);
  const { there: listed, kept } = standing ?? { there: await listOutput(target), kept: new Map<string, number>() };
  const there = await withForeign(listed, target, made);
  const wanted = new Set([...made, ...kept.keys()]);
  await mkdir(target, { recursive: true });
  let bytes = [...kept.values()].reduce((sum, size) => sum + size, 0);
  const changed: string[] = [];
  await forEach([...made], async (file) => {
    const from = path.join(source, file);
    const { size } = await stat(from);
    bytes += size;
    if (!there.files.has(file) || !(await isSame(from, path.join(target, file), size))) changed.push(file);
  });
  const unwanted = [...there.files].filter((file) => !isForeign(file) && !wanted.has(file));
  const staged = await stage(source, target, { put: changed, gone: unwanted, there });
  try {
    const cleared = new Set<string>();
    const folders = there.folders.union(staged.made);
    const putAll = async (files: readonly string[]): Promise<void> => {
      // Before the first of them, not with each: what one has placed must not be in the way of another.
      for (const name of findObstacles(files, there)) {
        if (!cleared.has(name)) await clear(target, name);
        cleared.add(name);
      }
      await forEach(files, async (file) => {
        const to = path.join(target, file);
        if (!folders.has(path.dirname(file))) await mkdir(path.dirname(to), { recursive: true });
        await replace(path.join(staged.folder, file), to);
      });
    };
    await putAll(changed.filter((file) => !isPage(file)));
    await putAll(changed.filter(isPage));
    const removed = await removeGone(target, there, unwanted, wanted, cleared);
    return { files: wanted, bytes, written: changed.length, removed };
  } finally {
    await staged.clear();
  }
}

/** Makes room where a file has become a folder, or a folder a file, since the last build. */
async function clear(target: string, name: string): Promise<void> {
  // A folder of the host is never emptied for a file of that name: it stays, and that is the failure.
  await rm(path.join(target, name), { recursive: !isForeign(name) });
}

type Names = ReadonlySet<string>;

const toCommonName = (file: string): string => file.normalize('NFC').toLowerCase();

async function isOneFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((file) => lstat(file, { bigint: true }).catch(() => undefined)));
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}

/**
 * The files without those that are wanted under another spelling: a disk of macOS or Windows has one file for `A.html`
 * and `a.html`, and the new one would be removed by its old name.
 */
async function dropRenamed(target: string, files: readonly string[], wanted: Names): Promise<readonly string[]> {
  if (files.length === 0) return files;
  const names = new Set(files.map(toCommonName));
  const spellings = new Map<string, string>();
  for (const file of wanted) {
    const name = toCommonName(file);
    if (names.has(name)) spellings.set(name, file);
  }
  const isRenamed = async (file: string): Promise<boolean> => {
    const spelling = spellings.get(toCommonName(file));
    return spelling !== undefined && isOneFile(path.join(target, file), path.join(target, spelling));
  };
  const renamed = await Promise.all(files.map(isRenamed));
  return files.filter((_, at) => !renamed[at]);
}

/** Removes what is not wanted any more and has not made room already, and the folders that this empties. */
async function removeGone(
  target: string,
  there: FileTree,
  unwanted: readonly string[],
  wanted: Names,
  cleared: Names,
): Promise<number> {
  const isCleared = (file: string): boolean => [...listFoldersAbove(file), file].some((name) => cleared.has(name));
  const gone = await dropRenamed(target, unwanted, wanted);
  await forEach(
    gone.filter((file) => !isCleared(file)),
    (file) => rm(path.join(target, file), { force: true }),
  );
  const needed = listFolders(wanted);
  const emptied = [...there.folders].filter((folder) => !isForeign(folder) && !needed.has(folder));
  // The inner ones first. Where something was put into one meanwhile, it stays.
  for (const folder of emptied.toSorted().toReversed()) await rmdir(path.join(target, folder)).catch(() => undefined);
  return gone.length;
}
