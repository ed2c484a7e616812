import { rmSync } from 'node:fs';
import { cpuUsage, env } from 'node:process';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { formatAnnotations } from '../../../src/desk/report/github.ts';
import { formatJson } from '../../../src/desk/report/json.ts';
import { formatProblems } from '../../../src/desk/report/text.ts';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  tinyPaper,
} from '../../support/build-newspaper.ts';
import { brokenFile, lay, withoutRecords, type BrokenFile } from './broken-files.ts';

const cache = openTemporaryFolder('broken-cache');
afterAll(removeTemporaryFolders);

/** BROKEN_FILES=1000 BROKEN_SEED=1 npx vitest run --project unit tests/unit/gallery/broken-files.test.ts */
const runs = Number(env['BROKEN_FILES'] ?? 60);
const seed = env['BROKEN_SEED'] === undefined ? {} : { seed: Number(env['BROKEN_SEED']) };

const stack = /^\s+at .+:\d+:\d+\)?$|node_modules|\bis not a function\b|\bCannot read propert/m;

async function check(broken: BrokenFile) {
  const paper = copyPaper(tinyPaper, 'broken');
  rmSync(`${paper}/${broken.file}`, { force: true, recursive: true });
  lay(paper, broken);
  const environment = { CONTENT_DIR: paper, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(now / 1000) };
  const before = cpuUsage();
  const { problems, paper: records } = await readPaper(readSettings(environment, repository));
  const { user, system } = cpuUsage(before);
  rmSync(paper, { recursive: true, force: true });
  const { publication: _publication, addresses: _addresses, ...kinds } = records;
  const isTaken = Object.values(kinds).some((files) => files.some(({ file }) => file === broken.file));
  return { problems, isTaken, seconds: (user + system) / 1_000_000 };
}

test('no broken file breaks the desk: it is named with an error or it is sound, in time, without a word about code', async () => {
  await fc.assert(
    fc.asyncProperty(brokenFile, async (broken) => {
      const { problems, isTaken, seconds } = await check(broken);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const isNamed = errors.some(({ file }) => file === broken.file || broken.file.startsWith(`${file}/`));
      // A folder without a file in it is nothing, and what is sound is printed.
      const isSound = isTaken || withoutRecords.includes(broken.file) || broken.kind !== 'bytes';
      expect(isNamed || isSound).toBe(true);
      expect(errors.filter(({ code }) => code === 'conversion-failed')).toEqual([]);
      for (const format of [formatProblems, formatJson, formatAnnotations])
        expect(format(problems, '')).not.toMatch(stack);
      expect(seconds).toBeLessThan(2 + 0.5);
    }),
    { numRuns: runs, endOnFailure: true, ...seed },
  );
}, 600_000);

test('a line of ten megabytes is refused before it is read', async () => {
  const content = `---\nheadline: ${'word '.repeat(2_000_000)}\n---\n\nText.\n`;
  const { problems } = await check({ file: 'articles/2024/02/long.md', kind: 'bytes', content });
  expect(problems).toMatchObject([{ code: 'too-large', file: 'articles/2024/02/long.md' }]);
});
