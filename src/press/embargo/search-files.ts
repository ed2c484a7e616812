import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { together } from '../together.ts';
import { openMatcher, type Pattern } from './matcher.ts';
import { layText, readOutputFile } from './output-file.ts';
import { findStranger, isDocument, type Stranger } from './search-documents.ts';

/** Files that are to be searched, with their names: plain data, so that another thread can be told. */
export interface FileSearch {
  readonly folder: string;
  /** Below the folder. */
  readonly names: readonly string[];
  readonly patterns: readonly Pattern[];
  /** The addresses of the documents that the search index may have. */
  readonly printed: readonly string[];
}

export interface FileFindings {
  /** Each pattern that a file or its name holds, by its number. */
  readonly found: readonly (readonly [name: string, pattern: number])[];
  readonly strangers: readonly Stranger[];
}

/** Searches in this thread. @throws where a file cannot be read. */
export function searchFilesHere({ folder, names, patterns, printed }: FileSearch): FileFindings {
  const addresses = new Set(printed);
  const look = openMatcher(patterns);
  const found: (readonly [string, number])[] = [];
  const strangers: Stranger[] = [];
  for (const name of names) {
    const here = new Set<number>();
    look(layText(name), (at) => here.add(at));
    // Where nothing is held back, only documents can be what must not be there.
    if (patterns.length > 0 || isDocument(name)) {
      const bytes = readOutputFile(path.join(folder, name));
      look(bytes, (at) => here.add(at));
      const stranger = findStranger(name, bytes, addresses);
      if (stranger) strangers.push(stranger);
    }
    for (const at of here) found.push([name, at]);
  }
  return { found, strangers };
}

/** Fewer files than these are searched before a thread has started. */
const fewest = 4000;
/** More threads than these wait for the disk. */
const mostThreads = 4;

function inThread(work: FileSearch): Promise<FileFindings> {
  const worker = new Worker(new URL('search-files-worker.ts', import.meta.url), { workerData: work, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('A thread that searches the output has ended too early.')));
  });
}

/**
 * Searches files below a folder, and their names, for patterns; many of them in threads.
 *
 * @throws where a file cannot be read.
 */
export async function searchFiles(work: FileSearch): Promise<FileFindings> {
  const { names, patterns } = work;
  if (names.length < fewest) return searchFilesHere(work);
  const threads = Math.min(mostThreads, availableParallelism());
  const length = Math.ceil(names.length / threads);
  // A part of a buffer would be sent with all of the buffer.
  const sent = patterns.map((pattern) => ({ ...pattern, bytes: Uint8Array.from(pattern.bytes) }));
  const parts = Array.from({ length: threads }, (_, at) => names.slice(at * length, (at + 1) * length));
  const all = await together(...parts.map((part) => inThread({ ...work, names: part, patterns: sent })));
  return { found: all.flatMap(({ found }) => found), strangers: all.flatMap(({ strangers }) => strangers) };
}
