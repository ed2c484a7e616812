import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  wholePaper,
} from '../../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);

test('what is found in a text never takes the place of what its editor typed', async () => {
  const environment = {
    CONTENT_DIR: wholePaper,
    CACHE_DIR: openTemporaryFolder('read-paper'),
    SOURCE_DATE_EPOCH: String(now / 1000),
  };
  const { paper } = await readPaper(readSettings(environment, repository));
  const ada = paper.contributors.find(({ id }) => id === 'ada-inkwell');
  expect(ada).toMatchObject({ links: ['https://inkwell.example/'], internalLinks: ['/harbour/'] });
});

test('an article with a warning is not read again, and its warning is told again', async () => {
  const environment = {
    CONTENT_DIR: copyPaper(wholePaper, 'warned'),
    CACHE_DIR: openTemporaryFolder('read-again'),
    SOURCE_DATE_EPOCH: String(now / 1000),
  };
  const story = join(environment.CONTENT_DIR, 'articles/2024/06/warned.md');
  writeFileSync(
    story,
    '---\nheadline: Warned\nkicker: Quay #9\nstandfirst: It is warned of.\nsection: town\nbyline: By hand\npublished: 2024-06-10T10:00:00+03:00\n---\n\nNothing else is wrong.\n',
  );
  // A file is trusted where it is older than the run that reads it.
  await sleep(100);
  const read = () => readPaper(readSettings(environment, repository));
  const first = await read();
  const warnings = first.problems.filter(({ file }) => file.endsWith('warned.md'));
  expect(warnings.map(({ severity }) => severity)).toEqual(['warning']);
  const second = await read();
  expect(second.articlesRead).toBe(0);
  expect(second.problems).toEqual(first.problems);
});
