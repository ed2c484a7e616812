import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { addToLock } from '../../../src/press/record-addresses.ts';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  wholePaper,
} from '../../support/build-newspaper.ts';

const cache = openTemporaryFolder('lost-cache');
afterAll(removeTemporaryFolders);

/** The whole paper with all its addresses in the lock, and what the desk says of them. */
async function openPublished() {
  const paper = copyPaper(wholePaper, 'lost');
  const read = (at = now) => {
    const environment = { CONTENT_DIR: paper, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(at / 1000) };
    return readPaper(readSettings(environment, repository));
  };
  const { paper: records } = await read();
  const archive = await buildArchive(records, now, { find: () => Promise.resolve({ html: '', text: '' }) });
  await addToLock(archive, paper);
  /** Puts a word in the place of another one in every text of the paper. */
  const replace = (from: RegExp, to: string): void => {
    for (const entry of readdirSync(paper, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.(?:md|yaml)$/.test(file)) continue;
      const text = readFileSync(file, 'utf8');
      if (from.test(text)) writeFileSync(file, text.replaceAll(from, to));
    }
  };
  const check = async (at = now) =>
    (await read(at)).problems
      .filter(({ file, code }) => file === 'urls.lock' || code === 'dead-link')
      .map(({ severity, message, advice }) => ({ severity, message, advice }));
  return { paper, replace, check, at: (file: string) => join(paper, file) };
}

test('a paper whose addresses are all there has nothing to answer for', async () => {
  expect(await (await openPublished()).check()).toEqual([]);
});

describe('an id that is changed by hand in every file', () => {
  test.each([
    ['section', 'sections/harbour', 'sections/port', /\bharbour(?=$|[,\]])/gm, 'port', '/harbour/', '/port/'],
    [
      'contributor',
      'contributors/ada-inkwell',
      'contributors/ada-ink',
      /ada-inkwell/g,
      'ada-ink',
      '/by/ada-inkwell/',
      '/by/ada-ink/',
    ],
    [
      'place',
      'places/wrenport',
      'places/wren-port',
      /\bwrenport(?=$)/gm,
      'wren-port',
      '/places/wrenport/',
      '/places/wren-port/',
    ],
    [
      'series',
      'series/the-lighthouse',
      'series/the-lighthouses',
      /the-lighthouse\b(?=[,\s}])/g,
      'the-lighthouses',
      '/series/the-lighthouse/',
      '/series/the-lighthouses/',
    ],
    ['page', 'pages/privacy', 'pages/private', /: privacy$/gm, ': private', '/privacy/', '/private/'],
  ])(
    'is a lost address for a %s, until the line that the desk names is written',
    async (_, from, to, word, name, old, now_) => {
      const { replace, check, at } = await openPublished();
      renameSync(at(`${from}.md`), at(`${to}.md`));
      replace(word, name);
      const lost = (await check()).filter(({ message }) => message.includes(`at ${old} was published`));
      expect(lost).toHaveLength(1);
      expect(lost[0]?.advice).toContain(`add the line ${old}: ${now_} to redirects.yaml, or withdraw it in gone.yaml`);
      appendFileSync(at('redirects.yaml'), `${old}: ${now_}\n`);
      expect(await check()).toEqual([]);
    },
  );

  test('is told of a topic too, which needs no file', async () => {
    const { replace, check, at } = await openPublished();
    replace(/\bharbour-walls\b/g, 'harbour-wall');
    expect(await check()).toMatchObject(
      [
        {
          severity: 'warning',
          advice: /add the line \/topics\/harbour-walls\/: \/topics\/harbour-wall\/ to redirects\.yaml/,
        },
      ].map((one) => ({ ...one, advice: expect.stringMatching(one.advice) as string })),
    );
    writeFileSync(at('redirects.yaml'), '/topics/harbour-walls/: /topics/harbour-wall/\n');
    expect(await check()).toEqual([]);
  });
});

describe('stories that go', () => {
  test('take nothing with them that somebody has to answer for', async () => {
    const { check, at } = await openPublished();
    // The only story of its day, of its month, of its topics and of its kind in its section.
    rmSync(at('articles/2024/02/the-foghorn-concerto.md'));
    const problems = await check();
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    const address = '/2024/02/29/the-foghorn-concerto/';
    expect(problems[0]?.advice).toContain(`gone.yaml by a line ${address}: { date: 2024-06-15, reason: "TK" }`);
    writeFileSync(at('gone.yaml'), `${address}: { date: 2024-06-15, reason: It was another concerto. }\n`);
    expect((await check()).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('may go all at once: each is told with the line that mends it', async () => {
    const { paper, check } = await openPublished();
    const count = readdirSync(join(paper, 'articles'), { recursive: true }).length;
    rmSync(join(paper, 'articles/2023'), { recursive: true });
    const lost = (await check()).filter(({ message }) => message.startsWith('the story at /2023/'));
    expect(count).toBeGreaterThan(0);
    expect(lost).toHaveLength(4);
  });
});

describe('what is wrong already is not told twice', () => {
  test('where the file of a story has an error', async () => {
    const { check, at } = await openPublished();
    writeFileSync(at('articles/2023/05/who-owns-the-mole.md'), '---\nheadline: [\n---\n');
    expect((await check()).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('where publication.yaml has one, without which no day is known', async () => {
    const { check, at } = await openPublished();
    writeFileSync(at('publication.yaml'), 'name: [\n');
    expect((await check()).filter(({ message }) => message.includes('was published'))).toEqual([]);
  });
});

test('a build of an earlier moment has nothing to answer for what came later', async () => {
  const { check } = await openPublished();
  const errors = (await check(Date.UTC(2023, 5, 1))).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test('a paper without a list of addresses is asked for none', async () => {
  const { check, at } = await openPublished();
  rmSync(at('urls.lock'));
  rmSync(at('articles/2024/02/the-foghorn-concerto.md'));
  expect(existsSync(at('urls.lock'))).toBe(false);
  expect((await check()).filter(({ message }) => message.includes('was published'))).toEqual([]);
});
