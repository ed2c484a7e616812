import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  openTemporaryFolder,
  removeTemporaryFolders,
  runCommand,
  toVariables,
  wholePaper,
  type Outcome,
} from '../support/build-newspaper.ts';
import { openPrintedPaper, toDigests, toText, type PrintedPaper } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const folder = openTemporaryFolder('preview');
const out = join(folder, 'out');
const drafts = join(folder, 'drafts');
const run = (command: string, variables: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  runCommand(command, [], {
    ...toVariables({ paper: wholePaper, out, cache: inject('cache') }),
    DRAFTS_DIR: drafts,
    ...variables,
  });

const heldBack = [
  ['/2024/06/10/heldback-draft-story/', 'Draft'],
  ['/2024/06/15/heldback-scheduled-story/', 'Scheduled for 15 June 2024 at 15:00 EEST'],
  ['/2024/06/15/heldback-embargoed-story/', 'Under embargo until 15 June 2024 at 15:00 EEST'],
  ['/2023/11/20/heldback-expired-story/', 'Expired on 15 June 2024 at 14:59 EEST'],
] as const;

let paper: PrintedPaper;
beforeAll(async () => {
  expect(await run('preview-drafts')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('18 (4 held back)') as string,
  });
  paper = openPrintedPaper(drafts);
});

describe('the preview of what is held back', () => {
  test.each(heldBack)('prints %s, with a bar that says what it is', (path, hold) => {
    const { document } = paper.open(path);
    expect(toText(document.querySelector('.preview-bar'))).toBe(
      `Preview, not for publication: with everything that is held back. ${hold}`,
    );
  });

  test.each(heldBack)('marks %s wherever it is listed', (path, hold) => {
    const places = paper.pages.flatMap(({ path: page, document }) =>
      [...document.querySelectorAll(`.headline a[href="${path}"]`)].map((link) => [page, toText(link.parentElement)]),
    );
    expect(places.length).toBeGreaterThan(2);
    expect(places.filter(([, text]) => text?.startsWith(hold) !== true)).toEqual([]);
  });

  test('marks no story that is in print', () => {
    const { document } = paper.open('/2024/05/01/twin-tides-one/');
    expect(toText(document.querySelector('.preview-bar'))).toContain('This story is in print.');
    const marked = paper.pages.flatMap(({ document: page }) =>
      [...page.querySelectorAll('.hold + a')].map((link) => link.getAttribute('href')),
    );
    expect([...new Set(marked)].toSorted()).toEqual(heldBack.map(([path]) => path).toSorted());
  });

  test('has the bar on every page, and no page that a machine may list', () => {
    const unmarked = paper.pages.filter(({ document }) => !document.querySelector('body > .preview-bar'));
    expect(unmarked.map(({ path }) => path)).toEqual([]);
    const listed = [...paper.pages, ...paper.redirects].filter(
      ({ document }) => document.querySelector('meta[name="robots"]')?.getAttribute('content') !== 'noindex',
    );
    expect(listed.map(({ path }) => path)).toEqual([]);
    expect(paper.read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  });

  test('has no feed and no sitemap, and leads to none', () => {
    expect(
      paper.files.filter((file) => /feed\.(?:xml|json)|opml|sitemap|^feed/.test(file) && file !== 'feed.css'),
    ).toEqual([]);
    const leading = paper.pages.filter(({ document }) =>
      document.querySelector('link[rel="alternate"], a[href*="feed"], a[href$=".opml"]'),
    );
    expect(leading.map(({ path }) => path)).toEqual([]);
  });
});

describe('the preview and the paper', () => {
  test('never mix', async () => {
    const before = toDigests(drafts);
    expect(await run('build', { OUT_DIR: drafts, DRAFTS_DIR: join(folder, 'other') })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`OUT_DIR ${drafts} holds a preview of what is held back`) as string,
    });
    for (const [first, second] of [
      [drafts, drafts],
      [join(drafts, 'paper'), drafts],
      [out, join(out, 'drafts')],
    ] as const) {
      for (const command of ['build', 'preview-drafts']) {
        const { status, stderr } = await run(command, { OUT_DIR: first, DRAFTS_DIR: second });
        expect([status, stderr]).toEqual([1, expect.stringContaining('lie in each other')]);
      }
    }
    expect(await run('preview-drafts', { DRAFTS_DIR: inject('whole') })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/DRAFTS_DIR .* would remove/) as string,
    });
    expect(toDigests(drafts)).toEqual(before);
    expect(existsSync(join(drafts, 'paper'))).toBe(false);
  });

  test('are told apart where they are served', async () => {
    expect(await run('preview', { OUT_DIR: drafts, DRAFTS_DIR: join(folder, 'other') })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('npm run preview -- --drafts') as string,
    });
  });

  test('a paper printed after a preview, with the same cache, holds nothing of it', async () => {
    expect(await run('build')).toMatchObject({ status: 0 });
    expect(toDigests(out)).toEqual(toDigests(inject('whole')));
  });

  test('a preview follows what has changed, and takes a folder only if that is empty or its own', async () => {
    const again = await run('preview-drafts');
    expect(again.stdout).toContain('0 written, 0 removed');
    const foreign = openTemporaryFolder('preview-foreign');
    writeFileSync(join(foreign, 'letters.txt'), 'mine');
    expect(await run('preview-drafts', { DRAFTS_DIR: foreign })).toMatchObject({ status: 1 });
    expect(existsSync(join(foreign, 'letters.txt'))).toBe(true);
  });
});
