import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../archive/settings.ts';
import type { PrintedPaper } from './printed.ts';

const toFile = ({ paperCacheDir }: Settings): string => path.join(paperCacheDir, 'announced.json');

type Lines = readonly (readonly [address: string, version: string])[];

const isLines = (value: unknown): value is Lines =>
  Array.isArray(value) &&
  value.every((line) => Array.isArray(line) && line.length === 2 && line.every((one) => typeof one === 'string'));

/** What was announced last; undefined where nothing was, or where that can no longer be read. */
export async function readAnnounced(settings: Settings): Promise<PrintedPaper | undefined> {
  try {
    const { pages, feeds } = JSON.parse(await readFile(toFile(settings), 'utf8')) as Record<string, unknown>;
    return isLines(pages) && isLines(feeds) ? { pages: new Map(pages), feeds: new Map(feeds) } : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers what has been announced. The file appears whole or not at all. */
export async function writeAnnounced(settings: Settings, { pages, feeds }: PrintedPaper): Promise<void> {
  const file = toFile(settings);
  const unfinished = `${file}.${randomUUID()}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, JSON.stringify({ pages: [...pages], feeds: [...feeds] }));
  await rename(unfinished, file);
}
