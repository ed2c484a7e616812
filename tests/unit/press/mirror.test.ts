import { existsSync, statSync } from 'node:fs';
import { link, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mirror } from '../../../src/press/mirror.ts';

let root = '';
const source = (): string => path.join(root, 'proof');
const target = (): string => path.join(root, 'dist');

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mirror-'));
  await mkdir(source());
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

async function lay(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

async function read(folder: string): Promise<Files> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  const files = await Promise.all(
    names.map(async (name) => [path.relative(folder, name), await readFile(name, 'utf8')]),
  );
  return Object.fromEntries(files) as Files;
}

const mirrorOf = async (
  files: Files,
  before: Files = {},
): Promise<Record<'files' | 'bytes' | 'written' | 'removed', number>> => {
  await lay(target(), before);
  await lay(source(), files);
  const mirrored = await mirror(source(), target());
  return { ...mirrored, files: mirrored.files.size };
};

describe('a printed paper that is put in place', () => {
  it('is whole where there was nothing, not even the folder', async () => {
    const files = { 'index.html': 'front', 'world/index.html': 'world', '_astro/a.css': 'a{}' };
    expect(await mirrorOf(files)).toEqual({ files: 3, bytes: 13, written: 3, removed: 0 });
    expect(await read(target())).toEqual(files);
  });

  it('replaces what changed, adds what is new and removes what is gone', async () => {
    const before = { 'index.html': 'old', 'same.css': 'a{}', 'gone/index.html': 'gone' };
    const files = { 'index.html': 'new', 'same.css': 'a{}', 'more/index.html': 'more' };
    expect(await mirrorOf(files, before)).toEqual({ files: 3, bytes: 10, written: 2, removed: 1 });
    expect(await read(target())).toEqual(files);
  });

  it('tells files of the same length apart by every byte', async () => {
    expect((await mirrorOf({ 'index.html': 'aaaaab' }, { 'index.html': 'aaaaaa' })).written).toBe(1);
    expect(await read(target())).toEqual({ 'index.html': 'aaaaab' });
  });

  it('does not touch a file that is the same', async () => {
    await lay(target(), { 'index.html': 'same' });
    const long = new Date('2001-02-03T04:05:06Z');
    await utimes(path.join(target(), 'index.html'), long, long);
    const { ino } = await stat(path.join(target(), 'index.html'));
    expect((await mirrorOf({ 'index.html': 'same' })).written).toBe(0);
    const after = await stat(path.join(target(), 'index.html'));
    expect([after.mtime, after.ino]).toEqual([long, ino]);
  });

  it('counts an empty file and its no bytes', async () => {
    expect(await mirrorOf({ 'empty.txt': '' })).toEqual({ files: 1, bytes: 0, written: 1, removed: 0 });
  });

  it('leaves no empty folder behind', async () => {
    await mirrorOf({ 'index.html': 'new' }, { '2020/01/02/story/index.html': 'gone', '2020/index.html': 'gone' });
    expect(await readdir(target())).toEqual(['index.html']);
  });

  it('leaves no emptied hidden folder behind below the top', async () => {
    await mirrorOf({ 'a/index.html': 'new' }, { 'a/.old/x/.y': 'gone', 'b/.hidden/.DS_Store': 'gone' });
    expect(await readdir(target())).toEqual(['a']);
    expect(await readdir(path.join(target(), 'a'))).toEqual(['index.html']);
  });

  it('holds hundreds of files of one folder', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`topics/t${at}/index.html`, `topic ${at}`]),
    );
    expect((await mirrorOf(files)).written).toBe(300);
    expect(await read(target())).toEqual(files);
  });
});

describe('what belongs to the host or the editor', () => {
  it('stays, though the press did not print it', async () => {
    const foreign = { '.git/config': 'git', '.well-known/security.txt': 'mail', '.nojekyll': '' };
    expect((await mirrorOf({ 'index.html': 'new' }, foreign)).removed).toBe(0);
    expect(await read(target())).toEqual({ 'index.html': 'new', ...foreign });
  });

  it('stays where its folder is empty', async () => {
    await mkdir(path.join(target(), '.git/refs'), { recursive: true });
    await mirrorOf({ 'index.html': 'new' });
    expect(existsSync(path.join(target(), '.git/refs'))).toBe(true);
  });

  it('is replaced where the paper has a file of that name itself', async () => {
    await mirrorOf({ '.well-known/security.txt': 'new' }, { '.well-known/security.txt': 'old', '.well-known/x': 'x' });
    expect(await read(target())).toEqual({ '.well-known/security.txt': 'new', '.well-known/x': 'x' });
  });

  it('is not touched where the paper has the same file', async () => {
    await lay(target(), { '.well-known/security.txt': 'same', '.nojekyll': '' });
    const long = new Date('2001-02-03T04:05:06Z');
    await utimes(path.join(target(), '.well-known/security.txt'), long, long);
    expect((await mirrorOf({ '.well-known/security.txt': 'same', '.nojekyll': '' })).written).toBe(0);
    expect((await stat(path.join(target(), '.well-known/security.txt'))).mtime).toEqual(long);
  });

  it('is never emptied for a file of the name of its folder', async () => {
    await lay(target(), { '.git/config': 'git', 'index.html': 'old' });
    await expect(mirrorOf({ '.git': 'gitdir: ../x', 'index.html': 'new' })).rejects.toThrow(/EISDIR.*\.git/);
    expect(await read(target())).toEqual({ '.git/config': 'git', 'index.html': 'old' });
  });

  it('is only what lies at the top: a hidden file further below is gone when the paper has none', async () => {
    await mirrorOf({ 'a/index.html': 'new' }, { 'a/.DS_Store': 'x' });
    expect(await read(target())).toEqual({ 'a/index.html': 'new' });
  });
});

describe('a name that is no longer of the same kind', () => {
  it.each<[string, Files, Files]>([
    ['a file that is a folder now', { a: 'old' }, { 'a/b.html': 'new' }],
    ['a folder that is a file now', { 'a/b.html': 'old', 'a/c/d.css': 'old' }, { a: 'new' }],
    ['a page that is a folder of pages now', { 'a.html': 'old' }, { 'a.html/index.html': 'new' }],
    [
      'a file that is a folder of folders now',
      { 'a/b': 'old', 'a/c': 'same' },
      { 'a/b/c/d/e.html': 'new', 'a/c': 'same' },
    ],
    [
      'a file that holds pages and pictures now',
      { a: 'old' },
      { 'a/b.html': 'new', 'a/b.jpg': 'new', 'a/c/d.css': 'new' },
    ],
    ['two that have changed places', { a: 'old', 'b/c.html': 'old' }, { 'a/c.html': 'new', b: 'new' }],
    ['a file of the host where the paper has a folder', { '.well-known': 'old' }, { '.well-known/x.txt': 'new' }],
  ])('is %s', async (_, before, files) => {
    await mirrorOf(files, before);
    expect(await read(target())).toEqual(files);
    expect(await mirrorOf(files)).toMatchObject({ written: 0, removed: 0 });
  });

  it('is a file that holds hundreds now', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`a/${at}/b.html`, `${at}`]));
    expect(await mirrorOf(files, { a: 'old' })).toMatchObject({ written: 300, removed: 1 });
    expect(await read(target())).toEqual(files);
  });

  it('is an empty folder that is a file now', async () => {
    await mkdir(path.join(target(), 'a/b'), { recursive: true });
    await mirrorOf({ a: 'new' });
    expect(await read(target())).toEqual({ a: 'new' });
  });

  it('counts what has gone for it', async () => {
    expect((await mirrorOf({ a: 'new' }, { 'a/b.html': 'old', 'a/c.html': 'old', 'd.html': 'old' })).removed).toBe(3);
  });
});

describe('odd names', () => {
  it.each([
    'with space.html',
    'it\'s "quoted".html',
    '100%25 #1?.html',
    'zürich/日本/नेपाल.html',
    'emoji 🗞/index.html',
    '-rf/index.html',
    'new\nline.html',
    'back\\slash.html',
    'a/b/c/d/e/f/g/h/i/j/k/index.html',
    `${'n'.repeat(240)}.html`,
  ])('come through: %j', async (name) => {
    await mirrorOf({ [name]: 'text' }, { [`${name}.gone`]: 'old' });
    expect(await read(target())).toEqual({ [name]: 'text' });
  });
});

describe('a name that is spelt otherwise than before', () => {
  it.each([
    ['capitals', 'A/Page.html', 'a/page.html'],
    ['Unicode form', 'zu\u0308rich.html', 'zürich.html'],
  ])('leaves the file where the disk has one for both: %s', async (_, before, after) => {
    await lay(target(), { [before]: 'same' });
    // What such a disk does by itself.
    await mkdir(path.dirname(path.join(target(), after)), { recursive: true });
    await link(path.join(target(), before), path.join(target(), after));
    expect((await mirrorOf({ [after]: 'same' })).removed).toBe(0);
    expect(await read(target())).toMatchObject({ [before]: 'same', [after]: 'same' });
  });

  it('makes another file where the disk has two', async () => {
    await lay(target(), { 'A.html': 'old' });
    // This disk may be one that has one file for both.
    const isOne = existsSync(path.join(target(), 'a.html'));
    expect((await mirrorOf({ 'a.html': 'new' })).removed).toBe(isOne ? 0 : 1);
    expect(Object.values(await read(target()))).toEqual(['new']);
  });
});

describe('links in the output folder', () => {
  it('are replaced, and what they lead to is left as it is', async () => {
    await lay(path.join(root, 'elsewhere'), { 'page.html': 'not ours' });
    await mkdir(target());
    await symlink(path.join(root, 'elsewhere/page.html'), path.join(target(), 'index.html'));
    await mirrorOf({ 'index.html': 'front' });
    expect((await lstat(path.join(target(), 'index.html'))).isSymbolicLink()).toBe(false);
    expect(await read(target())).toEqual({ 'index.html': 'front' });
    expect(await read(path.join(root, 'elsewhere'))).toEqual({ 'page.html': 'not ours' });
  });

  it('are replaced also where they are as long as the file that they lead to is', async () => {
    const page = path.join(root, 'page.html');
    await writeFile(page, 'x'.repeat(page.length));
    await mkdir(target());
    await symlink(page, path.join(target(), 'index.html'));
    await mirrorOf({ 'index.html': 'x'.repeat(page.length) });
    expect((await lstat(path.join(target(), 'index.html'))).isFile()).toBe(true);
  });

  it.each<[string, Files]>([
    ['a folder is', { 'a/page.html': 'new', 'a/more.css': 'new' }],
    ['a file is', { a: 'new' }],
  ])('to a folder make room where %s to be', async (_, files) => {
    await lay(path.join(root, 'elsewhere'), { 'page.html': 'not ours' });
    await mkdir(target());
    await symlink(path.join(root, 'elsewhere'), path.join(target(), 'a'));
    await mirrorOf(files);
    expect(await read(target())).toEqual(files);
    expect(await read(path.join(root, 'elsewhere'))).toEqual({ 'page.html': 'not ours' });
  });

  it('to a folder are removed, and the folder stays whole', async () => {
    await lay(path.join(root, 'elsewhere'), { 'page.html': 'not ours' });
    await mkdir(target());
    await symlink(path.join(root, 'elsewhere'), path.join(target(), 'old'));
    expect((await mirrorOf({ 'index.html': 'front' })).removed).toBe(1);
    expect(await readdir(target())).toEqual(['index.html']);
    expect(await read(path.join(root, 'elsewhere'))).toEqual({ 'page.html': 'not ours' });
  });
});

describe('a failure half-way', () => {
  it('is told, and leaves the old pages: no page is put in place before all that it points to', async () => {
    const before = { 'index.html': 'old front', 'gone/index.html': 'old', 'a.css': 'old' };
    await lay(source(), { 'index.html': 'new front', 'a.css': 'new' });
    await symlink(path.join(root, 'nowhere'), path.join(source(), 'picture.jpg'));
    await expect(mirrorOf({}, before)).rejects.toThrow(/ENOENT.*picture\.jpg/);
    const after = await read(target());
    expect(after['index.html']).toBe('old front');
    expect(after['gone/index.html']).toBe('old');
    expect(['old', 'new']).toContain(after['a.css']);
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted());
  });

  it.each(['is not there', 'is a file'])('is told where the proof %s, and leaves the output', async (how) => {
    const before = { 'index.html': 'front', 'a/index.html': 'a' };
    await lay(target(), before);
    await rm(source(), { recursive: true });
    if (how === 'is a file') await writeFile(source(), 'a file');
    await expect(mirror(source(), target())).rejects.toThrow(/(?:ENOENT|ENOTDIR).*proof/);
    expect(await read(target())).toEqual(before);
  });

  it('keeps the old page where a folder is to be until all that is no page is in place', async () => {
    await lay(source(), { 'a.html/index.html': 'new' });
    await symlink(path.join(root, 'nowhere'), path.join(source(), 'picture.jpg'));
    await expect(mirrorOf({}, { 'a.html': 'old' })).rejects.toThrow(/ENOENT.*picture\.jpg/);
    expect(await read(target())).toEqual({ 'a.html': 'old' });
  });

  it('is told where the output folder is a file, which stays', async () => {
    await writeFile(target(), 'a file');
    await lay(source(), { 'index.html': 'front' });
    await expect(mirror(source(), target())).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await readFile(target(), 'utf8')).toBe('a file');
  });

  it('can be made good by printing again', async () => {
    await lay(source(), { 'index.html': 'front' });
    await symlink(path.join(root, 'nowhere'), path.join(source(), 'picture.jpg'));
    await expect(mirror(source(), target())).rejects.toThrow(/ENOENT/);
    await rm(path.join(source(), 'picture.jpg'));
    await mirrorOf({ 'index.html': 'front', 'picture.jpg': 'picture' });
    expect(await read(target())).toEqual({ 'index.html': 'front', 'picture.jpg': 'picture' });
  });
});

/** A folder of another disk than that of temporary files, where the system has one. */
const elsewhere = '/dev/shm';
const hasOtherDisk = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync(tmpdir()).dev;

describe('a paper that is printed on one disk and put in place on another', () => {
  let far = '';
  beforeEach(async () => {
    if (hasOtherDisk) far = await mkdtemp(path.join(elsewhere, 'mirror-'));
  });
  afterEach(() => rm(far, { recursive: true, force: true }));

  it.runIf(hasOtherDisk)(
    'comes over whole and leaves nothing on the way, nor what a killed build left there',
    async () => {
      await lay(far, { 'index.html': 'old', 'gone/a.html': 'gone', '.broadsheet-incoming/x/index.html': 'unfinished' });
      await lay(source(), { 'index.html': 'new', 'a/b/index.html': 'more', 'same.txt': 'same' });
      expect(await mirror(source(), far)).toMatchObject({ written: 3, removed: 1 });
      expect(await read(far)).toEqual({ 'index.html': 'new', 'a/b/index.html': 'more', 'same.txt': 'same' });
      expect((await readdir(far)).toSorted()).toEqual(['a', 'index.html', 'same.txt']);
    },
  );

  it.runIf(hasOtherDisk)('leaves what is there where it cannot be read', async () => {
    await lay(far, { 'index.html': 'old' });
    await lay(source(), { 'index.html': 'new', 'a/index.html': 'more' });
    // Listed, counted, and not to be copied.
    await rm(path.join(source(), 'a/index.html'));
    await symlink('nowhere', path.join(source(), 'a/index.html'));
    await expect(mirror(source(), far)).rejects.toThrow();
    expect(await read(far)).toEqual({ 'index.html': 'old' });
  });
});
