import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/body-cache.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { readPaper, type PaperResult } from '../archive/read-paper.ts';
import type { Progress } from '../archive/read-articles.ts';
import type { Settings } from '../archive/settings.ts';
import { shareArchive } from '../archive/shared-archive.ts';
import type { Problem } from '../desk/problem.ts';
import type { Body } from '../markdown/body.ts';
import { layPictures, makePictures } from '../pictures/print-pictures.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { openWords } from '../words/words.ts';
import { cutFacesAside } from './faces.ts';
import { lockFolders } from './lock.ts';
import { watchMemory } from './memory.ts';
import { mirror } from './mirror.ts';
import { openOutputFolder, placeOutput } from './output-folder.ts';
import { toPictureOrders } from './picture-orders.ts';
import { toRealPath } from './real-path.ts';
import { toRedirects, writeRedirects } from './redirects.ts';
import { openStopwatch, type Measure } from './stopwatch.ts';
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

/** All of them, or the first error once all have ended: nothing goes on behind the back of whoever catches it. */
async function together<Results extends readonly unknown[]>(
  ...work: { readonly [Index in keyof Results]: Promise<Results[Index]> }
): Promise<Results> {
  await Promise.allSettled(work);
  return await Promise.all(work);
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

/** Pages, feeds and everything else that Astro renders, into the proof folder; from this archive and by this clock. */
async function renderPages(settings: Settings, archive: Archive, proof: string): Promise<void> {
  await mkdir(proof, { recursive: true });
  process.env['SOURCE_DATE_EPOCH'] = String(settings.now / 1000);
  shareArchive(archive);
  try {
    await build({ root: settings.root, outDir: proof, logLevel: 'warn' });
  } finally {
    shareArchive(undefined);
  }
}

/** Takes a folder out of the way at once; the function that it gives removes what was in it. */
async function setAside(folder: string): Promise<() => Promise<void>> {
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch(() => undefined);
  return () => rm(old, { recursive: true, force: true });
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
  const release = await lockFolders([settings.proofDir, await toRealPath(settings.outDir)], () => options.onWait?.());
  try {
    return await printLocked(settings, options);
  } finally {
    await release();
  }
}

async function printLocked(settings: Settings, { progress, onProblems }: PrintOptions): Promise<Printing> {
  const memory = watchMemory();
  const { measure, phases, total } = openStopwatch();
  const [result] = await together(
    measure('copy', () => readPaper(settings, progress)),
    cutFacesAside(settings.cacheDir),
  );
  onProblems?.(result.problems);
  if (result.problems.some(({ severity }) => severity === 'error')) {
    memory.stop();
    return { problems: result.problems };
  }
  await openOutputFolder(settings);
  const archive = await toArchive(settings, result);
  await printProof(settings, result, archive, measure);
  const proof = settings.proofDir;
  const pages = await countFiles(proof, (name) => name.endsWith('.html'));
  const feeds = await countFiles(proof, (name) => name === 'feed.xml' || name === 'feed.json');
  const mirrored = await measure('writing', () => placeOutput(settings, () => mirror(proof, settings.outDir)));
  await rm(proof, { recursive: true, force: true });
  const summary: Summary = {
    articles: archive.articles.length,
    heldBack: result.paper.articles.length - archive.articles.length,
    pages,
    feeds,
    searchDocuments: archive.articles.length,
    ...mirrored,
    milliseconds: total(),
    peakMemory: memory.stop(),
    phases,
  };
  return { problems: result.problems, summary };
}

/** The whole output, in the proof folder: pages, pictures and search are made side by side. */
async function printProof(settings: Settings, reading: PaperResult, archive: Archive, measure: Measure): Promise<void> {
  const { proofDir: proof, cacheDir } = settings;
  // Astro empties its output folder when it begins.
  const parts = `${proof}.parts`;
  const removeOld = await setAside(proof);
  await rm(parts, { recursive: true, force: true });
  const orders = toPictureOrders(settings, reading.paper, archive.contributors);
  await together(
    measure('pages', () => renderPages(settings, archive, proof)),
    measure('pictures', () => makePictures(orders, cacheDir)),
    measure('search', () =>
      writeSearchIndex({
        articles: archive.articles,
        openBody: (article) => requireBody(settings, article.body),
        outDir: parts,
        cacheDir: settings.paperCacheDir,
        publication: archive.publication,
        words: openWords(archive.publication.language),
      }),
    ),
    removeOld(),
  );
  await layPictures(orders, cacheDir, proof);
  for (const name of await readdir(path.join(parts, 'search')))
    await rename(path.join(parts, 'search', name), path.join(proof, 'search', name));
  await rm(parts, { recursive: true });
  await writeRedirects(toRedirects(archive), proof);
}
