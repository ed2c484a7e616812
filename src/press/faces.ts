import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

type Axes = Readonly<Record<string, { readonly min: number; readonly max: number } | number>>;

interface Cut {
  /** The file as its package has it. */
  readonly source: string;
  readonly axes: Axes;
  readonly range: readonly string[];
}

/** Western European languages: what nearly every page needs and nothing else. */
const latin: readonly string[] = [
  'U+20-7E',
  'U+A0-FF',
  'U+131',
  'U+152-153',
  'U+160-161',
  'U+178',
  'U+17D-17E',
  'U+2C6',
  'U+2DA',
  'U+2DC',
  'U+2010-2011',
  'U+2013-2014',
  'U+2018-201A',
  'U+201C-201E',
  'U+2020-2022',
  'U+2026',
  'U+2030',
  'U+2032-2033',
  'U+2039-203A',
  'U+2044',
  'U+20AC',
  'U+2122',
  'U+2190-2193',
  'U+2212',
];
/** The other languages in Latin letters. The same ranges stand in styles/faces.css, for the browser. */
const latinExtended: readonly string[] = [
  'U+100-130',
  'U+132-151',
  'U+154-15F',
  'U+162-177',
  'U+179-17C',
  'U+17F-2BA',
  'U+2BD-2C5',
  'U+2C7-2D9',
  'U+2DB',
  'U+2DD-2FF',
  'U+1E00-1EFF',
  'U+20A0-20AB',
  'U+20AD-20C0',
  'U+2C60-2C7F',
];

// The optical size of Newsreader begins at 18, the master that text is drawn for: what lies below costs 17 KB.
const serif: Axes = { wght: { min: 400, max: 700 }, opsz: { min: 18, max: 72 } };
const italic: Axes = { wght: 400 };
const sans: Axes = { wght: { min: 400, max: 700 } };

const newsreader = '@fontsource-variable/newsreader/files/newsreader-latin';
const franklin = '@fontsource-variable/libre-franklin/files/libre-franklin-latin';

/** By the name that styles/faces.css calls it by. */
const cuts: Readonly<Record<string, Cut>> = {
  'serif.woff2': { source: `${newsreader}-opsz-normal.woff2`, axes: serif, range: latin },
  'serif-italic.woff2': { source: `${newsreader}-wght-italic.woff2`, axes: italic, range: latin },
  'serif-extended.woff2': { source: `${newsreader}-ext-opsz-normal.woff2`, axes: serif, range: latinExtended },
  'serif-italic-extended.woff2': { source: `${newsreader}-ext-wght-italic.woff2`, axes: italic, range: latinExtended },
  'sans.woff2': { source: `${franklin}-wght-normal.woff2`, axes: sans, range: latin },
  'sans-extended.woff2': { source: `${franklin}-ext-wght-normal.woff2`, axes: sans, range: latinExtended },
};

const { resolve } = createRequire(import.meta.url);

function toText(range: readonly string[]): string {
  const characters = range.flatMap((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  });
  return characters.join('');
}

async function cut({ source, axes, range }: Cut, file: string): Promise<void> {
  const { default: subsetFont } = await import('subset-font');
  const bytes = await subsetFont(await readFile(resolve(source)), toText(range), {
    targetFormat: 'woff2',
    variationAxes: axes,
    noHinting: true,
  });
  await write(file, bytes);
  await write(`${file}.seal`, sealOf(bytes));
}

const sealOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

async function write(file: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}

/** Whether a file is there and as it was cut: beside each lies a digest of its bytes. */
async function isSound(file: string): Promise<boolean> {
  try {
    return (await readFile(`${file}.seal`, 'utf8')) === sealOf(await readFile(file));
  } catch {
    return false;
  }
}

/**
 * Has the faces cut in a thread, where any is missing: that takes seconds, in which this thread has other things to do.
 *
 * @throws what `cutFaces` throws.
 */
export async function cutFacesAside(cacheDir: string, force = false): Promise<void> {
  const folder = path.join(cacheDir, 'faces', await toKey());
  const found = await Promise.all(Object.keys(cuts).map((name) => isSound(path.join(folder, name))));
  if (!force && found.every(Boolean)) return;
  const worker = new Worker(new URL('face-worker.ts', import.meta.url), {
    workerData: [cacheDir, force],
    execArgv: [],
  });
  await new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', resolve);
  });
}

/** What decides the bytes of the files: the settings above, the faces and the tool. */
async function toKey(): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(cuts));
  for (const name of ['subset-font', '@fontsource-variable/newsreader', '@fontsource-variable/libre-franklin'])
    key.update(await readFile(resolve(`${name}/package.json`)));
  return key.digest('hex').slice(0, 12);
}

/**
 * The faces of the paper, cut down to the letters, weights and sizes that its styles use: of the 226 KB that a first
 * view would fetch, 115 remain. Made once and kept in the cache.
 *
 * @returns the folder with the files.
 */
export async function cutFaces(cacheDir: string, force = false): Promise<string> {
  const folder = path.join(cacheDir, 'faces', await toKey());
  await mkdir(folder, { recursive: true });
  for (const [name, one] of Object.entries(cuts)) {
    const file = path.join(folder, name);
    if (force || !(await isSound(file))) await cut(one, file);
  }
  return folder;
}
