import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { toPaperKey } from '../../../src/press/paper-key.ts';
import { openTemporaryFolder, removeTemporaryFolders, repository, wholePaper } from '../../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);

const root = openTemporaryFolder('paper-key');
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
for (const file of ['src/a.ts', 'public/icon.svg', 'astro.config.ts', 'tsconfig.json', 'package-lock.json'])
  write(file, '');
write('package.json', '{ "dependencies": {} }');
cpSync(wholePaper, join(root, 'content'), { recursive: true });

async function readKey(time = '2024-06-20T12:00:00Z', environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const epoch = String(Date.parse(time) / 1000);
  const folders = { CONTENT_DIR: join(root, 'content'), CACHE_DIR: join(root, '.cache') };
  const settings = readSettings({ SOURCE_DATE_EPOCH: epoch, ...folders, ...environment }, repository);
  const { paper } = await readPaper(settings);
  return toPaperKey({ ...settings, root }, paper);
}

const edit = (file: string, from: string, to: string): void =>
  write(file, readFileSync(join(root, file), 'utf8').replace(from, to));

describe('what an output is made from', () => {
  it('is the same at another hour of a day on which nothing comes or goes', async () => {
    const key = await readKey();
    expect(await readKey('2024-06-20T12:00:01Z')).toBe(key);
    expect(await readKey('2024-06-20T12:00:00Z', { OUT_DIR: 'elsewhere' })).toBe(key);
  });

  it.each([
    ['the day', '2024-06-21T12:00:00Z', {}],
    ['the host', '2024-06-20T12:00:00Z', { SITE_URL: 'https://other.example' }],
    ['the base path', '2024-06-20T12:00:00Z', { BASE_PATH: '/elsewhere/' }],
  ])('differs with %s', async (_what, time, environment) => {
    expect(await readKey(time, environment)).not.toBe(await readKey());
  });

  it.each([
    ['the code of the press', () => write('src/a.ts', '// changed')],
    ['a package', () => write('package-lock.json', '{}')],
    ['a file that is served as it is', () => write('public/icon.svg', '<svg/>')],
    ['another of these', () => write('public/robot.txt', '')],
    ['the text of a page', () => edit('content/pages/about.md', '---\n\n', '---\n\nMore. ')],
    ['the name of a section', () => edit('content/sections/town.md', 'name: ', 'name: The ')],
    ['the publication', () => edit('content/publication.yaml', 'name: ', 'name: New ')],
  ])('differs with %s', async (_what, change) => {
    const key = await readKey();
    change();
    expect(await readKey()).not.toBe(key);
  });

  it('differs as soon as a story may be seen and as it leaves the news', async () => {
    write(
      'content/articles/2024/07/evening.md',
      '---\nheadline: Evening\nstandfirst: It is late.\nsection: town\nbyline: By hand\npublished: 2024-07-01T15:00:00+00:00\n---\n\nText.\n',
    );
    const keys = ['01T14:59:59Z', '01T15:00:00Z', '03T15:00:00Z', '03T15:00:01Z'].map((end) =>
      readKey(`2024-07-${end}`),
    );
    const [before, after, stillNews, old] = await Promise.all(keys);
    expect(after).not.toBe(before);
    expect(old).not.toBe(stillNews);
  });
});
