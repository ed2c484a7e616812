import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Settings } from '../archive/settings.ts';

/** The output folder cannot be used; the message is one line for the person who set it. */
export class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError';
}

const holds = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

/**
 * Makes sure that the output folder is one that may be replaced: printing removes what it did not print.
 *
 * @throws OutputFolderError where the folder holds the newspaper, the press, the cache or a home folder, or cannot be written.
 */
export async function openOutputFolder({ outDir, contentDir, root, cacheDir }: Settings): Promise<void> {
  const precious = [
    [contentDir, 'the newspaper'],
    [root, 'the press'],
    [cacheDir, 'the cache'],
    [homedir(), 'your home folder'],
  ] as const;
  for (const [folder, what] of precious) {
    if (holds(outDir, folder))
      throw new OutputFolderError(`OUT_DIR ${outDir} holds ${what} - name a folder of its own, such as dist`);
  }
  if (holds(contentDir, outDir))
    throw new OutputFolderError(`OUT_DIR ${outDir} lies in the newspaper - name a folder outside ${contentDir}`);
  for (const sign of ['.git', 'package.json', 'publication.yaml']) {
    if (existsSync(path.join(outDir, sign)))
      throw new OutputFolderError(`OUT_DIR ${outDir} holds ${sign} and would be overwritten - name another folder`);
  }
  try {
    await mkdir(outDir, { recursive: true });
    await access(outDir, constants.W_OK);
  } catch (error) {
    throw new OutputFolderError(
      `OUT_DIR ${outDir} cannot be written (${error instanceof Error ? error.message : String(error)}) - name a folder that can be`,
    );
  }
}
