import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  copyPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  tinyPaper,
  tryBuild,
} from '../support/build-newspaper.ts';
import { openPrintedPaper, readUnpacked, toDigests, toText } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const paper = copyPaper(tinyPaper, 'addresses');
const out = join(openTemporaryFolder('addresses-out'), 'out');
const build = { paper, out, cache: inject('cache'), records: true };
const lock = join(paper, 'urls.lock');
const write = (file: string, text: string): void => {
  mkdirSync(join(paper, file, '..'), { recursive: true });
  writeFileSync(join(paper, file), text);
};
const toStory = (headline: string, keys: string): string =>
  `---\nheadline: ${headline}\nstandfirst: ${headline}, in a sentence.\nsection: news\ncontributors: [desk]\n${keys}\n---\n\nWhat is to be said of ${headline}.\n`;
const readAddresses = (): readonly string[] =>
  readFileSync(lock, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** A story with a day, a topic and an old address of its own. */
const ferry = 'articles/2024/02/ferry.md';
const ferryPath = '/2024/02/03/ferry/';
const ferryKeys = 'published: 2024-02-03T09:00:00Z\ntopics: [boats]\naliases: [/old/ferry/]';

beforeAll(() => {
  write(ferry, toStory('The ferry', ferryKeys));
  write(
    'articles/2024/06/secret.md',
    toStory(
      'The secret',
      'published: 2024-06-01T09:00:00Z\nembargo: 2024-07-01T09:00:00Z\ntopics: [hush]\naliases: [/old/secret/]',
    ),
  );
  write('articles/2024/06/draft.md', toStory('The draft', 'published: 2024-06-01T09:00:00Z\ndraft: true'));
  write('articles/2024/06/later.md', toStory('The later', 'published: 2024-06-20T09:00:00Z'));
});

describe('a build', () => {
  test('lists every address that it publishes, and none that is held back', async () => {
    const { stdout } = await buildNewspaper(build);
    expect(stdout).toMatch(/addresses +6 new, added to urls\.lock/);
    expect(readAddresses()).toEqual([
      '/2024/01/31/only-story/ story',
      `${ferryPath} story`,
      '/by/desk/ contributor',
      '/news/ section',
      `/old/ferry/ -> ${ferryPath}`,
      '/topics/boats/ topic',
    ]);
  });

  test('leaves the list alone where nothing is new', async () => {
    const before = statSync(lock, { bigint: true });
    const { stdout } = await buildNewspaper(build);
    expect(stdout).not.toContain('urls.lock');
    expect(statSync(lock, { bigint: true })).toMatchObject({ mtimeNs: before.mtimeNs, ino: before.ino });
  });

  test('leaves it alone where it is told to', async () => {
    const before = readFileSync(lock, 'utf8');
    write('pages/about.md', '---\ntitle: About\n---\n\nWho we are.\n');
    await buildNewspaper({ ...build, records: false });
    expect(readFileSync(lock, 'utf8')).toBe(before);
    await buildNewspaper(build);
    expect(readAddresses()).toContain('/about/ page');
  });
});

describe('a story that is deleted', () => {
  test('stops the press, which says what is lost and how to mend it, and leaves everything as it was', async () => {
    const before = [toDigests(out), readFileSync(lock, 'utf8')];
    rmSync(join(paper, ferry));
    const { status, stderr } = await tryBuild(build);
    expect(status).toBe(1);
    expect(stderr).toContain(`lost-address the story at ${ferryPath} was published and would be lost`);
    expect(stderr).toContain(`gone.yaml by a line ${ferryPath}: { date: 2024-06-15, reason: "TK" }`);
    expect(stderr).toContain('1 error,');
    expect([toDigests(out), readFileSync(lock, 'utf8')]).toEqual(before);
  });

  test('is withdrawn by one entry, whatever else went with it', async () => {
    write('gone.yaml', `${ferryPath}:\n  date: 2024-06-15\n  reason: It named the "wrong" ship & <b>crew</b>.\n`);
    await buildNewspaper(build);
    expect(readAddresses()).toContain(`${ferryPath} story`);
    const printed = openPrintedPaper(out);
    for (const path of [ferryPath, '/old/ferry/']) {
      const { document } = printed.open(path);
      expect(toText(document.querySelector('main'))).toContain(
        'Withdrawn on 15 June 2024. It named the "wrong" ship & <b>crew</b>.',
      );
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    }
    expect(toText(printed.open('/410.html').document.querySelector('main'))).not.toContain('Withdrawn on');
    expect(printed.find('/2024/02/03/')).toBeUndefined();
    expect(toText(printed.open('/topics/boats/').document.querySelector('main'))).toContain('No story is listed here');
    expect(printed.read('topics/boats/feed.xml')).toContain('<rss');
    const leaks = printed.files.filter(
      (file) =>
        !['2024/02/03/ferry/index.html', 'old/ferry/index.html'].includes(file) &&
        !file.startsWith('_hosts/') &&
        readUnpacked(printed, file).toString('latin1').includes('/2024/02/03/ferry/'),
    );
    expect(leaks).toEqual([]);
  });

  test('is found again where another story takes its address over', async () => {
    rmSync(join(paper, 'gone.yaml'));
    write(
      'articles/2024/02/crossing.md',
      toStory('The crossing', `published: 2024-02-04T09:00:00Z\ntopics: [boats]\naliases: [${ferryPath}]`),
    );
    await buildNewspaper(build);
    const printed = openPrintedPaper(out);
    for (const path of [ferryPath, '/old/ferry/'])
      expect(printed.open(path).document.querySelector('a')?.getAttribute('href')).toBe('/daily/2024/02/04/crossing/');
    expect(readAddresses()).toContain(`${ferryPath} -> /2024/02/04/crossing/`);
  });
});

describe('a listing that gets another name', () => {
  test('leads on with its feeds and its years', async () => {
    const crossing = 'articles/2024/02/crossing.md';
    write(crossing, readFileSync(join(paper, crossing), 'utf8').replace('topics: [boats]', 'topics: [ferries]'));
    write('redirects.yaml', '/topics/boats/: /topics/ferries/\n');
    await buildNewspaper(build);
    const printed = openPrintedPaper(out);
    expect(printed.open('/topics/boats/').document.querySelector('a')?.getAttribute('href')).toBe(
      '/daily/topics/ferries/',
    );
    expect(printed.redirects.map(({ path }) => path)).toContain('/topics/boats/2024/');
    for (const feed of ['feed.xml', 'feed.json'])
      expect(printed.read(`topics/boats/${feed}`)).toBe(printed.read(`topics/ferries/${feed}`));
    // The feed is kept in the output by now, and its copy is made from there.
    await buildNewspaper(build);
    expect(existsSync(join(out, 'topics/boats/feed.xml'))).toBe(true);
  });
});

test('a lock that a merge has left unfinished stops the press', async () => {
  const before = readFileSync(lock, 'utf8');
  writeFileSync(lock, `<<<<<<< HEAD\n${before}=======\n/x/ page\n>>>>>>> other\n`);
  const { status, stderr } = await tryBuild(build);
  expect(status).toBe(1);
  expect(stderr).toContain('urls.lock:1:1 bad-lock a merge was left unfinished here');
  writeFileSync(lock, before);
});
