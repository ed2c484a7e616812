import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { addPublished } from '../../../src/newsroom/urls-lock.ts';
import { addToLock, toPublished } from '../../../src/press/record-addresses.ts';
import {
  copyPaper,
  demonstrationPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  tinyPaper,
} from '../../support/build-newspaper.ts';

const cache = openTemporaryFolder('record-cache');
afterAll(removeTemporaryFolders);

async function open(paper: string) {
  const environment = { CONTENT_DIR: paper, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(now / 1000) };
  const settings = readSettings(environment, repository);
  const { paper: records } = await readPaper(settings);
  return buildArchive(records, settings.now, { find: () => Promise.resolve({ html: '', text: '' }) });
}

describe('the list of published addresses', () => {
  it('is written beside the paper, and nothing else is left there', async () => {
    const paper = copyPaper(tinyPaper, 'record');
    const before = readdirSync(paper);
    expect(await addToLock(await open(paper), paper)).toEqual({ added: 3 });
    expect(readdirSync(paper)).toEqual([...before, 'urls.lock'].toSorted());
    expect(await addToLock(await open(paper), paper)).toEqual({ added: 0 });
  });

  it('stays a link where it is one, and keeps who may read it', async () => {
    const paper = copyPaper(tinyPaper, 'record');
    const elsewhere = join(openTemporaryFolder('record-elsewhere'), 'lock.txt');
    writeFileSync(elsewhere, '/old/ page\n');
    chmodSync(elsewhere, 0o640);
    symlinkSync(elsewhere, join(paper, 'urls.lock'));
    expect(await addToLock(await open(paper), paper)).toEqual({ added: 3 });
    expect(lstatSync(join(paper, 'urls.lock')).isSymbolicLink()).toBe(true);
    expect(statSync(elsewhere).mode & 0o777).toBe(0o640);
    expect(readFileSync(elsewhere, 'utf8')).toContain('/old/ page\n');
  });

  it('that cannot be written is told, and no reason not to publish', async () => {
    const archive = await open(copyPaper(tinyPaper, 'record'));
    const folder = openTemporaryFolder('record-none');
    expect(await addToLock(archive, join(folder, 'nowhere'))).toEqual({ added: 3, fault: 'it is not there' });
    mkdirSync(join(folder, 'urls.lock'));
    expect((await addToLock(archive, folder)).fault).toBeDefined();
  });
});

it('has every address of the demonstration paper (npm run build adds what is missing)', async () => {
  const archive = await open(demonstrationPaper);
  expect(archive.addresses.published.length).toBeGreaterThan(50);
  expect(addPublished(archive.addresses.published, toPublished(archive))).toBeUndefined();
});
