import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings, type Settings } from '../../../src/archive/settings.ts';
import { openOutputFolder, OutputFolderError, placeOutput } from '../../../src/press/output-folder.ts';

let root = '';
const inRoot = (name: string): string => path.join(root, name);

/** The press, the newspaper, the cache and a home folder, each apart from the other. */
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'output-')));
  for (const folder of ['press', 'paper', 'cache', 'home/ann']) await mkdir(inRoot(folder), { recursive: true });
  vi.stubEnv('HOME', inRoot('home/ann'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

const toSettings = (outDir: string): Settings =>
  readSettings(
    { CONTENT_DIR: '../paper', CACHE_DIR: '../cache', OUT_DIR: outDir, SOURCE_DATE_EPOCH: '0' },
    inRoot('press'),
  );

const open = (outDir: string): Promise<void> => openOutputFolder(toSettings(outDir));

/** A build that has opened the folder and puts these files in place; with a failure it does not come to its end. */
async function print(folder: string, names: readonly string[], failure?: Error): Promise<void> {
  await open(inRoot(folder));
  await placeOutput(toSettings(inRoot(folder)), async () => {
    await put(folder, ...names);
    if (failure) throw failure;
  });
}

async function put(folder: string, ...names: readonly string[]): Promise<void> {
  await mkdir(inRoot(folder), { recursive: true });
  for (const name of names) await writeFile(path.join(inRoot(folder), name), 'text');
}

const signs = ['index.html', 'feeds.opml', 'notices.json', 'opensearch.xml'];

describe('an output folder', () => {
  it.each(['dist', '../dist', '../a/b/c', '../with space', '../zürich 🗞', '../paper-old', '../press2', '-rf', "it's"])(
    'is made where it is not there: %s',
    async (name) => {
      await open(name);
      expect(existsSync(path.resolve(inRoot('press'), name))).toBe(true);
    },
  );

  it('may lie below the press or a home folder', async () => {
    await open('dist');
    await open(inRoot('home/ann/www'));
  });

  it('may be there already, empty or with hidden files of the host', async () => {
    await put('empty');
    await open(inRoot('empty'));
    await put('hosted', '.nojekyll', '.htaccess');
    await open(inRoot('hosted'));
    expect(await readdir(inRoot('hosted'))).toHaveLength(2);
  });

  it('may hold an earlier printing that this cache does not remember', async () => {
    await put('dist', ...signs, 'more.html');
    await open(inRoot('dist'));
    expect(await readdir(inRoot('dist'))).toHaveLength(5);
  });

  it('may hold half a printing that ended while it was put in place from here', async () => {
    await expect(print('dist', ['a.css'], new Error('killed'))).rejects.toThrow('killed');
    await open(inRoot('dist'));
    await rm(inRoot('cache'), { recursive: true });
    await expect(open(inRoot('dist'))).rejects.toThrow(OutputFolderError);
  });

  it('may hold what was just printed there', async () => {
    await print('dist', [...signs, 'a.css']);
    await print('dist', [...signs, 'b.css']);
  });
});

describe('an output folder that is refused, in one line that names it', () => {
  it.each([
    ['the newspaper itself', 'paper', 'the newspaper'],
    ['the press itself', 'press', 'the press'],
    ['the cache itself', 'cache', 'the cache'],
    ['a home folder itself', 'home/ann', 'your home folder'],
    ['what holds a home folder', 'home', 'your home folder'],
    ['what holds all of them', '.', 'the newspaper'],
  ])('is %s', async (_, name, what) => {
    await expect(open(inRoot(name))).rejects.toThrow(
      new OutputFolderError(
        `OUT_DIR ${path.resolve(root, name)} holds ${what} - name a folder of its own, such as dist`,
      ),
    );
  });

  it('is the root of the disk', async () => {
    await expect(open('/')).rejects.toThrow(/^OUT_DIR \/ holds the newspaper - /);
  });

  it.each(['paper/dist', 'paper/articles'])('lies in the newspaper: %s', async (name) => {
    await expect(open(inRoot(name))).rejects.toThrow(
      `OUT_DIR ${inRoot(name)} lies in the newspaper - name a folder outside ${inRoot('paper')}`,
    );
    expect(existsSync(inRoot(name))).toBe(false);
  });

  it.each([
    ['the cache', 'cache/dist', 'cache'],
    ['the cache', 'press/node_modules/.cache/broadsheet/proofs/x', 'press/node_modules/.cache/broadsheet/proofs'],
    ['the press', 'press/src/pages/dist', 'press/src'],
    ['the press', 'press/public', 'press/public'],
  ])('lies in %s: %s', async (what, name, folder) => {
    await expect(open(inRoot(name))).rejects.toThrow(
      `OUT_DIR ${inRoot(name)} lies in ${what} - name a folder outside ${inRoot(folder)}`,
    );
    expect(existsSync(inRoot(name))).toBe(false);
  });

  it('lies in the folder of a repository', async () => {
    await expect(open(inRoot('press/.git/dist'))).rejects.toThrow(
      `OUT_DIR ${inRoot('press/.git/dist')} lies in a repository - name a folder outside .git`,
    );
  });

  it('holds the proofs', async () => {
    await expect(open(inRoot('press/node_modules'))).rejects.toThrow(
      `OUT_DIR ${inRoot('press/node_modules')} holds the cache - name a folder of its own, such as dist`,
    );
  });

  it.each(['.git', 'package.json', 'publication.yaml'])('holds %s, even beside a whole paper', async (sign) => {
    await put('other', ...signs, sign);
    await expect(open(inRoot('other'))).rejects.toThrow(
      `OUT_DIR ${inRoot('other')} holds ${sign} and would be overwritten - name another folder`,
    );
  });

  it('holds files that the press did not print, and leaves them', async () => {
    await put('letters', 'to-ann.txt');
    await expect(open(inRoot('letters'))).rejects.toThrow(/ holds to-ann\.txt, which the press did not print /);
    // Not even a second attempt takes them for its own.
    await expect(open(inRoot('letters'))).rejects.toThrow(/ holds to-ann\.txt, which the press did not print /);
    expect(await readdir(inRoot('letters'))).toEqual(['to-ann.txt']);
  });

  it.each<[string, () => Promise<void>]>([
    ['a build that printed nothing', () => open(inRoot('dist'))],
    ['a paper that was printed and is gone', () => print('dist', signs)],
    [
      'a paper that was printed after one that was killed, and is gone',
      async () => {
        await expect(print('dist', ['a.css'], new Error('killed'))).rejects.toThrow('killed');
        await print('dist', signs);
      },
    ],
  ])('holds files that came after %s', async (_, before) => {
    await before();
    await rm(inRoot('dist'), { recursive: true });
    await put('dist', 'thesis.docx');
    await expect(open(inRoot('dist'))).rejects.toThrow(/ holds thesis\.docx, which the press did not print /);
  });

  it('holds files that came while the paper was being printed', async () => {
    await open(inRoot('dist'));
    await put('dist', 'thesis.docx');
    const placed = placeOutput(toSettings(inRoot('dist')), () => put('dist', ...signs));
    await expect(placed).rejects.toThrow(/ holds thesis\.docx, which the press did not print /);
    expect(await readdir(inRoot('dist'))).toEqual(['thesis.docx']);
  });

  it.each(signs)('holds a site that looks like a paper but for %s', async (missing) => {
    await put('site', ...signs.filter((sign) => sign !== missing));
    await expect(open(inRoot('site'))).rejects.toThrow(OutputFolderError);
  });

  it.each([
    ['is a file', 'letter'],
    ['lies below a file', 'letter/dist'],
    ['has a name that is too long', 'n'.repeat(300)],
    ['has a name that no folder can have', 'a\0b'],
  ])('%s', async (_, name) => {
    await writeFile(inRoot('letter'), 'text');
    const refused = open(inRoot(name));
    await expect(refused).rejects.toThrow(OutputFolderError);
    await expect(refused).rejects.toThrow(/^OUT_DIR .* cannot be written \(.*\) - name a folder that can be$/);
  });
});

describe('an output folder that is a link', () => {
  it.each([
    ['the newspaper', '', 'paper', 'holds the newspaper - name a folder of its own, such as dist'],
    ['a folder of the newspaper', '', 'paper/a', 'lies in the newspaper - name a folder outside PAPER'],
    ['the newspaper, with a folder in it', '/dist', 'paper', 'lies in the newspaper - name a folder outside PAPER'],
    ['the newspaper, far below', '/a/b/c', 'paper', 'lies in the newspaper - name a folder outside PAPER'],
    ['the press', '', 'press', 'holds the press - name a folder of its own, such as dist'],
    ['the folder of a repository', '/dist', 'press/.git', 'lies in a repository - name a folder outside .git'],
    ['the cache', '', 'cache', 'holds the cache - name a folder of its own, such as dist'],
    ['a folder of the cache', '', 'cache/a', 'lies in the cache - name a folder outside CACHE'],
    ['a home folder', '', 'home/ann', 'holds your home folder - name a folder of its own, such as dist'],
    ['what holds all of them', '', '.', 'holds the newspaper - name a folder of its own, such as dist'],
  ])('is refused where it leads to %s', async (_, below, to, why) => {
    await mkdir(inRoot(to), { recursive: true });
    await symlink(inRoot(to), inRoot('link'));
    const advice = why.replace('PAPER', inRoot('paper')).replace('CACHE', inRoot('cache'));
    await expect(open(inRoot(`link${below}`))).rejects.toThrow(
      new OutputFolderError(
        `OUT_DIR ${inRoot('link')}${below} leads to ${path.resolve(root, to)}${below}, which ${advice}`,
      ),
    );
    expect(existsSync(inRoot('link/dist'))).toBe(false);
  });

  it.each([
    ['the newspaper', 'paper', 'lies in the newspaper'],
    ['the cache', 'cache', 'lies in the cache'],
  ])('is refused where it is no link, but %s is one that leads around it', async (_, name, why) => {
    await rm(inRoot(name), { recursive: true });
    await mkdir(inRoot('real'));
    await symlink(inRoot('real'), inRoot(name));
    await expect(open(inRoot('real/dist'))).rejects.toThrow(
      `OUT_DIR ${inRoot('real/dist')} ${why} - name a folder outside ${inRoot(name)}`,
    );
  });

  it('is refused where it leads nowhere', async () => {
    await symlink(inRoot('paper/missing'), inRoot('link'));
    await expect(open(inRoot('link'))).rejects.toThrow(
      /^OUT_DIR .* cannot be written \(.*\) - name a folder that can be$/,
    );
    await expect(open(inRoot('link/dist'))).rejects.toThrow(OutputFolderError);
    expect(existsSync(inRoot('paper/missing'))).toBe(false);
  });

  it('may lead to a folder of its own', async () => {
    await mkdir(inRoot('www'));
    await symlink(inRoot('www'), inRoot('link'));
    await expect(print('link', ['a.css'], new Error('killed'))).rejects.toThrow('killed');
    expect(await readdir(inRoot('www'))).toEqual(['a.css']);
    await open(inRoot('link'));
  });

  it('is refused where it has come to lead to files that the press did not print', async () => {
    await mkdir(inRoot('www'));
    await symlink(inRoot('www'), inRoot('link'));
    await expect(print('link', ['a.css'], new Error('killed'))).rejects.toThrow('killed');
    await rm(inRoot('link'));
    await put('letters', 'to-ann.txt');
    await symlink(inRoot('letters'), inRoot('link'));
    await expect(open(inRoot('link'))).rejects.toThrow(/ holds to-ann\.txt, which the press did not print /);
  });
});
