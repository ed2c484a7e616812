import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import type { Probe } from './plan.ts';

const known: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']);

/**
 * Looks at a picture file: its digest and its size in pixels, as it is meant to be seen.
 *
 * @returns 'missing' where there is no such file, 'broken' where it is no picture of a format that the press takes.
 */
export async function probePicture(path: string): Promise<Probe | 'missing' | 'broken'> {
  let bytes: Buffer;
  try {
    // Reading a pipe or a device might never end.
    if (!(await stat(path)).isFile()) return 'missing';
    bytes = await readFile(path);
  } catch {
    return 'missing';
  }
  try {
    const { format, width, height, orientation = 1, hasAlpha } = await sharp(bytes).metadata();
    if (!known.has(format) || width < 1 || height < 1) return 'broken';
    // The header may be sound and the rest cut off: only decoding tells.
    await sharp(bytes).resize({ width: 16 }).raw().toBuffer();
    const turned = orientation >= 5;
    return {
      digest: createHash('sha256').update(bytes).digest('hex'),
      width: turned ? height : width,
      height: turned ? width : height,
      lossless: format === 'png' || format === 'gif' || hasAlpha,
    };
  } catch {
    return 'broken';
  }
}
