import { createHash, randomUUID } from 'node:crypto';
import { statSync, type BigIntStats } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleRecord } from '../desk/paper.ts';
import type { Problem } from '../desk/problem.ts';
import { openKeptBodies } from './body-cache.ts';

/**
 * What was read last time, so that a file that nobody has touched is not read again. An entry holds only while the
 * article, the pictures it prints, the figures it draws and everything that conversion depends on are the same.
 */
export interface Ledger {
  readonly find: (file: string) => Reading | undefined;
  readonly write: (readings: readonly Reading[]) => Promise<void>;
}

/** An article as it was read, with the warnings that its text gave. */
export interface Reading {
  readonly record: ArticleRecord;
  readonly problems: readonly Problem[];
}

interface Entry extends Reading {
  readonly stamps: readonly string[];
}

/** Without waiting: of thousands of files, each promise would take longer than the system's answer. */
function findStatus(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function stampOf(file: string, before: number): string {
  const found = findStatus(file);
  if (!found || Number(found.ctimeMs) >= before) return unknown;
  return `${found.size}:${found.mtimeNs}:${found.ctimeNs}:${found.ino}`;
}

/** The stamp of a file that is not there, or that was changed while it was being read. */
const unknown = '';

const filesOf = ({ file, pictures, dataFiles }: ArticleRecord): readonly string[] => [
  file,
  ...pictures.map((picture) => picture.file),
  ...dataFiles,
];

const sealOf = (json: string, dependencies: string): string =>
  createHash('sha256').update(dependencies).update(json).digest('base64url');

async function readEntries(file: string, dependencies: string): Promise<ReadonlyMap<string, Entry>> {
  try {
    const text = await readFile(file, 'utf8');
    const json = text.slice(text.indexOf('\n') + 1);
    // One that was damaged or kept under other conditions is of no use: everything is read again.
    if (text.slice(0, text.indexOf('\n')) !== sealOf(json, dependencies)) return new Map();
    return new Map((JSON.parse(json) as Entry[]).map((entry) => [entry.record.file, entry]));
  } catch {
    return new Map();
  }
}

/** Opens the ledger of one newspaper. `dependencies` is a digest of all that conversion depends on besides the files. */
export async function openLedger(
  folder: string,
  contentDir: string,
  cacheDir: string,
  dependencies: string,
): Promise<Ledger> {
  const file = path.join(folder, 'ledger.json');
  const entries = await readEntries(file, dependencies);
  // A file that changes from here on may have been read before or after the change.
  const opened = performance.timeOrigin + performance.now() - 20;
  const stampsOf = (record: ArticleRecord): readonly string[] =>
    filesOf(record).map((name) => stampOf(path.join(contentDir, name), opened));
  const isKept = openKeptBodies(cacheDir);
  // What was found to be as it was need not be looked at again; if it changes meanwhile, the next build sees that.
  const unchanged = new Set<Reading>();
  return {
    find: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const stamps = stampsOf(entry.record);
      const same = stamps.every((stamp, index) => stamp === entry.stamps[index] && stamp !== unknown);
      if (!same || !isKept(entry.record.body)) return undefined;
      unchanged.add(entry);
      return entry;
    },
    write: async (readings) => {
      const fresh = readings.map((reading): Entry | Reading =>
        unchanged.has(reading)
          ? reading
          : { stamps: stampsOf(reading.record), record: reading.record, problems: reading.problems },
      );
      const unfinished = `${file}.${randomUUID()}.part`;
      await mkdir(folder, { recursive: true });
      const json = JSON.stringify(fresh);
      await writeFile(unfinished, `${sealOf(json, dependencies)}\n${json}`);
      await rename(unfinished, file);
    },
  };
}
