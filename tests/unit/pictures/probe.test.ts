import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { probePicture } from '../../../src/pictures/probe.ts';

let folder = '';
const inFolder = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'probe-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('tells the size of a picture as it is meant to be seen', async () => {
  const flat = { create: { width: 3, height: 2, channels: 3, background: 'white' } } as const;
  await sharp(flat).jpeg().withMetadata({ orientation: 6 }).toFile(inFolder('turned.jpg'));
  expect(await probePicture(inFolder('turned.jpg'))).toMatchObject({ width: 2, height: 3, lossless: false });
});

it('tells a file that is no picture', async () => {
  await writeFile(inFolder('text.jpg'), 'text');
  expect(await probePicture(inFolder('text.jpg'))).toBe('broken');
});

it('misses a picture where there is nothing, or no file', async () => {
  await mkdir(inFolder('folder.jpg'));
  execFileSync('mkfifo', [inFolder('pipe.jpg')]);
  await symlink('/dev/zero', inFolder('device.jpg'));
  for (const name of ['nothing.jpg', 'folder.jpg', 'pipe.jpg', 'device.jpg'])
    expect(await probePicture(inFolder(name))).toBe('missing');
});
