import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBody, type KeptBody } from '../../../src/archive/body-cache.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { openShardThread, type ShardThread } from '../../../src/press/shard-thread.ts';
import type { ShardJob } from '../../../src/search/make-shard.ts';
import { makeArticle } from '../search/make-article.ts';

let folder = '';
let thread: ShardThread;

const toJob = (name: string, slug = 'grain'): ShardJob => ({
  stories: [makeArticle('2024-03-01', slug)],
  to: '2024-03-01',
  kept: path.join(folder, 'kept', name),
  target: path.join(folder, 'dist', name),
});
const isPrinted = (name: string): boolean => existsSync(path.join(folder, 'dist', name, 'facts.json'));

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shards-'));
  const settings = readSettings({ CONTENT_DIR: path.join(folder, 'content'), CACHE_DIR: path.join(folder, 'cache') });
  const body = { text: 'Grain is sold.', captions: [], isWarned: false } as unknown as KeptBody;
  await writeBody(settings.cacheDir, 'key-of-grain', body);
  thread = openShardThread({ settings, language: 'en' });
});
afterEach(async () => {
  await thread.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the thread that makes shards', () => {
  it('makes one after another, keeps them and prints them', async () => {
    await thread.make(toJob('2024'));
    await thread.make(toJob('2023'));
    expect(['2024', '2023'].map(isPrinted)).toEqual([true, true]);
  });

  it('says why one fails, and makes the next', async () => {
    await expect(thread.make(toJob('2024', 'unknown'))).rejects.toThrow('cannot be made again');
    writeFileSync(path.join(folder, 'dist'), 'a file where the folder should be');
    await expect(thread.make(toJob('2023'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    rmSync(path.join(folder, 'dist'));
    await thread.make(toJob('2023'));
    expect(isPrinted('2023')).toBe(true);
  });

  it('is not there before the first of them, and ends when it is told to', async () => {
    await thread.close();
    await thread.make(toJob('2024'));
    await thread.close();
    await thread.make(toJob('2022'));
    expect(isPrinted('2022')).toBe(true);
  });
});
