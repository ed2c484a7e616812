import { mkdir, readdir, rm } from 'node:fs/promises';
import { build } from 'astro';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/body-cache.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { readPaper, type PaperResult } from '../archive/read-paper.ts';
import type { Progress } from '../archive/read-articles.ts';
import type { Settings } from '../archive/settings.ts';
import { shareReading } from '../archive/shared-reading.ts';
import type { Problem } from '../desk/problem.ts';
import type { Body } from '../markdown/body.ts';
import { printPictures } from '../pictures/print-pictures.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { openWords } from '../words/words.ts';
import { lockFolders } from './lock.ts';
import { watchMemory } from './memory.ts';
import { mirror } from './mirror.ts';
import { openOutputFolder } from './output-folder.ts';
import { toPictureOrders } from './picture-orders.ts';
import { toRedirects, writeRedirects } from './redirects.ts';
import type { Summary } from './summary.ts';

export interface Printing {
  readonly problems: readonly Problem[];
  /** Absent where errors stopped the press. */
  readonly summary?: Summary;
}

export interface PrintOptions {
  readonly progress?: Progress;
  /** Called as soon as the copy has been read, before anything is printed. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
  /** Called once where another build of the same paper has to end first. */
  readonly onWait?: () => void;
}

/** Measures the phases of a build, in milliseconds. */
function openStopwatch(): {
  readonly lap: (phase: string) => void;
  readonly phases: Record<string, number>;
  readonly total: () => number;
} {
  const start = performance.now();
  let last = start;
  const phases: Record<string, number> = {};
  return {
    lap: (phase) => {
      const now = performance.now();
      phases[phase] = now - last;
      last = now;
    },
    phases,
    total: () => performance.now() - start,
  };
}

async function requireBody(settings: Settings, key: string): Promise<Body> {
  const body = await readBody(settings.cacheDir, key);
  if (body) return body;
  throw new Error(
    `A converted text has gone from the cache ${settings.cacheDir} while the press was running. Run the build again.`,
  );
}

async function countFiles(folder: string, isCounted: (name: string) => boolean): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile() && isCounted(entry.name)).length;
}

/** Pages, feeds and everything else that Astro renders, into the proof folder; from this reading and by this clock. */
async function renderPages(settings: Settings, reading: PaperResult, proof: string): Promise<void> {
  await mkdir(proof, { recursive: true });
  process.env['SOURCE_DATE_EPOCH'] = String(settings.now / 1000);
  shareReading(reading);
  try {
    await build({ root: settings.root, outDir: proof, logLevel: 'warn' });
  } finally {
    shareReading(undefined);
  }
}

async function toArchive(settings: Settings, { paper }: PaperResult): Promise<Archive> {
  return buildArchive(paper, settings.now, { find: (key) => requireBody(settings, key) });
}

/**
 * Prints the newspaper: reads the copy, stops at errors, renders everything into a proof folder, and only then makes
 * the output folder the same. Whatever goes wrong before that leaves the last good output as it was.
 *
 * @throws OutputFolderError, and whatever rendering throws.
 */
export async function printPaper(settings: Settings, options: PrintOptions = {}): Promise<Printing> {
  const release = await lockFolders([settings.proofDir, settings.outDir], () => options.onWait?.());
  try {
    return await printLocked(settings, options);
  } finally {
    await release();
  }
}

async function printLocked(settings: Settings, { progress, onProblems }: PrintOptions): Promise<Printing> {
  const memory = watchMemory();
  const stopwatch = openStopwatch();
  const result = await readPaper(settings, progress);
  onProblems?.(result.problems);
  if (result.problems.some(({ severity }) => severity === 'error')) {
    memory.stop();
    return { problems: result.problems };
  }
  await openOutputFolder(settings);
  stopwatch.lap('copy');
  const proof = settings.proofDir;
  await rm(proof, { recursive: true, force: true });
  await renderPages(settings, result, proof);
  stopwatch.lap('pages');
  const archive = await toArchive(settings, result);
  await printPictures(toPictureOrders(settings, result.paper, archive.contributors), settings.cacheDir, proof);
  stopwatch.lap('pictures');
  const words = openWords(archive.publication.language);
  const search = await writeSearchIndex({
    articles: archive.articles,
    openBody: (article) => requireBody(settings, article.body),
    outDir: proof,
    cacheDir: settings.paperCacheDir,
    publication: archive.publication,
    words,
  });
  stopwatch.lap('search');
  await writeRedirects(toRedirects(archive), proof);
  const pages = await countFiles(proof, (name) => name.endsWith('.html'));
  const feeds = await countFiles(proof, (name) => name === 'feed.xml' || name === 'feed.json');
  const { written, removed, files, bytes } = await mirror(proof, settings.outDir);
  stopwatch.lap('writing');
  const summary: Summary = {
    articles: archive.articles.length,
    heldBack: result.paper.articles.length - archive.articles.length,
    pages,
    feeds,
    searchDocuments: search.documents,
    files,
    written,
    removed,
    bytes,
    milliseconds: stopwatch.total(),
    peakMemory: memory.stop(),
    phases: stopwatch.phases,
  };
  return { problems: result.problems, summary };
}
