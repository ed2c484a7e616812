import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSound, keepShard, toKeptPath } from '../../../src/search/shard-files.ts';

let cache = '';
const keptAs = (key: string): string => toKeptPath(cache, '2024', key);
const list = (): Promise<readonly string[]> => readdir(path.dirname(keptAs('a')));

beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'shards-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

/** Makes a bundle slowly, so that another may begin meanwhile. */
const make =
  (text: string) =>
  async (folder: string): Promise<void> => {
    await writeFile(path.join(folder, 'pagefind-entry.json'), text);
    await writeFile(path.join(folder, 'facts.json'), text);
    await sleep(50);
    await writeFile(path.join(folder, 'more.txt'), text);
  };

async function makeOld(folder: string): Promise<void> {
  const long = new Date('2001-02-03T04:05:06Z');
  await utimes(folder, long, long);
}

describe('a finished shard', () => {
  it('is kept by its key, and its older states go', async () => {
    await keepShard(keptAs('a'), make('old'));
    await makeOld(keptAs('a'));
    await keepShard(keptAs('b'), make('new'));
    expect(await list()).toEqual(['b']);
    expect(await readFile(path.join(keptAs('b'), 'more.txt'), 'utf8')).toBe('new');
  });

  it('stays for a while after a newer one, for a build that is printing it', async () => {
    await keepShard(keptAs('a'), make('one'));
    await keepShard(keptAs('b'), make('other'));
    expect((await list()).toSorted()).toEqual(['a', 'b']);
  });

  it('takes the place of one that is damaged', async () => {
    await mkdir(keptAs('a'), { recursive: true });
    await writeFile(path.join(keptAs('a'), 'more.txt'), 'damaged');
    await keepShard(keptAs('a'), make('whole'));
    expect(await readFile(path.join(keptAs('a'), 'more.txt'), 'utf8')).toBe('whole');
  });
});

describe('two builds that share a cache', () => {
  it('may make the same shard at once', async () => {
    await Promise.all([keepShard(keptAs('a'), make('same')), keepShard(keptAs('a'), make('same'))]);
    expect(await list()).toEqual(['a']);
    expect(await readFile(path.join(keptAs('a'), 'more.txt'), 'utf8')).toBe('same');
  });

  it('may make two states of a shard at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => keepShard(keptAs(key), make(key))));
    expect(['a', 'b', 'c'].map((key) => isSound(keptAs(key), true))).toEqual([true, true, true]);
  });
});

describe('a shard that was not finished', () => {
  it('leaves nothing behind where it fails', async () => {
    const failed = keepShard(keptAs('a'), () => Promise.reject(new Error('no text')));
    await expect(failed).rejects.toThrow('no text');
    expect(await list()).toEqual([]);
  });

  it('goes with the next one where its build was killed long ago', async () => {
    const left = `${keptAs('a')}.left.part`;
    await mkdir(left, { recursive: true });
    await makeOld(left);
    await keepShard(keptAs('b'), make('new'));
    expect(await list()).toEqual(['b']);
  });
});
