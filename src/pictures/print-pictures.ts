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
  const unfinished = `${target}.${process.pid}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, target);
}

/**
 * Makes every rendition that the cache does not hold, and lays all of them into the output.
 *
 * @returns the number of files laid down.
 * @throws where a picture cannot be read or a folder cannot be written.
 */
export async function printPictures(
  orders: readonly PictureOrder[],
  cacheDir: string,
  outDir: string,
): Promise<number> {
  const cache = path.join(cacheDir, 'pictures', recipe);
  const target = path.join(outDir, picturesFolder);
  const wanted = new Map(
    orders.flatMap(({ source, renditions }) => renditions.map((rendition) => [rendition.name, { source, rendition }])),
  );
  if (wanted.size === 0) return 0;
  await mkdir(cache, { recursive: true });
  await mkdir(target, { recursive: true });
  // One thread to a picture and as many pictures as there are cores: less memory than many threads to one picture.
  sharp.concurrency(1);
  sharp.cache(false);
  const queue = wanted.entries();
  const work = async (): Promise<void> => {
    for (const [name, { source, rendition }] of queue) {
      const cached = path.join(cache, name);
      if (!(await isThere(cached))) await makeRendition(source, rendition, cached);
      await copyFile(cached, path.join(target, name));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return wanted.size;
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
