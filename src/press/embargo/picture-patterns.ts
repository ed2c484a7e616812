import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../archive/settings.ts';
import type { PictureRecord } from '../../desk/paper.ts';
import { toRenditions } from '../../pictures/plan.ts';
import { toKeptRendition } from '../../pictures/print-pictures.ts';

/** Bytes of a picture that are looked for: a multiple of three, so that base64 writes them in one way. */
const length = 63;

/** A part that repeats itself may stand in any picture. */
const fewestValues = 28;

/** Bytes of a file that tell it from others: behind its head, which pictures from one tool have in common. */
async function readTellingPart(file: string): Promise<Buffer | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const from = Math.floor((size * 2) / 9) * 3;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, from);
    for (let at = 0; at + length <= bytesRead; at += length) {
      const part = buffer.subarray(at, at + length);
      if (new Set(part).size >= fewestValues) return part;
    }
    return undefined;
  } finally {
    await handle.close();
  }
}

/**
 * What gives a picture away: the digest in the names of its files, and bytes of the file itself and of the sizes that
 * the cache holds of it, as they are and in base64.
 */
export async function toPicturePatterns(
  { file, probe }: PictureRecord,
  { contentDir, cacheDir }: Settings,
): Promise<readonly Buffer[]> {
  const renditions = toRenditions(probe);
  const [name = ''] = renditions.map((rendition) => rendition.name.slice(0, rendition.name.lastIndexOf('-')));
  const files = [
    path.join(contentDir, file),
    ...renditions.map((rendition) => toKeptRendition(cacheDir, rendition.name)),
  ];
  const parts = (await Promise.all(files.map(readTellingPart))).filter((part) => part !== undefined);
  return [Buffer.from(name), ...parts.flatMap((part) => [part, Buffer.from(part.toString('base64'))])];
}
