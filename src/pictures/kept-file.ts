import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const sealOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

// Without waiting: of ten thousand cards, the waits would take as long as the drawing.

function write(target: string, bytes: Uint8Array | string): void {
  const unfinished = `${target}.${randomUUID()}.part`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, target);
}

/** A file out of the cache, unless it is damaged: beside each lies a digest of its bytes. */
export function findKept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    return readFileSync(`${file}.seal`, 'utf8') === sealOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a file into the cache: other builds see the whole of it or nothing. */
export function keep(file: string, bytes: Uint8Array): void {
  write(file, bytes);
  write(`${file}.seal`, sealOf(bytes));
}
