import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleRecord } from '../desk/paper.ts';
import type { Problem } from '../desk/problem.ts';
import { hasBody } from './body-cache.ts';

/**
 * What was read last time, so that a file that nobody has touched is not read again. An entry holds only while the
 * article, the pictures it prints, the figures it draws and everything that conversion depends on are the same.
 */
export interface Ledger {
  readonly find: (file: string) => Promise<Reading | undefined>;
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

async function stampOf(file: string, before = Infinity): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
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
  const stampsOf = async (record: ArticleRecord): Promise<readonly string[]> =>
    Promise.all(filesOf(record).map((name) => stampOf(path.join(contentDir, name), opened)));
  return {
    find: async (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const stamps = await stampsOf(entry.record);
      const same = stamps.every((stamp, index) => stamp === entry.stamps[index] && stamp !== unknown);
      return same && hasBody(cacheDir, entry.record.body) ? entry : undefined;
    },
    write: async (readings) => {
      const fresh = await Promise.all(
        readings.map(async ({ record, problems }): Promise<Entry> => ({
          stamps: await stampsOf(record),
          record,
          problems,
        })),
      );
      const unfinished = `${file}.${randomUUID()}.part`;
      await mkdir(folder, { recursive: true });
      const json = JSON.stringify(fresh);
      await writeFile(unfinished, `${sealOf(json, dependencies)}\n${json}`);
      await rename(unfinished, file);
    },
  };
}
