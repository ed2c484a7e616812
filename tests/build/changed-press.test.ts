import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  copyPress,
  openTemporaryFolder,
  removeTemporaryFolders,
  runCommand,
  toVariables,
  wholePaper,
} from '../support/build-newspaper.ts';
import { openPrintedPaper, toDigests } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const folder = openTemporaryFolder('changed-press');
const press = copyPress('changed');
const [out, cache] = [join(folder, 'out'), join(folder, 'cache')];

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(press, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    join(press, file),
    text.replace(from, () => to),
  );
};

async function print(to: string, ...words: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const caches = to === out ? cache : `${to}-cache`;
  cpSync(inject('cache'), caches, { recursive: true });
  const outcome = await runCommand('build', words, toVariables({ paper: wholePaper, out: to, cache: caches }), press);
  expect([outcome.status, outcome.status === 0 ? '' : outcome.stderr]).toEqual([0, '']);
  return toDigests(to);
}

/** Prints over the last output; all must be as a build prints it that believes no cache. Gives the files that changed. */
async function printChanges(): Promise<readonly string[]> {
  const before = toDigests(out);
  const forced = join(folder, 'forced');
  const [after, wanted] = await Promise.all([print(out), print(forced, '--force')]);
  rmSync(forced, { recursive: true });
  expect(after).toEqual(wanted);
  return Object.keys({ ...before, ...after }).filter((file) => before[file] !== after[file]);
}

beforeAll(() => print(out));

describe('printed over the last printing, the paper shows every change of the press', () => {
  test('to a template, a style, a word and a file that is served as it is', async () => {
    edit('src/layouts/Document.astro', '<meta charset="utf-8" />', '<meta charset="UTF-8" />');
    edit('src/styles/tokens.css', ':root {', ':root {\n    --changed: 1;');
    edit('src/words/en.ts', "archive: 'Archive'", "archive: 'The archive'");
    writeFileSync(join(press, 'public/new.txt'), 'New.\n');
    const changed = await printChanges();
    const { pages, read, files } = openPrintedPaper(out);
    expect(changed).toContain('new.txt');
    expect(pages.filter(({ html }) => /<meta charset="?utf-8/.test(html) && html.includes('<nav'))).toEqual([]);
    expect(pages.filter(({ html }) => html.includes('>The archive<')).length).toBeGreaterThan(100);
    expect(files.filter((file) => file.endsWith('.css')).some((file) => read(file).includes('--changed'))).toBe(true);
  });

  test('to a rule of the newsroom, a plugin of the Markdown and the packages', async () => {
    const countAligned = (): number =>
      openPrintedPaper(out).pages.filter(({ html }) => html.includes('align-right')).length;
    const before = countAligned();
    edit('src/newsroom/reading-time.ts', 'wordsPerMinute = 238', 'wordsPerMinute = 23');
    edit('src/markdown/rehype-tables.ts', "align === 'right' || align === 'center'", "align === 'center'");
    edit('package-lock.json', '"lockfileVersion"', '"changed": true,\n  "lockfileVersion"');
    const changed = await printChanges();
    expect(countAligned()).toBeLessThan(before);
    expect(changed.filter((file) => /^2024\/.*index\.html$/.test(file))).not.toEqual([]);
    // All was rendered anew, and only what came out differently was replaced.
    expect(changed).not.toContain('places/index.html');
  });
});
