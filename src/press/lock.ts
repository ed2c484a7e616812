import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** When a process began, where the system tells (Linux): a number that comes again has another one. */
function findStart(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return findStart(pid) === start;
}

/** One attempt: a finished file is linked into place, so that nobody ever reads half a claim. */
async function claim(file: string): Promise<boolean> {
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, `${process.pid} ${findStart(process.pid)}`);
  try {
    await link(unfinished, file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const [pid = '', start = ''] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
    // A build that was killed leaves its claim behind.
    if (Number(pid) === process.pid || !isRunning(Number(pid), start)) await rm(file, { force: true });
    return false;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Waits until no other build on this machine prints to any of these folders, and keeps others waiting until released.
 *
 * @throws where the system's folder for temporary files cannot be written.
 */
export async function lockFolders(folders: readonly string[], onWait: () => void): Promise<() => Promise<void>> {
  const locks = path.join(tmpdir(), 'broadsheet-locks');
  await mkdir(locks, { recursive: true });
  // Always in the same order, or two builds could wait for each other.
  const files = [...new Set(folders)]
    .map((folder) => path.join(locks, createHash('sha256').update(folder).digest('hex').slice(0, 24)))
    .toSorted();
  let waited = false;
  for (const file of files) {
    while (!(await claim(file))) {
      await sleep(200);
      if (!waited) onWait();
      waited = true;
    }
  }
  return async () => {
    for (const file of files) await rm(file, { force: true });
  };
}
