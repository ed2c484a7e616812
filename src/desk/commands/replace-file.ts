import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from './command.ts';

/**
 * Puts another text in the place of a file, which is never seen half-written; a link stays a link.
 *
 * @throws Refusal where the file is no longer what it was when it was read
 */
export async function replaceFile(file: string, before: string, after: string): Promise<void> {
  const target = await realpath(file);
  const unfinished = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.part`);
  try {
    const { mode } = await stat(target);
    await writeFile(unfinished, after, { mode: mode & 0o777 });
    if ((await readFile(target, 'utf8')) !== before)
      throw new Refusal(`${file} was changed by somebody else meanwhile - run this again`);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}
