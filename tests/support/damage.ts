import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const toFiles = (folder: string): readonly string[] =>
  globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());

/** What may happen to a file on a disk that fails or is full. */
export const damages: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
  'cut short': (bytes) => bytes.subarray(0, bytes.length >> 1),
  emptied: () => new Uint8Array(),
  'replaced by those of another version': () => Buffer.from('{"version":0}\n[["index.html"]]'),
  'changed in one place': (bytes) => {
    const changed = Buffer.from(bytes);
    const middle = changed.length >> 1;
    if (changed.length > 0) changed[middle] = (changed[middle] ?? 0) ^ 1;
    return changed;
  },
};

/** Damages every file below a folder. Returns how many there were. */
export function damageAll(folder: string, damage: (bytes: Buffer) => Uint8Array): number {
  const files = toFiles(folder);
  for (const file of files) writeFileSync(join(folder, file), damage(readFileSync(join(folder, file))));
  return files.length;
}
