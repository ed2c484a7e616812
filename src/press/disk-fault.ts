import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../archive/settings.ts';

/** What the system says of a disk, as a person would say it; by the code that Node gives. */
const faults: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  ENOSPC: ['the disk is full', 'make room and try again'],
  EDQUOT: ['the disk has no more room for this user', 'make room and try again'],
  EFBIG: ['a file grew larger than this disk or this user may have', 'lift the limit and try again'],
  EROFS: ['the disk can only be read', 'make it writable, or name another folder'],
  EACCES: ['this user may not write there', 'give this user the right to, or name another folder'],
  EPERM: ['the system does not let anybody write there', 'see what protects the folder, or name another'],
  EIO: ['the disk does not answer as it should', 'look after the disk and try again'],
  EMFILE: ['too many files are open at once', 'raise the limit (ulimit -n) and try again'],
  ENFILE: ['too many files are open on this machine', 'wait until other programs have ended and try again'],
};

/** How programs that are not Node's say the same: Pagefind and the bundler. */
const wordsOfOthers: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/i, 'ENOSPC'],
  [/Disk quota exceeded/i, 'EDQUOT'],
  [/File too large/i, 'EFBIG'],
  [/Read-only file system/i, 'EROFS'],
  [/Permission denied/i, 'EACCES'],
  [/Operation not permitted/i, 'EPERM'],
];

function findCode(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string' && error.code in faults) return error.code;
  return /^(E[A-Z]+): /.exec(error.message)?.[1] ?? wordsOfOthers.find(([words]) => words.test(error.message))?.[1];
}

/** The file that could not be written, where the error names one. */
function findPath(error: Error): string | undefined {
  for (const key of ['dest', 'path'] as const) {
    const named: unknown =
      key in error ? (error as { readonly dest?: unknown; readonly path?: unknown })[key] : undefined;
    if (typeof named === 'string') return named;
  }
  return undefined;
}

/**
 * One line for a failure that is the disk's and not the press's: what it was, where, and what to do.
 *
 * @returns undefined for every other error.
 */
export function explainDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = findCode(error);
  const [what, advice] = (code !== undefined && faults[code]) || [];
  if (code === undefined || what === undefined || advice === undefined)
    return error.cause === undefined ? undefined : explainDiskFault(error.cause);
  const place = findPath(error);
  return `Stopped: ${what} (${code}${place === undefined ? '' : `, ${place}`}) - ${advice}`;
}

/** A folder that the press needs for itself cannot be written; the message is one line for the person who set it. */
export class WorkFolderError extends Error {
  override readonly name = 'WorkFolderError';
}

/** A folder that is not there has to be made in the nearest one that is: of that, Node does not always tell the reason. */
async function requireWritable(folder: string): Promise<void> {
  const above = path.dirname(folder);
  if (existsSync(folder) || above === folder) await access(folder, constants.W_OK);
  else await requireWritable(above);
}

/**
 * Makes the folders in which the press works, or says at once that it cannot, before anything is read.
 *
 * @throws WorkFolderError naming the folder and what to do.
 */
export async function openWorkFolders({ cacheDir, paperCacheDir, proofDir }: Settings): Promise<void> {
  const folders = [
    ['CACHE_DIR', cacheDir],
    ['CACHE_DIR', paperCacheDir],
    ['The press itself', path.dirname(proofDir)],
  ] as const;
  for (const [name, folder] of folders) {
    try {
      await requireWritable(folder);
      await mkdir(folder, { recursive: true });
    } catch (error) {
      const [what, advice] = faults[(error instanceof Error && findCode(error)) || ''] ?? [];
      const reason = what ?? (error instanceof Error ? error.message : String(error));
      throw new WorkFolderError(
        `${name} cannot be used: ${folder}: ${reason} - ${advice ?? 'name a folder that can be written'}`,
      );
    }
  }
}
