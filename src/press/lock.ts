import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

async function claim(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    // A build that was killed leaves its claim behind.
    if (!Number.isInteger(owner) || owner === 0 || !isRunning(owner)) await rm(file, { force: true });
    return false;
  }
}

/** Waits until no other build prints the same paper to the same place, and keeps others waiting until released. */
export async function lockPaper(folder: string, onWait: () => void): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'printing.lock');
  let waited = false;
  while (!(await claim(file))) {
    await sleep(200);
    if (!waited) onWait();
    waited = true;
  }
  return () => rm(file, { force: true });
}
