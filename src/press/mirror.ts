import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface Mirrored {
  /** Files and bytes of the whole output. */
  readonly files: number;
  readonly bytes: number;
  /** Files that were written because they are new or different. */
  readonly written: number;
  readonly removed: number;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
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
  const unfinished = `${target}.${process.pid}.part`;
  try {
    await copyFile(source, unfinished, constants.COPYFILE_FICLONE);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** What pages point to comes before the pages, so that nobody is sent to a file that is not there yet. */
const isPage = (file: string): boolean => /\.(?:html|xml|json|opml|txt)$/.test(file);

/** Names that belong to the host or the editor, such as .git or .well-known, are left alone. */
const isForeign = (file: string): boolean => file.split(path.sep)[0]?.startsWith('.') ?? false;

async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    await removeEmptyFolders(path.join(folder, entry.name));
    await rmdir(path.join(folder, entry.name)).catch(() => undefined);
  }
}

/** Does work for each item, a few at a time: most of it is waiting for the disk. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const drain = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, drain));
}

/**
 * Makes `target` what `source` is: new and changed files are moved into place, each whole or not at all; files that are
 * the same are not touched; files that are gone from `source` are removed at the end. What is left of `source` is of no
 * use afterwards.
 */
export async function mirror(source: string, target: string): Promise<Mirrored> {
  const files = await listFiles(source);
  const before = (await listFiles(target)).filter((file) => !isForeign(file));
  const known = new Set(before);
  const wanted = new Set(files);
  let bytes = 0;
  let written = 0;
  const put = async (file: string): Promise<void> => {
    const from = path.join(source, file);
    const to = path.join(target, file);
    const { size } = await stat(from);
    bytes += size;
    if (known.has(file) && (await isSame(from, to, size))) return;
    await clearTheWay(target, file);
    await replace(from, to);
    written += 1;
  };
  await forEach(
    files.filter((file) => !isPage(file)),
    put,
  );
  await forEach(files.filter(isPage), put);
  const gone = before.filter((file) => !wanted.has(file));
  await forEach(gone, (file) => rm(path.join(target, file), { force: true }));
  await removeEmptyFolders(target);
  return { files: files.length, bytes, written, removed: gone.length };
}

/** A file may have become a folder, or a folder a file, since the last build. */
async function clearTheWay(target: string, file: string): Promise<void> {
  const parts = file.split(path.sep);
  for (let length = 1; length <= parts.length; length += 1) {
    const part = path.join(target, ...parts.slice(0, length));
    const there = await lstat(part).catch(() => undefined);
    if (!there) break;
    if (length < parts.length !== there.isDirectory()) await rm(part, { recursive: true });
  }
  await mkdir(path.dirname(path.join(target, file)), { recursive: true });
}
