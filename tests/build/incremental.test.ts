import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  wholePaper,
  type BuildOptions,
} from '../support/build-newspaper.ts';
import { toDigests } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const paper = copyPaper(wholePaper, 'edited');
const folder = openTemporaryFolder('incremental');
const out = join(folder, 'out');
const cache = join(folder, 'cache');

const read = (file: string): string => readFileSync(join(paper, file), 'utf8');
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(paper, file)), { recursive: true });
  writeFileSync(join(paper, file), text);
};
const edit = (file: string, from: string | RegExp, to: string): void => {
  const text = read(file).replace(from, to);
  if (text === read(file)) throw new Error(`${file} does not hold ${String(from)}`);
  write(file, text);
};

let references = 0;

/** What a build prints that knows nothing of earlier ones; only fonts and pictures, which take long, are given to it. */
async function printFromNothing(options: Partial<BuildOptions>): Promise<Readonly<Record<string, string>>> {
  const fresh = join(folder, `reference-${(references += 1)}`);
  for (const name of ['faces', 'pictures'])
    cpSync(join(inject('cache'), name), join(fresh, 'cache', name), { recursive: true });
  await buildNewspaper({ paper, ...options, out: join(fresh, 'out'), cache: join(fresh, 'cache') });
  const digests = toDigests(join(fresh, 'out'));
  rmSync(fresh, { recursive: true });
  return digests;
}

const toTimes = (files: readonly string[]): ReadonlyMap<string, number> =>
  new Map(files.map((file) => [file, statSync(join(out, file)).mtimeMs]));

/** Prints the paper over the last printing; all must be as if it were printed from nothing. Gives the files that changed. */
async function printChanges(options: Partial<BuildOptions> = {}): Promise<readonly string[]> {
  const before = toDigests(out);
  const times = toTimes(Object.keys(before));
  const [reference] = await Promise.all([printFromNothing(options), buildNewspaper({ paper, ...options, out, cache })]);
  const after = toDigests(out);
  expect(after).toEqual(reference);
  const same = Object.keys(after).filter((file) => after[file] === before[file]);
  // Files that are the same are not even touched: deploys go by their time.
  expect(same.filter((file) => times.get(file) !== statSync(join(out, file)).mtimeMs)).toEqual([]);
  return Object.keys({ ...before, ...after }).filter((file) => after[file] !== before[file]);
}

describe('printed over the last printing, the paper is as if it were printed from nothing', () => {
  test('where nothing was printed yet, and where nothing has changed', async () => {
    cpSync(inject('cache'), cache, { recursive: true });
    await buildNewspaper({ paper, out, cache });
    expect(await printChanges()).toEqual([]);
  });

  test('a new story', async () => {
    write(
      'articles/2024/06/a-new-story.md',
      '---\nheadline: A new story\nstandfirst: It is new.\nsection: town\ncontributors: [bo-kickerson]\nplace: farwater\npublished: 2024-06-15T10:00:00+03:00\ntopics: [ferries]\n---\n\nNew.\n',
    );
    const changed = await printChanges();
    expect(changed).toContain('2024/06/15/a-new-story/index.html');
    expect(changed).toContain('topics/ferries/feed.xml');
    const feeds = changed.filter((file) => /(?:^|\/)feed\.(?:xml|json)$/.test(file));
    expect(feeds.filter((file) => !readFileSync(join(out, file), 'utf8').includes('a-new-story'))).toEqual([]);
    // The eleventh story has left the feed of the paper; no archive document that was there has changed.
    expect(changed.filter((file) => file.startsWith('feed/'))).toEqual(['feed/2023-11.xml']);
    expect(changed.filter((file) => /^(?:2022|2023|culture|weather|places\/wrenport)\b/.test(file))).toEqual([]);
  });

  test('a changed body', async () => {
    edit('articles/2023/01/first-ferry-of-the-year.md', /\n---\n/, '\n---\n\nA paragraph that was not there.\n');
    const changed = await printChanges();
    expect(changed).toContain('2023/01/01/first-ferry-of-the-year/index.html');
    expect(changed.filter((file) => file.endsWith('.html'))).toHaveLength(1);
  });

  test('a changed headline', async () => {
    edit('articles/2023/05/against-benches.md', /headline: .*/, 'headline: In favour of benches');
    await printChanges();
  });

  test('a renamed file', async () => {
    renameSync(
      join(paper, 'articles/2023/05/who-owns-the-mole.md'),
      join(paper, 'articles/2023/05/whose-mole-it-is.md'),
    );
    const story = 'articles/2024/06/storm-closes-the-port/index.md';
    edit(story, '2023/05/who-owns-the-mole', '2023/05/whose-mole-it-is');
    edit(story, '/2023/05/20/who-owns-the-mole/', '/2023/05/20/whose-mole-it-is/');
    expect((await printChanges()).filter((file) => file.includes('who-owns-the-mole/'))).not.toEqual([]);
  });

  test('a story that is gone', async () => {
    rmSync(join(paper, 'articles/2024/02/a-gull-of-wrenport.md'));
    expect(await printChanges()).toContain('topics/gulls/index.html');
  });

  test('a story that became a draft', async () => {
    edit('articles/2024/05/al-qitar.md', /^---\n/, '---\ndraft: true\n');
    expect(await printChanges()).toContain('2024/05/15/al-qitar/index.html');
  });

  test('a story with another date', async () => {
    edit('articles/2024/02/the-foghorn-concerto.md', /published: 2024-02-\d\d/, 'published: 2024-02-21');
    await printChanges();
  });

  test('a contributor with another name', async () => {
    edit('contributors/ada-inkwell.md', /name: .*/, 'name: Ada Inkwell-Blotter');
    await printChanges();
  });

  test('another slot on a front', async () => {
    edit('fronts/home.yaml', '2024/03/keeper-of-the-light', '2024/05/twin-tides-two');
    expect(await printChanges()).toEqual(['index.html']);
  });

  test('a notice that stands, one that passes and one that is gone', async () => {
    edit('notices/late-ferries.md', 'Ferries run late.', 'Ferries run very late.');
    edit('notices/storm-warning.md', 'until Sunday', 'until Monday');
    rmSync(join(paper, 'notices/reader-survey.md'));
    await printChanges();
  });

  test('a section, a place, a topic, a series and a page with other names', async () => {
    edit('sections/town.md', /name: .*/, 'name: Old Town');
    await printChanges();
    edit('places/wrenport.md', /name: .*/, 'name: Wrenport-on-Sea');
    edit('topics/ferries.md', /name: .*/, 'name: Ferries and boats');
    edit('series/the-lighthouse.md', /name: .*/, 'name: The light');
    edit('pages/about.md', /title: .*/, 'title: About this paper');
    await printChanges();
  });

  test('a biography and the text of a page', async () => {
    edit('contributors/ada-inkwell.md', /\n---\n/, '\n---\n\nShe has moved.\n');
    edit('pages/privacy.md', /\n---\n/, '\n---\n\nNothing is stored.\n');
    expect((await printChanges()).toSorted()).toEqual(['by/ada-inkwell/index.html', 'privacy/index.html']);
  });

  test('a correction, an old address and another editor’s choice of related stories', async () => {
    edit(
      'articles/2023/05/against-benches.md',
      /^---\n/,
      '---\ncorrections: [{ date: 2024-06-15, kind: correction, text: It was a bench. }]\naliases: [/benches/]\nrelated: [2022/12/a-tower-on-a-rock]\n',
    );
    expect(await printChanges()).toContain('benches/index.html');
  });

  test('another picture under the same name', async () => {
    const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } });
    await picture.png().toFile(join(paper, 'articles/2024/06/storm-closes-the-port/harbour.png'));
    expect((await printChanges()).filter((file) => file.startsWith('_pictures/'))).not.toEqual([]);
  });

  test('other figures of a chart, a place that lies elsewhere, another clock of the paper', async () => {
    edit('articles/2024/05/matters.csv', '12,28', '13,28');
    edit('places/wrenport.md', 'latitude: 60.17', 'latitude: 61.5');
    const changed = await printChanges();
    expect(changed).toContain('2024/05/31/everything-at-once/index.html');
    expect(changed).toContain('places/wrenport/index.html');
    edit('publication.yaml', 'timeZone: Europe/Helsinki', 'timeZone: Pacific/Auckland');
    expect((await printChanges()).length).toBeGreaterThan(50);
  });

  test('another name of the paper, another length of its feeds', async () => {
    edit('publication.yaml', 'name: The Harbour Gazette', 'name: The New Harbour Gazette');
    edit('publication.yaml', 'feedLength: 10', 'feedLength: 3');
    await printChanges();
  });

  test('time that passes: a story is due, another expires, notices begin and end, stories grow older', async () => {
    expect(await printChanges({ now: now + 26 * 3_600_000 })).not.toEqual([]);
    expect(await printChanges({ now: Date.UTC(2034, 5, 15) })).toContain('2024/06/14/storm-closes-the-port/index.html');
  });

  test('another address, and the first one again', async () => {
    await printChanges({ siteUrl: 'https://elsewhere.example/', base: '/paper/' });
    await printChanges();
  });
});
