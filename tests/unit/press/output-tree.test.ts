import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listOutput, lookAtOutput, type OutputTree } from '../../../src/press/output-tree.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tree-'));
  await mkdir(path.join(folder, '2024/03'), { recursive: true });
  await mkdir(path.join(folder, '.git'));
  await writeFile(path.join(folder, '.git/config'), 'x');
  await writeFile(path.join(folder, 'index.html'), 'front');
  await writeFile(path.join(folder, '2024/03/été.html'), '');
  await writeFile(path.join(folder, '2024/.hidden'), 'h');
  await utimes(path.join(folder, 'index.html'), 1000, 1000.5);
  await symlink('index.html', path.join(folder, 'link.html'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function expectAll({ files, folders, stampOf }: OutputTree): void {
  expect([...files].toSorted()).toEqual(['2024/.hidden', '2024/03/été.html', 'index.html', 'link.html']);
  expect([...folders].toSorted()).toEqual(['2024', '2024/03']);
  expect(stampOf('index.html')).toEqual({ size: 5, modified: 1_000_500 });
  expect(stampOf('2024/03/été.html')?.size).toBe(0);
  expect(stampOf('link.html')).toBeUndefined();
  expect(stampOf('gone.html')).toBeUndefined();
}

it('lists what is in an output, with stamps, but for what belongs to others', async () => {
  expectAll(await listOutput(folder));
});

it('looks through the output of a paper in a thread, with the same result', async () => {
  const looking = lookAtOutput(folder, true);
  expectAll(await looking.end());
  // A second look here would see this.
  await writeFile(path.join(folder, 'later.html'), '');
  expectAll(await looking.end());
  looking.stop();
});

it('looks again where the thread could not', async () => {
  const looking = lookAtOutput(folder, true);
  looking.stop();
  expectAll(await looking.end());
});

it('looks through nothing before it is known to be the output of a paper', async () => {
  const looking = lookAtOutput(folder, false);
  await writeFile(path.join(folder, 'later.html'), '');
  expect((await looking.end()).files.has('later.html')).toBe(true);
});

it('makes an output that is not there, and says what cannot be read', async () => {
  expect((await lookAtOutput(path.join(folder, 'new'), true).end()).files.size).toBe(0);
  await expect(lookAtOutput(path.join(folder, 'index.html'), true).end()).rejects.toThrow('EEXIST');
});
