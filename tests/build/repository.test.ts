import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  copyPaper,
  copyPress,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  runCommand,
  tinyPaper,
  toVariables,
  type Outcome,
} from '../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);

/** What .gitignore names, and what git keeps for itself. */
const ignored = new Set(['.git', 'node_modules', '.astro', 'test-results', 'playwright-report', 'tests']);

function digest(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    if (folder === repository && ignored.has(entry.name)) return [];
    if (entry.isDirectory()) return Object.entries(digest(path));
    return entry.isFile() ? [[path, createHash('sha256').update(readFileSync(path)).digest('hex')]] : [];
  });
  return Object.fromEntries(files);
}

test('a newspaper outside the repository is printed without touching the repository or the newspaper', async () => {
  const paper = copyPaper(tinyPaper, 'outside');
  const before = [digest(repository), digest(paper)];
  await buildNewspaper({ paper, out: join(openTemporaryFolder('outside-out'), 'out'), cache: inject('cache') });
  expect([digest(repository), digest(paper)]).toEqual(before);
});

/** The packages that Vite has bundled in advance for the development server, and when. */
function listDevDeps(): readonly string[] {
  const folder = join(repository, 'node_modules/.vite/deps');
  return existsSync(folder) ? readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`) : [];
}

test('a build bundles no packages for the development server, in a folder that others use', async () => {
  const before = listDevDeps();
  await buildNewspaper({ paper: tinyPaper, out: join(openTemporaryFolder('alone'), 'out'), cache: inject('cache') });
  expect(listDevDeps()).toEqual(before);
});

test('builds that begin at once with a press that has never printed take nothing from each other', async () => {
  const press = copyPress('at-once');
  const build = (name: string): Promise<Outcome> => {
    const out = join(openTemporaryFolder(`at-once-${name}`), 'out');
    return runCommand('build', ['--frozen'], toVariables({ paper: tinyPaper, out, cache: inject('cache') }), press);
  };
  const outcomes = await Promise.all(['a', 'b', 'c'].map(build));
  expect(outcomes.filter(({ status }) => status !== 0)).toEqual([]);
});
