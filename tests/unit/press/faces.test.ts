import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cutFaces } from '../../../src/press/faces.ts';

it('cuts the faces for two builds at once that share a cache and, in containers, the number of their process', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'faces-'));
  const [folder, other] = await Promise.all([cutFaces(cache), cutFaces(cache)]);
  expect(other).toBe(folder);
  const names = await readdir(folder);
  expect(names.filter((name) => name.endsWith('.woff2'))).toHaveLength(6);
  expect(names.filter((name) => !/\.woff2(?:\.seal)?$/.test(name))).toEqual([]);
  await rm(cache, { recursive: true });
});
