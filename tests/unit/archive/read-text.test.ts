import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBody, type KeptBody } from '../../../src/archive/body-cache.ts';
import { readText, type TextResult } from '../../../src/archive/read-text.ts';
import { openWords } from '../../../src/words/words.ts';

let root = '';
const folder = 'articles/2021/12/a';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'text-'));
  await mkdir(path.join(root, 'paper', folder), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer): Promise<void> =>
  writeFile(path.join(root, 'paper', folder, name), content);

const read = (src = 'ships.csv'): Promise<TextResult> =>
  readText(
    {
      contentDir: path.join(root, 'paper'),
      cacheDir: path.join(root, 'cache'),
      origin: 'https://paper.example',
      base: '/',
      timeZone: 'UTC',
      words: openWords('en').body,
      press: 'press 1',
      force: false,
    },
    {
      kind: 'article',
      source: { file: `${folder}/index.md`, text: `Text.\n\n::chart{src="${src}" title="Ships" credit="Source: A"}\n` },
      bodyStart: 0,
      path: '/2021/12/02/a/',
    },
  );

const openBody = async ({ record }: TextResult): Promise<KeptBody | undefined> =>
  record && readBody(path.join(root, 'cache'), record.body);

describe('a text with a chart', () => {
  it('is made again when its figures change, and found again when they change back', async () => {
    await put('ships.csv', 'Port,Ships\nWrenport,12\n');
    const before = await read();
    expect((await openBody(before))?.html).toContain('<span>12</span>');
    await put('ships.csv', 'Port,Ships\nWrenport,13\n');
    const after = await read();
    expect((await openBody(after))?.html).toContain('<span>13</span>');
    await put('ships.csv', 'Port,Ships\nWrenport,12\n');
    expect((await read()).record?.body).toBe(before.record?.body);
  });

  it('leaves the name of its file of figures in the record', async () => {
    await put('ships.csv', 'Port,Ships\nWrenport,12\n');
    expect((await read('./ships.csv')).record?.dataFiles).toEqual([`${folder}/ships.csv`]);
  });

  it('takes figures as a spreadsheet writes them: with a byte-order mark and line ends of Windows or of old', async () => {
    for (const end of ['\r\n', '\r', '\n']) {
      await put('ships.csv', `\uFEFFPort;Ships${end}Wrenport;12,5${end}`);
      const result = await read();
      expect(result.problems).toEqual([]);
      expect((await openBody(result))?.html).toContain('<th scope="col">Port</th>');
      expect((await openBody(result))?.html).toContain('<span>12.5</span>');
    }
  });

  it('is not made where the file of figures is not there, cannot be read or lies elsewhere', async () => {
    await writeFile(path.join(root, 'paper/articles/ships.csv'), 'Port,Ships\nWrenport,12\n');
    await put('latin.csv', Buffer.from('Port,Ships\nMalmö,12\n', 'latin1'));
    await mkdir(path.join(root, 'paper', folder, 'folder.csv'));
    const codes = async (src: string): Promise<readonly string[]> => (await read(src)).problems.map(({ code }) => code);
    expect(await codes('ships.csv')).toEqual(['missing-data']);
    expect(await codes('../../../ships.csv')).toEqual(['missing-data']);
    expect(await codes('latin.csv')).toEqual(['bad-data', 'not-utf-8']);
    expect(await codes('folder.csv')).toEqual(['unreadable-file', 'bad-data']);
    expect((await read('latin.csv')).record).toBeUndefined();
  });
});
