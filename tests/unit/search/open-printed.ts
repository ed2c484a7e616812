import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { writeSearchIndex, type SearchIndexInput } from '../../../src/search/write-index.ts';
import { openWords } from '../../../src/words/words.ts';
import { RunWorker } from './run-worker.ts';

/** A search index on disk, and the address of the paper that it belongs to. */
export interface PrintedIndex {
  readonly base: string;
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Prints the index of these stories into a folder of its own. */
export async function printIndex(
  articles: SearchIndexInput['articles'],
  openBody: SearchIndexInput['openBody'],
): Promise<PrintedIndex> {
  const folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSearchIndex({
    articles,
    openBody,
    outDir: folder,
    cacheDir: path.join(folder, 'cache'),
    publication: { language: 'en' },
    words: openWords('en'),
  });
  return {
    base: `${pathToFileURL(folder).href}/`,
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Lets what runs in a browser run here: `fetch` reads files, and workers run in this process.
 *
 * @param meet called with every address before its file is read; a promise holds the answer back, an error is one of the
 *   connection. `change` may change what is answered.
 */
export function stubBrowser(
  meet: (address: string) => Promise<void> | undefined = () => undefined,
  change: (address: string, file: Buffer) => string | Buffer = (_, file) => file,
): void {
  vi.stubGlobal('Worker', RunWorker);
  vi.stubGlobal('fetch', async (address: string) => {
    await meet(address);
    const file = await readFile(fileURLToPath(address.replace(/\?.*/, '')));
    return new Response(new Uint8Array(Buffer.from(change(address, file))));
  });
}
