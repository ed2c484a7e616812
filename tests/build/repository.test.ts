import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  copyPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  tinyPaper,
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

test('builds have no folder in common that one could take from the other', async () => {
  const shared = join(repository, 'node_modules/.vite/deps');
  rmSync(shared, { recursive: true, force: true });
  await buildNewspaper({ paper: tinyPaper, out: join(openTemporaryFolder('alone'), 'out'), cache: inject('cache') });
  expect(existsSync(shared)).toBe(false);
});
