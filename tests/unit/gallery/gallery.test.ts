import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { problems as table } from '../../../src/desk/problem.ts';
import { formatProblems } from '../../../src/desk/report/text.ts';
import { convertBody } from '../../../src/markdown/convert.ts';
import { openWords } from '../../../src/words/words.ts';
import { now, openTemporaryFolder, removeTemporaryFolders, repository } from '../../support/build-newspaper.ts';
import { gallery, galleryCodes, openInvalidPaper, readExpected } from '../../support/invalid-paper.ts';

/** Faults of the press itself: no content leads to them, so no paper can show them. */
const withoutPaper = ['conversion-failed', 'leak'];

const cache = openTemporaryFolder('gallery-cache');
afterAll(removeTemporaryFolders);

async function check(paper: string): Promise<string> {
  const environment = { CONTENT_DIR: paper, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(now / 1000) };
  const { problems } = await readPaper(readSettings(environment, repository));
  return formatProblems(problems, '');
}

test('every problem code has its folder in the gallery, and every folder its code', () => {
  expect([...galleryCodes(), ...withoutPaper].toSorted()).toEqual(Object.keys(table).toSorted());
});

describe('a paper with the fault', () => {
  for (const code of galleryCodes()) {
    test(code, async () => {
      const report = await check(openInvalidPaper(code));
      expect(report).toBe(readExpected(code));
      expect(report).toContain(` ${code} `);
    });
  }
});

test('a fault of the press while it converts is told with the name of the file', () => {
  const { body } = openWords('en');
  const pictures = new Map();
  pictures.get = () => {
    throw new Error('the press is broken');
  };
  const text = '::figure{src="a.png" alt="A" credit="B"}';
  const source = {
    kind: 'article',
    file: 'articles/2024/02/x.md',
    text,
    start: 0,
    path: '/x/',
    origin: 'https://x.example',
    base: '/',
    words: body,
    pictures,
    dataFiles: new Map(),
  } as const;
  expect(convertBody(source).problems).toMatchObject([
    { code: 'conversion-failed', file: 'articles/2024/02/x.md', severity: 'error' },
  ]);
});

test('the papers of the gallery are sound but for their faults', async () => {
  expect(await check(openInvalidPaper())).toBe('');
});

test('no folder of the gallery lies without what it expects', () => {
  expect(galleryCodes().filter((code) => !existsSync(join(gallery, code, 'expected.txt')))).toEqual([]);
});
