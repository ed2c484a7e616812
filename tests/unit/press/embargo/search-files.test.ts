import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchFiles, searchFilesHere, type FileSearch } from '../../../../src/press/embargo/search-files.ts';

const documents = 'search/shards/2024/fragment';
let folder = '';
const names: string[] = [];

const write = (name: string, content: string | Buffer): void => {
  writeFileSync(path.join(folder, name), content);
  names.push(name);
};
const toDocument = (url: string): Buffer => gzipSync(`pagefind_dcd${JSON.stringify({ url, content: 'text' })}`);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'search-files-'));
  mkdirSync(path.join(folder, documents), { recursive: true });
  for (let at = 0; at < 4100; at += 1) {
    if (at === 3000) write('given-away.html', 'Before. The minister resigns tonight. After.');
    else if (at === 4000) write(`${documents}/en_b.pf_fragment`, toDocument('/2024/01/02/held-back/'));
    else if (at === 10) write(`${documents}/en_a.pf_fragment`, toDocument('/2024/01/01/printed/'));
    else write(`page-${at}.html`, `An ordinary page of number ${at}.`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const makeSearch = (...texts: readonly string[]): FileSearch => ({
  folder,
  names,
  patterns: texts.map((text) => ({ bytes: Buffer.from(text), isWord: false })),
  printed: ['/2024/01/01/printed/'],
});
const stranger = { file: `${documents}/en_b.pf_fragment`, url: '/2024/01/02/held-back/' };

describe('many files', () => {
  it('are searched in threads with the same result', async () => {
    const work = makeSearch('something else that is not there', 'The minister resigns tonight');
    const expected = { found: [['given-away.html', 1]], strangers: [stranger] };
    expect(searchFilesHere(work)).toEqual(expected);
    expect(await searchFiles(work)).toEqual(expected);
  });

  it('are searched for documents where nothing is held back', async () => {
    expect(await searchFiles(makeSearch())).toEqual({ found: [], strangers: [stranger] });
  });

  it('fail as a whole where one cannot be read', async () => {
    const work = { ...makeSearch('The minister resigns tonight'), names: [...names, 'gone.html'] };
    await expect(searchFiles(work)).rejects.toThrow('ENOENT');
  });
});
