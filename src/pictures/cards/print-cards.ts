import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { findKept, keep } from '../kept-file.ts';
import { picturesFolder } from '../plan.ts';
import type { PictureFolders } from '../print-pictures.ts';
import { toCardName, type CardWords } from './card.ts';
import { drawCards } from './draw-cards.ts';

const { resolve } = createRequire(import.meta.url);
const tools = [
  'harfbuzzjs/dist/harfbuzz.wasm',
  '@fontsource-variable/newsreader/package.json',
  '@fontsource-variable/libre-franklin/package.json',
];

/** What decides the bytes of a card besides its words: the code here, the faces and the tools. */
async function toRecipe(): Promise<string> {
  const recipe = createHash('sha256').update(`${sharp.versions.sharp} ${sharp.versions.vips}`);
  const code = (await readdir(import.meta.dirname)).toSorted().map((name) => path.join(import.meta.dirname, name));
  for (const file of [...code, ...tools.map((tool) => resolve(tool))]) recipe.update(await readFile(file));
  return recipe.digest('hex').slice(0, 12);
}

const toCache = (cacheDir: string, recipe: string): string => path.join(cacheDir, 'cards', recipe);

/** So many cards are drawn at a time. */
const batch = 64;

/** Cards to be laid into a folder, and where those are kept that were drawn before. */
export interface CardWork {
  readonly cards: readonly (readonly [name: string, words: CardWords])[];
  readonly cache: string;
  readonly target: string;
  readonly force: boolean;
}

/** Takes cards from the cache, unless they are damaged, and draws the others. */
async function findOrDraw(cards: CardWork['cards'], { cache, force }: CardWork): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const missing: [name: string, words: CardWords][] = [];
  for (const [name, words] of cards) {
    const kept = force ? undefined : findKept(path.join(cache, name));
    if (kept) found.set(name, kept);
    else missing.push([name, words]);
  }
  const drawn = await drawCards(missing.map(([, words]) => words));
  for (const [index, [name]] of missing.entries()) {
    const bytes = drawn[index];
    if (!bytes) continue;
    keep(path.join(cache, name), bytes);
    found.set(name, bytes);
  }
  return found;
}

/** What the thread does. */
export async function layCards(work: CardWork): Promise<void> {
  for (const folder of [work.cache, work.target]) await mkdir(folder, { recursive: true });
  for (let at = 0; at < work.cards.length; at += batch) {
    const made = await findOrDraw(work.cards.slice(at, at + batch), work);
    for (const [name, bytes] of made) writeFileSync(path.join(work.target, name), bytes);
  }
}

/**
 * Lays cards into the output, as far as it does not hold them. They are drawn in a thread of its own, since that is
 * work for a processor, of which the pages need one.
 *
 * @throws where a folder cannot be written.
 */
export async function printCards(all: readonly CardWords[], folders: PictureFolders): Promise<void> {
  const { cacheDir, outDir, isLaid, force = false } = folders;
  const recipe = await toRecipe();
  const wanted = new Map(all.map((words) => [toCardName(words), words]));
  const cards = [...wanted].filter(([name]) => !isLaid(path.join(picturesFolder, name), recipe));
  if (cards.length === 0) return;
  const work: CardWork = { cards, cache: toCache(cacheDir, recipe), target: path.join(outDir, picturesFolder), force };
  const worker = new Worker(new URL('card-worker.ts', import.meta.url), { workerData: work, execArgv: [] });
  await new Promise((done, fail) => {
    worker.once('error', fail);
    worker.once('exit', done);
  });
}

/** One card out of the cache, drawn where it is not there yet: what the development server answers with. */
export async function openCard(words: CardWords, cacheDir: string): Promise<string> {
  const cache = toCache(cacheDir, await toRecipe());
  const name = toCardName(words);
  await mkdir(cache, { recursive: true });
  await findOrDraw([[name, words]], { cards: [], cache, target: cache, force: false });
  return path.join(cache, name);
}
