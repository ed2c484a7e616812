import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  runCommand,
  tinyPaper,
  toVariables,
  tryBuild,
} from '../support/build-newspaper.ts';
import { openInvalidPaper, readExpected } from '../support/invalid-paper.ts';
import { toDigests } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const cache = inject('cache');
const faults = ['bad-yaml', 'empty-body', 'unknown-directive', 'unknown-contributor', 'missing-picture', 'not-utf-8'];
const folder = openTemporaryFolder('failures');
const out = join(folder, 'out');
const broken = openInvalidPaper(...faults);

/** The problems alone, without the line that counts them, and with the folder in front. */
const toLines = (paper: string): readonly string[] =>
  faults.flatMap((code) =>
    readExpected(code)
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replace(/^(?:warning: )?/, `$&${paper}/`)),
  );

describe('a paper with faults in many files', () => {
  test('stops the press with 1, tells every fault in one run, and leaves the last good output as it was', async () => {
    await buildNewspaper({ paper: tinyPaper, out, cache });
    const before = toDigests(out);
    const { status, stdout, stderr } = await tryBuild({ paper: broken, out, cache });
    expect(status).toBe(1);
    const lines = stderr.split('\n');
    expect(toLines(broken).filter((line) => !lines.includes(line))).toEqual([]);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(toDigests(out)).toEqual(before);
  });

  test('is told the same by the copy desk', async () => {
    const { status, stdout, stderr } = await runCommand('check', [], toVariables({ paper: broken, out, cache }));
    expect(status).toBe(1);
    const lines = stdout.split('\n');
    expect(toLines(broken).filter((line) => !lines.includes(line))).toEqual([]);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
  });
});

test('a sound paper passes the copy desk', async () => {
  const { status, stderr } = await runCommand('check', [], toVariables({ paper: tinyPaper, out, cache }));
  expect([status, stderr]).toEqual([0, '']);
});

describe('what is wrong around the paper is one line, not a stack trace', () => {
  const settings = toVariables({ paper: tinyPaper, out, cache });
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, number, RegExp])[] = [
    ['a folder without a paper', { CONTENT_DIR: openTemporaryFolder('empty') }, 1, /no-publication/],
    ['a folder that is not there', { CONTENT_DIR: join(folder, 'nowhere') }, 1, /no-publication/],
    ['an address that is none', { SITE_URL: 'leaflet' }, 2, /SITE_URL/],
    ['a base path that is none', { BASE_PATH: '/a b/' }, 2, /BASE_PATH/],
    ['a date that is none', { SOURCE_DATE_EPOCH: 'today' }, 2, /SOURCE_DATE_EPOCH/],
    ['an output folder that holds the paper', { OUT_DIR: tinyPaper }, 1, /OUT_DIR/],
  ];
  for (const [name, change, code, words] of cases) {
    test(name, async () => {
      const { status, stdout, stderr } = await runCommand('build', [], { ...settings, ...change });
      expect(status).toBe(code);
      expect(stdout + stderr).toMatch(words);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
    });
  }

  test('a bad command line', async () => {
    for (const command of ['build', 'check']) {
      const { status, stderr } = await runCommand(command, ['--no-such-option'], settings);
      expect(status).toBe(2);
      expect(stderr).toMatch(/no-such-option[\s\S]*Usage: npm run/);
    }
  });
});

test('an old address with stray percent signs or capitals does not stop the press halfway', async () => {
  const paper = openInvalidPaper();
  mkdirSync(join(paper, 'articles/2024/02'), { recursive: true });
  writeFileSync(
    join(paper, 'articles/2024/02/old.md'),
    '---\nheadline: Old\nstandfirst: Old.\nsection: news\ncontributors: [desk]\npublished: 2024-02-01T09:00:00Z\naliases: [/100%/, /%zz/, /Old/STORY.htm]\n---\n\nText.\n',
  );
  const { status, stdout, stderr } = await tryBuild({ paper, out: join(folder, 'percent'), cache });
  expect([0, 1]).toContain(status);
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
});
