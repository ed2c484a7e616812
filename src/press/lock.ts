import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claim, free } from './claim.ts';

/**
 * Each user has a folder of their own: nobody can write into that of another, nor remove what a killed build left there.
 * Where the system has no numbers for users, they have folders of their own for temporary files anyway.
 */
const toLocksFolder = (): string => path.join(tmpdir(), `broadsheet-locks-${process.geteuid?.() ?? 'all'}`);

/**
 * Waits until no other build of this user on this machine, and none of this process, prints to any of these folders,
 * and keeps others waiting until released.
 *
 * @throws where the system's folder for temporary files cannot be written.
 */
export async function lockFolders(folders: readonly string[], onWait: () => void): Promise<() => Promise<void>> {
  const locks = toLocksFolder();
  await mkdir(locks, { recursive: true });
  // Always in the same order, or two builds could wait for each other.
  const files = [...new Set(folders)]
    .map((folder) => path.join(locks, createHash('sha256').update(folder).digest('hex').slice(0, 24)))
    .toSorted();
  const claimed = new Set<string>();
  // Once only: what has been released may be somebody else's by now.
  const release = async (): Promise<void> => {
    for (const file of claimed) {
      claimed.delete(file);
      await free(file);
    }
  };
  let waited = false;
  try {
    for (const file of files) {
      while (!(await claim(file))) {
        await sleep(200);
        if (!waited) onWait();
        waited = true;
      }
      claimed.add(file);
    }
  } catch (error) {
    await release();
    throw error;
  }
  return release;
}
