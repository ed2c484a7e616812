import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileTree } from './file-tree.ts';

/** By which a file is known again without being read: bytes, and milliseconds since 1970. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
}

/** What lies in an output folder, but for what belongs to others. */
export interface OutputTree extends FileTree {
  /** Of a file in it; undefined for a link. */
  readonly stampOf: (file: string) => Stamp | undefined;
}

/** An output tree as one thread tells it to another. Names are divided by a sign that no name can have. */
export interface PackedTree {
  readonly files: string;
  readonly folders: string;
  /** Of each file; -1 for a link. */
  readonly sizes: Float64Array;
  readonly times: Float64Array;
}

const divider = '\0';

/** Names that belong to the host or the editor, such as .git or .well-known, are left alone. */
export const isForeign = (file: string): boolean => file.startsWith('.');

/** @throws where the folder or one below it is not there or cannot be read. */
export function packTree(folder: string): PackedTree {
  const [files, folders]: [string[], string[]] = [[], []];
  const [sizes, times]: [number[], number[]] = [[], []];
  const look = (below: string): void => {
    const inside = readdirSync(path.join(folder, below), { withFileTypes: true });
    for (const entry of inside) {
      const name = below === '' ? entry.name : below + path.sep + entry.name;
      if (isForeign(name)) continue;
      if (entry.isDirectory()) {
        folders.push(name);
        look(name);
        continue;
      }
      const found = lstatSync(folder + path.sep + name, { throwIfNoEntry: false });
      files.push(name);
      sizes.push(found?.isFile() === true ? found.size : -1);
      times.push(found?.mtimeMs ?? 0);
    }
  };
  look('');
  return {
    files: files.join(divider),
    folders: folders.join(divider),
    sizes: Float64Array.from(sizes),
    times: Float64Array.from(times),
  };
}

const toNames = (joined: string): readonly string[] => (joined === '' ? [] : joined.split(divider));

function unpackTree({ files: joined, folders, sizes, times }: PackedTree): OutputTree {
  const files = new Map(toNames(joined).map((name, at) => [name, at]));
  return {
    files: new Set(files.keys()),
    folders: new Set(toNames(folders)),
    stampOf: (file) => {
      const at = files.get(file);
      const size = at === undefined ? -1 : (sizes[at] ?? -1);
      return at === undefined || size < 0 ? undefined : { size, modified: times[at] ?? 0 };
    },
  };
}

/** @throws where it cannot be read. */
export async function listOutput(outDir: string): Promise<OutputTree> {
  await mkdir(outDir, { recursive: true });
  return unpackTree(packTree(outDir));
}

/** A look through an output folder that goes on while something else is done. */
export interface OutputLook {
  /** @throws where the folder cannot be read. */
  readonly end: () => Promise<OutputTree>;
  /** To be called where nobody wants to know any more. */
  readonly stop: () => void;
}

/**
 * Looks through an output folder in a thread: a large paper has some hundred thousand files. Whatever goes wrong there is left
 * to a second look, at the end.
 *
 * @param isOurs whether it is the output of a paper; what else it may hold is not looked through before that is known.
 */
export function lookAtOutput(outDir: string, isOurs: boolean): OutputLook {
  if (!isOurs || !existsSync(outDir)) return { end: () => listOutput(outDir), stop: () => undefined };
  const worker = new Worker(new URL('output-tree-worker.ts', import.meta.url), { workerData: outDir, execArgv: [] });
  worker.unref();
  const looking = new Promise<PackedTree | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return {
    end: async () => {
      worker.ref();
      const packed = await looking;
      return packed ? unpackTree(packed) : listOutput(outDir);
    },
    stop: () => void worker.terminate(),
  };
}
