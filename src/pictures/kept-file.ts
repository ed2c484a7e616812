import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

const sealOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

async function write(target: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = `${target}.${randomUUID()}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, target);
}

/** A file out of the cache, unless it is damaged: beside each lies a digest of its bytes. */
export async function findKept(file: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(file);
    return (await readFile(`${file}.seal`, 'utf8')) === sealOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a file into the cache: other builds see the whole of it or nothing. */
export async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await write(file, bytes);
  await write(`${file}.seal`, sealOf(bytes));
}
