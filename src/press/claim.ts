import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, lstat, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** When a process began, where the system tells (Linux): a number that comes again has another one. */
function findStart(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = line.slice(line.lastIndexOf(')') + 2).split(' ');
    // A process that was killed keeps its number until its parent has taken note, which may be never.
    return state === 'Z' ? 'ended' : (rest[18] ?? '');
  } catch {
    return '';
  }
}

function isRunning(pid: number, start: string): boolean {
  // What this process holds is in `held`: without a start, the claim is that of an earlier one with its number.
  if (pid === process.pid && start === '') return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
    // That of somebody else, of whom the system may not tell more.
    if (findStart(pid) === '') return true;
  }
  return findStart(pid) === start;
}

/** Milliseconds for which a claim that says nothing may be one that is just being written. */
const grace = 1000;

/** What stands in a claim; nothing where it is no file. @throws where it may be a good one that cannot be read. */
async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ELOOP'].includes(String(codeOf(error)))) return '';
    throw error;
  }
}

/** Whether the process that wrote a claim has ended, or nobody can tell who wrote it. */
async function isAbandoned(file: string): Promise<boolean> {
  const [, pid, start = ''] = /^([1-9]\d*) (\d*)$/.exec(await read(file)) ?? [];
  if (pid !== undefined) return !isRunning(Number(pid), start);
  const there = await lstat(file).catch(() => undefined);
  // The attempt to place a claim has changed the folder just now.
  const { mtimeMs: now } = await lstat(path.dirname(file));
  return there !== undefined && Math.abs(now - there.mtimeMs) > grace;
}

/** What this process has claimed or is about to. */
const held = new Set<string>();

/** A finished file is linked into place, so that nobody ever reads half a claim and only one can place it. */
async function place(file: string): Promise<boolean> {
  if (held.has(file)) return false;
  held.add(file);
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, `${process.pid} ${findStart(process.pid)}`);
    await link(unfinished, file);
    return true;
  } catch (error) {
    held.delete(file);
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Gives up a claim of this process. */
export async function free(file: string): Promise<void> {
  await rm(file, { force: true });
  held.delete(file);
}

/**
 * One attempt to be the only one who holds a file. A build that was killed leaves its claim behind, which is removed
 * by whoever holds a second file beside it: of two who find it at once, the slower would else remove the new claim of
 * the faster. Since the second file is claimed in the same way, a build may be killed here, too.
 *
 * @throws where the folder of the file cannot be written.
 */
export async function claim(file: string): Promise<boolean> {
  if (await place(file)) return true;
  if (held.has(file) || !(await isAbandoned(file))) return false;
  const second = `${file}.heir`;
  if (!(await claim(second))) return false;
  try {
    if (await isAbandoned(file)) await rm(file, { recursive: true, force: true });
    return await place(file);
  } finally {
    await free(second);
  }
}
