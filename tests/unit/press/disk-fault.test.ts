import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/archive/settings.ts';
import { explainDiskFault, openWorkFolders, WorkFolderError } from '../../../src/press/disk-fault.ts';

const root = mkdtempSync(path.join(tmpdir(), 'disk-fault-'));
afterAll(() => rmSync(root, { recursive: true }));

const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: something, write`), { code }, more);

describe('a fault of the disk', () => {
  it('is told in one line, with the file that could not be written', () => {
    expect(explainDiskFault(withCode('ENOSPC', { path: '/a/b' }))).toBe(
      'Stopped: the disk is full (ENOSPC, /a/b) - make room and try again',
    );
    expect(explainDiskFault(withCode('EROFS', { path: '/from', dest: '/to' }))).toContain('(EROFS, /to)');
  });

  it('is known by its words where it comes from a thread or from another program', () => {
    expect(explainDiskFault(new Error('EDQUOT: quota exceeded, open'))).toContain('no more room for this user');
    expect(explainDiskFault(new Error('x: Pagefind failed: No space left on device (os error 28)'))).toContain('full');
    expect(explainDiskFault(new Error('outer', { cause: withCode('EIO') }))).toContain('does not answer');
  });

  it('is nothing else', async () => {
    expect(explainDiskFault(new TypeError('x is not a function'))).toBeUndefined();
    expect(explainDiskFault('text')).toBeUndefined();
    expect(explainDiskFault(withCode('ENOENT'))).toBeUndefined();
    const absent = await writeFile(path.join(root, 'no/such/folder'), '').catch((error: unknown) => error);
    expect(explainDiskFault(absent)).toBeUndefined();
  });
});

describe('the folders in which the press works', () => {
  it('are made', async () => {
    await openWorkFolders(readSettings({ CACHE_DIR: 'a/b/c', SOURCE_DATE_EPOCH: '0' }, root));
  });

  it('are refused where something else has their name', async () => {
    writeFileSync(path.join(root, 'file'), '');
    const opened = openWorkFolders(readSettings({ CACHE_DIR: 'file/cache', SOURCE_DATE_EPOCH: '0' }, root));
    await expect(opened).rejects.toThrow(WorkFolderError);
    await expect(opened).rejects.toThrow(/^CACHE_DIR cannot be used: .*file\/cache/);
  });
});
