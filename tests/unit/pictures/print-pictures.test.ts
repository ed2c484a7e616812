import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { printPictures } from '../../../src/pictures/print-pictures.ts';

it('makes a picture for several builds at once that share a cache and, in containers, the number of their process', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  const source = path.join(folder, 'a.png');
  await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } }).toFile(source);
  const order = { source, renditions: [{ name: 'a-20.webp', width: 20, format: 'webp' as const }] };
  const cacheDir = path.join(folder, 'cache');
  const print = (_: unknown, build: number): Promise<void> =>
    printPictures([order], { cacheDir, outDir: path.join(folder, String(build)), isLaid: () => false });
  await Promise.all(Array.from({ length: 8 }, print));
  const [recipe = ''] = await readdir(path.join(folder, 'cache/pictures'));
  expect((await readdir(path.join(folder, 'cache/pictures', recipe))).toSorted()).toEqual([
    'a-20.webp',
    'a-20.webp.seal',
  ]);
  await rm(folder, { recursive: true });
});
