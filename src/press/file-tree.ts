import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** What lies below a folder, by paths that begin there. A symbolic link is a file, wherever it leads. */
export interface FileTree {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/**
 * Lists a folder and all below it.
 *
 * @param isListed tells by its name whether something at the top is looked at.
 * @throws where the folder or one below it is not there or cannot be read.
 */
export async function listTree(folder: string, isListed = (_name: string): boolean => true): Promise<FileTree> {
  const top = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => isListed(name));
  const below = await Promise.all(
    top
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => readdir(path.join(folder, name), { withFileTypes: true, recursive: true })),
  );
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const entry of [top, ...below].flat()) {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    (entry.isDirectory() ? folders : files).add(name);
  }
  return { files, folders };
}

/** `a/b/c.html` gives `a` and `a/b`. */
export const listFoldersAbove = (file: string): readonly string[] =>
  file
    .split(path.sep)
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join(path.sep));

/** Every folder that one of the files is in. */
export function listFolders(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = path.dirname(file); folder !== '.' && !folders.has(folder); folder = path.dirname(folder))
      folders.add(folder);
  return folders;
}

/** What lies where files are to be placed: a file or a link instead of a folder, or a folder instead of a file. */
export const findObstacles = (files: readonly string[], there: FileTree): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) => [
      ...listFoldersAbove(file).filter((folder) => there.files.has(folder)),
      ...(there.folders.has(file) ? [file] : []),
    ]),
  );
