import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listOutput } from '../../../src/press/output-tree.ts';
import { openOutputLedger, type OutputLedger } from '../../../src/press/output-ledger.ts';

let root = '';
const out = (name = ''): string => path.join(root, 'dist', name);
const remembered = (): string => path.join(root, 'output.json');
const open = async (): Promise<OutputLedger> => openOutputLedger(remembered(), out(), await listOutput(out()));

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ledger-'));
  await mkdir(out('search/2024'), { recursive: true });
  for (const name of ['index.html', 'a.html', 'search/2024/a', 'search/2024/b']) await writeFile(out(name), name);
  const ledger = await open();
  ledger.keep('a.html', 'key');
  ledger.keepFolder('search/2024', 'shard');
  await ledger.finish(['index.html', 'a.html', 'search/2024/a', 'search/2024/b'], 'all of it');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the ledger of the output', () => {
  it('knows a file that is as it was put there, made from the same', async () => {
    const ledger = await open();
    expect(ledger.keep('a.html', 'key')).toBe(true);
    expect(ledger.keepFolder('search/2024', 'shard')).toBe(true);
    expect([...ledger.kept]).toEqual([
      ['a.html', 6],
      ['search/2024/a', 13],
      ['search/2024/b', 13],
    ]);
  });

  it('knows neither a file made from something else nor one that it was told nothing of', async () => {
    const ledger = await open();
    expect(ledger.keep('a.html', 'other')).toBe(false);
    expect(ledger.keep('index.html', 'key')).toBe(false);
    expect(ledger.keepFolder('search/2024', 'other')).toBe(false);
    expect(ledger.keepFolder('search', 'shard')).toBe(true);
    expect(ledger.keepFolder('search/20', 'shard')).toBe(false);
  });

  it.each([
    ['cut short', (file: string) => writeFile(file, 'a')],
    ['replaced by one of its length', (file: string) => writeFile(file, 'b.html')],
    ['touched', (file: string) => utimes(file, 1, 1)],
    ['removed', (file: string) => rm(file)],
  ])('does not trust a file that was %s', async (_what, damage) => {
    await damage(out('a.html'));
    await damage(out('search/2024/b'));
    const ledger = await open();
    expect(ledger.keep('a.html', 'key')).toBe(false);
    expect(ledger.keepFolder('search/2024', 'shard')).toBe(false);
    expect(ledger.kept.size).toBe(0);
  });

  it('forgets what is about to be replaced before anything is touched', async () => {
    const ledger = await open();
    ledger.keep('a.html', 'new');
    ledger.keepFolder('search/2024', 'shard');
    await ledger.begin();
    const next = await open();
    expect(next.keep('a.html', 'key')).toBe(false);
    expect(next.keepFolder('search/2024', 'shard')).toBe(true);
  });

  it('forgets it still where the next build, too, is killed while it replaces something', async () => {
    const ledger = await open();
    ledger.keep('a.html', 'new');
    ledger.keepFolder('search/2024', 'shard');
    await ledger.begin();
    const second = await open();
    second.keepFolder('search/2024', 'other');
    await second.begin();
    const third = await open();
    expect(third.keep('a.html', 'key')).toBe(false);
    expect(third.keepFolder('search/2024', 'shard')).toBe(false);
    expect(third.holds('all of it')).toBe(false);
  });

  it('knows what was replaced once a build has come to its end', async () => {
    const ledger = await open();
    ledger.keep('a.html', 'new');
    ledger.keepFolder('search/2024', 'shard');
    await ledger.begin();
    await writeFile(out('a.html'), 'written anew');
    await ledger.finish(['index.html', 'a.html', ...ledger.kept.keys()], 'all that is new');
    const next = await open();
    expect(next.holds('all that is new')).toBe(true);
    expect(next.keep('a.html', 'new')).toBe(true);
    expect([next.keyOf('a.html'), next.keyOf('search/2024/a'), next.keyOf('index.html')]).toEqual(['new', '', '']);
    expect(next.keepFolder('search/2024', 'shard')).toBe(true);
    expect(next.keyOf('search/2024/a')).toBe('shard');
  });

  it('knows it also where the build was killed before the list of what it replaced was gone', async () => {
    const ledger = await open();
    ledger.keep('a.html', 'new');
    ledger.keepFolder('search/2024', 'shard of another day');
    await ledger.begin();
    const begun = await readFile(`${remembered()}.begun`);
    await rm(out('search/2024/b'));
    await writeFile(out('search/2024/c'), 'c');
    await ledger.finish(['index.html', 'a.html', 'search/2024/a', 'search/2024/c'], 'all that is new');
    await writeFile(`${remembered()}.begun`, begun);
    const next = await open();
    expect(next.holds('all that is new')).toBe(true);
    expect(next.keepFolder('search/2024', 'shard of another day')).toBe(true);
    expect([...next.kept.keys()]).toEqual(['search/2024/a', 'search/2024/c']);
  });

  it('does not take a folder for whole of which a file was about to be replaced', async () => {
    await rm(out('search/2024/a'));
    const ledger = await open();
    expect(['a', 'b'].map((name) => ledger.keep(`search/2024/${name}`, 'shard'))).toEqual([false, true]);
    await ledger.begin();
    const next = await open();
    expect(next.keepFolder('search/2024', 'shard')).toBe(false);
    expect(next.keep('search/2024/b', 'shard')).toBe(true);
  });

  it('trusts nothing where the list of what is being replaced is damaged', async () => {
    const ledger = await open();
    ledger.keepFolder('search/2024', 'shard');
    await ledger.begin();
    await writeFile(`${remembered()}.begun`, '');
    const next = await open();
    expect(next.keepFolder('search/2024', 'shard')).toBe(false);
    await next.begin();
    expect((await open()).keepFolder('search/2024', 'shard')).toBe(false);
  });

  it('tells whether the output is, file for file, what a build left', async () => {
    expect((await open()).holds('all of it')).toBe(true);
    expect((await open()).holds('something else')).toBe(false);
    expect([...(await open()).sizes.values()]).toHaveLength(4);
  });

  it.each([
    ['a file is gone', () => rm(out('index.html'))],
    ['a file has another length', () => writeFile(out('index.html'), '')],
    ['a file was touched', () => utimes(out('search/2024/a'), 1, 1)],
    ['a file has come', () => writeFile(out('b.html'), '')],
    ['it is being replaced', async () => (await open()).begin()],
  ])('does not take the output for what a build left where %s', async (_what, damage) => {
    await damage();
    expect((await open()).holds('all of it')).toBe(false);
  });

  it('leaves files of the host out of account, but not what the paper has put among them', async () => {
    await mkdir(out('.well-known'));
    await writeFile(out('.well-known/of-the-paper'), '');
    const ledger = await open();
    await ledger.finish(['index.html', 'a.html', 'search/2024/a', 'search/2024/b', '.well-known/of-the-paper'], 'all');
    await writeFile(out('.well-known/of-the-host'), '');
    const listed = async (): Promise<OutputLedger> => openOutputLedger(remembered(), out(), await listOutput(out()));
    expect((await listed()).holds('all')).toBe(true);
    await rm(out('.well-known/of-the-paper'));
    expect((await listed()).holds('all')).toBe(false);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['changed', (text: string) => text.replace('"key"', '"kez"')],
    ['emptied', () => ''],
    ['overwritten', () => '[]\n[]'],
  ])('is dropped where it was %s', async (_what, damage) => {
    await writeFile(remembered(), damage(await readFile(remembered(), 'utf8')));
    const ledger = await open();
    expect(['key', 'kez'].map((key) => ledger.keep('a.html', key))).toEqual([false, false]);
  });
});
