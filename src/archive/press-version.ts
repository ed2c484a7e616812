import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rooms whose code decides what a record and a converted text look like. */
const rooms: readonly string[] = ['archive', 'markdown', 'newsroom', 'pictures', 'schemas', 'words'];

const known = new Map<string, string>();

/** A digest of the code of some rooms and of all packages. */
export function readRoomsVersion(root: string, names: readonly string[]): string {
  const found = known.get(names.join());
  if (found !== undefined) return found;
  const hash = createHash('sha256');
  for (const room of names) {
    const folder = path.join(root, 'src', room);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .toSorted()) {
      hash.update(`${room}/${name}\n`).update(readFileSync(path.join(folder, name)));
    }
  }
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  const version = hash.digest('hex').slice(0, 32);
  known.set(names.join(), version);
  return version;
}

/**
 * A digest of the code and the packages that read and convert. It is part of every cache key: a change to a plugin, a
 * schema or a dependency leaves no stale text behind.
 */
export const readPressVersion = (root: string): string => readRoomsVersion(root, rooms);
