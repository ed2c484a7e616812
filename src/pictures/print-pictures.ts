import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { picturesFolder, type PictureFormat, type Rendition } from './plan.ts';

/** A picture file with what has to be made from it. `source` is absolute. */
export interface PictureOrder {
  readonly source: string;
  readonly renditions: readonly Rendition[];
}

/** The folder of the cache: change the first part when the same file would come out differently. */
const recipe = `v1-${sharp.versions.sharp}-${sharp.versions.vips}`;

const isThere = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined))?.isFile() ?? false;

function encode(image: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case 'avif':
      return image.avif({ quality: 55, effort: 2 });
    case 'webp':
      return image.webp({ quality: 78, effort: 4 });
    case 'jpeg':
      return image.jpeg({ quality: 80, mozjpeg: true });
    case 'png':
      return image.png({ compressionLevel: 9, palette: true, quality: 90 });
  }
}

async function makeRendition(source: string, { width, format }: Rendition, target: string): Promise<void> {
  const image = sharp(source).autoOrient().resize({ width, withoutEnlargement: true });
  const bytes = await encode(image, format).toBuffer();
  const unfinished = `${target}.${randomUUID()}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, target);
}

type MapEntry<Map> = Map extends ReadonlyMap<infer Key, infer Value> ? [key: Key, value: Value] : never;
type Wanted = ReadonlyMap<string, { readonly source: string; readonly rendition: Rendition }>;

const toWanted = (orders: readonly PictureOrder[]): Wanted =>
  new Map(
    orders.flatMap(({ source, renditions }) => renditions.map((rendition) => [rendition.name, { source, rendition }])),
  );

/** Does work for each of the wanted files, as many at a time as there are cores. */
async function forEach(wanted: Wanted, work: (...entry: MapEntry<Wanted>) => Promise<void>): Promise<void> {
  const queue = wanted.entries();
  const drain = async (): Promise<void> => {
    for (const entry of queue) await work(...entry);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, drain));
}

/**
 * Makes every rendition that the cache does not hold.
 *
 * @throws where a picture cannot be read or the cache cannot be written.
 */
export async function makePictures(orders: readonly PictureOrder[], cacheDir: string): Promise<void> {
  const wanted = toWanted(orders);
  if (wanted.size === 0) return;
  const cache = path.join(cacheDir, 'pictures', recipe);
  await mkdir(cache, { recursive: true });
  // One thread to a picture and as many pictures as there are cores: less memory than many threads to one picture.
  sharp.concurrency(1);
  sharp.cache(false);
  await forEach(wanted, async (name, { source, rendition }) => {
    const cached = path.join(cache, name);
    if (!(await isThere(cached))) await makeRendition(source, rendition, cached);
  });
}

/** Lays the renditions that `makePictures` has made into the output. */
export async function layPictures(orders: readonly PictureOrder[], cacheDir: string, outDir: string): Promise<void> {
  const wanted = toWanted(orders);
  if (wanted.size === 0) return;
  const target = path.join(outDir, picturesFolder);
  await mkdir(target, { recursive: true });
  await forEach(wanted, (name) => copyFile(path.join(cacheDir, 'pictures', recipe, name), path.join(target, name)));
}

/** One rendition out of the cache, made where it is not there yet: what the development server answers with. */
export async function openRendition(order: PictureOrder, name: string, cacheDir: string): Promise<string | undefined> {
  const rendition = order.renditions.find((one) => one.name === name);
  if (!rendition) return undefined;
  const cache = path.join(cacheDir, 'pictures', recipe);
  await mkdir(cache, { recursive: true });
  const cached = path.join(cache, name);
  if (!(await isThere(cached))) await makeRendition(order.source, rendition, cached);
  return cached;
}
