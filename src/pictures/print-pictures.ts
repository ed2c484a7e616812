import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { findKept, keep } from './kept-file.ts';
import { picturesFolder, type PictureFormat, type Rendition } from './plan.ts';

/** A picture file with what has to be made from it. `source` is absolute. */
export interface PictureOrder {
  readonly source: string;
  readonly renditions: readonly Rendition[];
}

/** The folder of the cache: change the first part when the same file would come out differently. */
const recipe = `v1-${sharp.versions.sharp}-${sharp.versions.vips}`;

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

const toCache = (cacheDir: string): string => path.join(cacheDir, 'pictures', recipe);

/** Where a rendition is kept, whether it is made yet or not. */
export const toKeptRendition = (cacheDir: string, name: string): string => path.join(toCache(cacheDir), name);

async function makeRendition(source: string, { width, format }: Rendition, target: string): Promise<Buffer> {
  const image = sharp(source).autoOrient().resize({ width, withoutEnlargement: true });
  const bytes = await encode(image, format).toBuffer();
  keep(target, bytes);
  return bytes;
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

/** Where pictures are kept, and which need not be laid out. */
export interface PictureFolders {
  readonly cacheDir: string;
  readonly outDir: string;
  /** Whether a file of the output, by its path below it, is there already as it was made from this key. */
  readonly isLaid: (file: string, key: string) => boolean;
  /** Whether every rendition is made again, whatever the cache holds. */
  readonly force?: boolean;
}

/**
 * Lays every rendition into the output, and makes those that the cache does not hold.
 *
 * @throws where a picture cannot be read or a folder cannot be written.
 */
export async function printPictures(orders: readonly PictureOrder[], folders: PictureFolders): Promise<void> {
  const all = [...toWanted(orders)];
  const wanted = new Map(all.filter(([name]) => !folders.isLaid(path.join(picturesFolder, name), recipe)));
  if (wanted.size === 0) return;
  const cache = toCache(folders.cacheDir);
  const target = path.join(folders.outDir, picturesFolder);
  for (const folder of [cache, target]) await mkdir(folder, { recursive: true });
  // One thread to a picture and as many pictures as there are cores: less memory than many threads to one picture.
  sharp.concurrency(1);
  sharp.cache(false);
  await forEach(wanted, async (name, { source, rendition }) => {
    const cached = path.join(cache, name);
    const kept = folders.force ? undefined : findKept(cached);
    await writeFile(path.join(target, name), kept ?? (await makeRendition(source, rendition, cached)));
  });
}

/** One rendition out of the cache, made where it is not there yet: what the development server answers with. */
export async function openRendition(order: PictureOrder, name: string, cacheDir: string): Promise<string | undefined> {
  const rendition = order.renditions.find((one) => one.name === name);
  if (!rendition) return undefined;
  const cache = toCache(cacheDir);
  await mkdir(cache, { recursive: true });
  const cached = path.join(cache, name);
  if (!findKept(cached)) await makeRendition(order.source, rendition, cached);
  return cached;
}
