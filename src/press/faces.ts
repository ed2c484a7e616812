import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A file of a face, as the fonts of Astro's configuration want it. */
export interface Face {
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly src: [string];
  readonly unicodeRange: [string, ...string[]];
}

type Axes = Readonly<Record<string, { readonly min: number; readonly max: number } | number>>;

interface Cut {
  /** The file as its package has it. */
  readonly source: string;
  readonly style: Face['style'];
  readonly axes: Axes;
  readonly range: Face['unicodeRange'];
}

/** Western European languages: what nearly every page needs and nothing else. */
const latin: Face['unicodeRange'] = [
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
/** The other languages in Latin letters; a browser fetches these files only for a page that has such a letter. */
const latinExtended: Face['unicodeRange'] = [
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

const cuts: Readonly<Record<'newsreader' | 'franklin', readonly [Cut, ...Cut[]]>> = {
  newsreader: [
    { source: `${newsreader}-opsz-normal.woff2`, style: 'normal', axes: serif, range: latin },
    { source: `${newsreader}-wght-italic.woff2`, style: 'italic', axes: italic, range: latin },
    { source: `${newsreader}-ext-opsz-normal.woff2`, style: 'normal', axes: serif, range: latinExtended },
    { source: `${newsreader}-ext-wght-italic.woff2`, style: 'italic', axes: italic, range: latinExtended },
  ],
  franklin: [
    { source: `${franklin}-wght-normal.woff2`, style: 'normal', axes: sans, range: latin },
    { source: `${franklin}-ext-wght-normal.woff2`, style: 'normal', axes: sans, range: latinExtended },
  ],
};

const { resolve } = createRequire(import.meta.url);

function toText(range: Face['unicodeRange']): string {
  const characters = range.flatMap((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  });
  return characters.join('');
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Keeps the cut file under what decides it: the source, the settings and the version of the tool. */
async function cut({ source, style, axes, range }: Cut, folder: string): Promise<Face> {
  const bytes = await readFile(resolve(source));
  const tool = await readFile(resolve('subset-font/package.json'));
  const key = createHash('sha256').update(bytes).update(tool).update(JSON.stringify([axes, range])).digest('hex');
  const file = path.join(folder, `${key.slice(0, 16)}.woff2`);
  if (!(await exists(file))) {
    const { default: subsetFont } = await import('subset-font');
    const unfinished = `${file}.${process.pid}`;
    await writeFile(
      unfinished,
      await subsetFont(bytes, toText(range), { targetFormat: 'woff2', variationAxes: axes, noHinting: true }),
    );
    await rename(unfinished, file);
  }
  const { wght } = axes;
  const weight = typeof wght === 'object' ? `${wght.min} ${wght.max}` : String(wght);
  return { weight, style, src: [file], unicodeRange: range };
}

async function cutAll([first, ...rest]: readonly [Cut, ...Cut[]], folder: string): Promise<[Face, ...Face[]]> {
  return [await cut(first, folder), ...(await Promise.all(rest.map((one) => cut(one, folder))))];
}

/**
 * The faces of the paper, cut down to the letters, weights and sizes that its styles use: of 226 KB that a first view
 * would fetch, 115 remain. Made once and kept in the cache.
 */
export async function cutFaces(cacheDir: string): Promise<Record<keyof typeof cuts, [Face, ...Face[]]>> {
  const folder = path.join(cacheDir, 'faces');
  await mkdir(folder, { recursive: true });
  return { newsreader: await cutAll(cuts.newsreader, folder), franklin: await cutAll(cuts.franklin, folder) };
}
