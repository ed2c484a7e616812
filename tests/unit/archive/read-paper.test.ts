import { afterAll, expect, test } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import {
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
