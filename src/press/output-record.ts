import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Stamp } from './output-tree.ts';

/** What the last build has written down of the output, in a file that is whole or counts for nothing. */
export interface OutputRecord {
  /** What the whole output was made from; empty where a build was killed while it replaced files. */
  readonly whole: string;
  /** Every file of the output; those that such a build may have replaced are made from nothing that is known. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Writes down, beside all that is remembered, which of it does not hold any more. */
  readonly begin: (replaced: readonly string[]) => Promise<void>;
  /** Writes down the output as it is now. */
  readonly finish: (whole: string, lines: readonly Line[]) => Promise<void>;
}

/** What a build remembers of one file of the output. */
export interface Entry extends Stamp {
  /** Empty for a file that every build makes, and where it is not known. */
  readonly key: string;
}

export type Line = readonly [file: string, key: string, size: number, modified: number];

/** To be raised when the form of what is remembered changes. */
const form = 3;

const sealOf = (text: string): string => createHash('sha256').update(`${form}\n`).update(text).digest('base64url');

/** What `writeSealed` has written. `data` is undefined where it is damaged. */
interface Sealed<Data> {
  readonly seal: string;
  readonly data: Data | undefined;
}

/** Undefined where there is no such file. */
async function readSealed<Data>(file: string): Promise<Sealed<Data> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) =>
    error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : '',
  );
  if (text === undefined) return undefined;
  const [seal = '', json = ''] = text.split('\n');
  return { seal, data: seal === sealOf(json) ? (JSON.parse(json) as Data) : undefined };
}

async function writeSealed(file: string, data: unknown): Promise<void> {
  const json = JSON.stringify(data);
  const unfinished = `${file}.${randomUUID()}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, `${sealOf(json)}\n${json}`);
  await rename(unfinished, file);
}

/** What a build remembers when it ends. */
interface Written {
  readonly whole: string;
  readonly lines: readonly Line[];
}

/** Kept beside it while a build replaces files, and where that was killed. */
interface Begun {
  /** The seal of what is remembered; a build that has come to its end has written another. */
  readonly of: string;
  readonly replaced: readonly string[];
}

const toBegun = (file: string): string => `${file}.begun`;

type Remembered = Pick<Begun, 'of'> & Pick<OutputRecord, 'whole' | 'entries'>;

async function recall(file: string): Promise<Remembered> {
  const written = await readSealed<Written>(file);
  // Absent or damaged: everything is made again.
  if (!written?.data) return { of: '', whole: '', entries: new Map() };
  const { seal, data } = written;
  const entries = new Map(
    data.lines.map(([name, key, size, modified]): [string, Entry] => [name, { key, size, modified }]),
  );
  const begun = await readSealed<Begun>(toBegun(file));
  if (!begun || (begun.data && begun.data.of !== seal)) return { of: seal, whole: data.whole, entries };
  // Where the list is damaged it may have been any. They stay in it: a folder is whole only with all that was in it.
  for (const name of begun.data?.replaced ?? entries.keys()) {
    const entry = entries.get(name);
    if (entry) entries.set(name, { ...entry, key: '' });
  }
  return { of: seal, whole: '', entries };
}

/** Opens what is remembered in a file; an absent one, or one that is damaged, remembers nothing. */
export async function openOutputRecord(file: string): Promise<OutputRecord> {
  const { of, whole, entries } = await recall(file);
  return {
    whole,
    entries,
    begin: (replaced) => writeSealed(toBegun(file), { of, replaced } satisfies Begun),
    finish: async (now, lines) => {
      await writeSealed(file, { whole: now, lines } satisfies Written);
      await rm(toBegun(file), { force: true });
    },
  };
}
