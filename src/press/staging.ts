import { access, constants, copyFile, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { forEach } from './for-each.ts';
import { findObstacles, listFoldersAbove, type FileTree } from './file-tree.ts';

/** In the output, where proof and output lie on different disks. Its name begins with a dot: no paper has it. */
const incoming = '.broadsheet-incoming';

/** Files that are about to be put in place. */
export interface Staged {
  /** Where they lie now: on the disk of the output, so that putting them in place takes no more room. */
  readonly folder: string;
  /** Folders of the output that have been made for them. */
  readonly made: ReadonlySet<string>;
  /** Takes away what staging has needed. */
  readonly clear: () => Promise<void>;
}

/** The nearest folder above a file that is there; the output itself is the empty name. */
const findFolder = (file: string, { folders }: FileTree): string =>
  listFoldersAbove(file).findLast((folder) => folders.has(folder)) ?? '';

/** Every folder in which something is put, replaced or removed must let us do so. */
async function requireWritable(target: string, files: readonly string[], there: FileTree): Promise<void> {
  const folders = new Set(files.map((file) => findFolder(file, there)));
  await forEach([...folders], (folder) => access(path.join(target, folder), constants.W_OK));
}

/** Folders that are not there yet, but for those where something else stands. */
function listNewFolders(files: readonly string[], there: FileTree): readonly string[] {
  const obstacles = findObstacles(files, there);
  const isFree = (file: string): boolean => !listFoldersAbove(file).some((folder) => obstacles.has(folder));
  const wanted = new Set(files.filter(isFree).map((file) => path.dirname(file)));
  return [...wanted].filter((folder) => folder !== '.' && !there.folders.has(folder));
}

async function areOnOneDisk(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b)]);
  return one.dev === other.dev;
}

/** Copies files to the disk of the output. */
async function bringOver(source: string, target: string, files: readonly string[]): Promise<string> {
  const folder = path.join(target, incoming);
  for (const name of new Set(files.map((file) => path.dirname(file))))
    await mkdir(path.join(folder, name), { recursive: true });
  await forEach(files, (file) =>
    copyFile(path.join(source, file), path.join(folder, file), constants.COPYFILE_FICLONE),
  );
  return folder;
}

/**
 * Everything that may fail for want of room or of rights is done before the first file of the output is replaced: folders
 * are tried, new ones are made, and files from another disk are copied to that of the output. Where one of these fails, the
 * output is as it was.
 *
 * @param put files of `source` that will be put in place.
 * @param gone files of the output that will be removed.
 * @param there what lies in the output.
 */
export async function stage(
  source: string,
  target: string,
  { put, gone, there }: { readonly put: readonly string[]; readonly gone: readonly string[]; readonly there: FileTree },
): Promise<Staged> {
  const made: string[] = [];
  const clearIncoming = (): Promise<void> => rm(path.join(target, incoming), { recursive: true, force: true });
  // One that was killed may have left some.
  await clearIncoming();
  try {
    await requireWritable(target, [...put, ...gone], there);
    const folders = listNewFolders(put, there);
    await forEach(folders, async (folder) => {
      const first = await mkdir(path.join(target, folder), { recursive: true });
      if (first !== undefined) made.push(first);
    });
    const folder = (await areOnOneDisk(source, target)) ? source : await bringOver(source, target, put);
    return { folder, made: new Set(folders), clear: clearIncoming };
  } catch (error) {
    for (const folder of made) await rm(folder, { recursive: true, force: true });
    await clearIncoming();
    throw error;
  }
}
