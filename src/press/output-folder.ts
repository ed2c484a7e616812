import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Settings } from '../archive/settings.ts';
import { foreignFiles } from '../newsroom/permalink.ts';
import { isMarked, layMark } from './drafts.ts';
import { toRealPath } from './real-path.ts';

/** The output folder cannot be used; the message is one line for the person who set it. */
export class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError';
}

const holds = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

/** The output folder as it was named and, where a link leads elsewhere, where it is. */
const toShown = (name: string, typed: string, real: string): string =>
  real === typed ? `${name} ${typed}` : `${name} ${typed} leads to ${real}, which`;

/** The setting that names the folder. */
const toName = ({ edition }: Settings): string => (edition === 'drafts' ? 'DRAFTS_DIR' : 'OUT_DIR');

/** Compares where the folders are, not what they are called: a link may lead anywhere. */
async function requireApart(settings: Settings): Promise<void> {
  const { outDir, otherOutDir, contentDir, root, cacheDir, proofDir } = settings;
  const out = await toRealPath(outDir);
  const shown = toShown(toName(settings), outDir, out);
  const precious = [
    [contentDir, 'the newspaper'],
    [root, 'the press'],
    [cacheDir, 'the cache'],
    [path.dirname(proofDir), 'the cache'],
    [homedir(), 'your home folder'],
  ] as const;
  for (const [folder, what] of precious) {
    if (holds(out, await toRealPath(folder)))
      throw new OutputFolderError(`${shown} holds ${what} - name a folder of its own, such as dist`);
  }
  const closed = [
    [contentDir, 'the newspaper'],
    [cacheDir, 'the cache'],
    [path.dirname(proofDir), 'the cache'],
    [path.join(root, 'src'), 'the press'],
    [path.join(root, 'public'), 'the press'],
  ] as const;
  for (const [folder, what] of closed) {
    if (holds(await toRealPath(folder), out))
      throw new OutputFolderError(`${shown} lies in ${what} - name a folder outside ${folder}`);
  }
  const other = await toRealPath(otherOutDir);
  if (holds(out, other) || holds(other, out))
    throw new OutputFolderError(
      `${shown} and ${otherOutDir}, for the other edition, lie in each other - name two folders`,
    );
  if (out.split(path.sep).includes('.git'))
    throw new OutputFolderError(`${shown} lies in a repository - name a folder outside .git`);
}

/**
 * Makes sure that the output folder is one that may be replaced: printing removes what it did not print.
 *
 * @throws OutputFolderError where the folder holds the newspaper, the press, the cache, a home folder or files that the
 * press did not print, where it lies in the newspaper, the cache, the press or .git, or where it cannot be written.
 */
export async function openOutputFolder(settings: Settings): Promise<void> {
  const { outDir } = settings;
  await requireApart(settings);
  const name = toName(settings);
  for (const sign of ['.git', ...foreignFiles]) {
    if (existsSync(path.join(outDir, sign)))
      throw new OutputFolderError(`${name} ${outDir} holds ${sign} and would be overwritten - name another folder`);
  }
  try {
    await mkdir(outDir, { recursive: true });
    await access(outDir, constants.W_OK);
    await requirePrinted(settings);
  } catch (error) {
    if (error instanceof OutputFolderError) throw error;
    throw new OutputFolderError(
      `${name} ${outDir} cannot be written (${error instanceof Error ? error.message : String(error)}) - name a folder that can be`,
    );
  }
}

/** Files that are in every paper and hardly together in anything else. */
const signsOfAPaper = ['index.html', 'feeds.opml', 'notices.json', 'opensearch.xml'];

/** The file in the cache that says: this folder may hold half a printing. */
async function toMark({ outDir, cacheDir, edition }: Settings): Promise<string> {
  // Where a link leads to another folder by now, the cache remembers nothing of that one.
  const real = await toRealPath(outDir);
  return path.join(
    cacheDir,
    'half-printed',
    createHash('sha256')
      .update(edition === 'paper' ? real : `${edition} ${real}`)
      .digest('hex')
      .slice(0, 24),
  );
}

/** Whether what lies in the output folder looks like an earlier printing of this edition. */
export function isPrintedFolder({ outDir, edition }: Settings): boolean {
  return edition === 'drafts' ? isMarked(outDir) : signsOfAPaper.every((name) => existsSync(path.join(outDir, name)));
}

/**
 * What lies in the folder must be an earlier printing: it looks like one, or the cache remembers that one was killed
 * while it was put in place there. Everything else in it would be removed.
 */
async function requirePrinted(settings: Settings): Promise<void> {
  const { outDir, edition } = settings;
  const names = (await readdir(outDir)).filter((name) => !name.startsWith('.'));
  if (edition === 'paper' && isMarked(outDir))
    throw new OutputFolderError(`OUT_DIR ${outDir} holds a preview of what is held back - name another folder`);
  if (names.length === 0 || isPrintedFolder(settings)) return;
  if (existsSync(await toMark(settings))) return;
  throw new OutputFolderError(
    `${toName(settings)} ${outDir} holds ${names[0] ?? ''}, which the press did not print and would remove - name an empty folder`,
  );
}

/**
 * Puts a printed paper in place. The cache remembers the folder until that has ended well, and not longer: whatever else
 * is put there later is somebody else's.
 *
 * @throws OutputFolderError where files that the press did not print have come meanwhile, and whatever `place` throws.
 */
export async function placeOutput<Result>(settings: Settings, place: () => Promise<Result>): Promise<Result> {
  await requirePrinted(settings);
  const mark = await toMark(settings);
  await mkdir(path.dirname(mark), { recursive: true });
  await writeFile(mark, `${settings.outDir}\n`);
  // Before anything else: a folder with a single draft in it is a preview.
  if (settings.edition === 'drafts') await layMark(settings.outDir);
  const result = await place();
  await rm(mark, { force: true });
  return result;
}
