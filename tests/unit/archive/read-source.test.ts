import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource, type SourceResult } from '../../../src/archive/read-source.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'source-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | readonly (string | number)[], file = 'a.md'): Promise<SourceResult> {
  const parts = typeof content === 'string' ? [content] : content;
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part)));
  await writeFile(path.join(folder, file), Buffer.concat(bytes));
  return readSource(folder, file);
}

const places = ({ problems }: SourceResult): readonly string[] =>
  problems.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`);

describe('a file that is as it should be', () => {
  it.each([
    'one line\n',
    'no line feed at the end',
    '---\na: b\n---\n\nText\n',
    'tabs\tand trailing spaces  \n\n\n',
    'Київ, 日本, नेपाल, 🗞, e\u0301\n',
    'a byte-order mark \uFEFF in the middle\n',
    'zero \u0000 and \u2028 and \u0085\n',
  ])('is given as it is: %j', async (text) => {
    expect(await read(text)).toEqual({ source: { file: 'a.md', text }, problems: [] });
  });

  it.each(['with space.md', 'zürich-日本.md', 'it\'s "odd".md', '100%.md', '-rf.md'])(
    'may have any name: %s',
    async (file) => {
      expect((await read('text', file)).source).toEqual({ file, text: 'text' });
    },
  );
});

describe('bytes that are not UTF-8', () => {
  it.each([
    ['at the beginning', [0xe9, 'a\n'], '1:1'],
    ['Latin-1 in a word', ['Caf', 0xe9, ' noir\n'], '1:4'],
    ['on the third line', ['one\ntwo\nthr', 0xff, 'ee\n'], '3:4'],
    ['after other letters, which count as one each', ['Київ ', 0xff, '\n'], '1:6'],
    ['a letter cut off at the end', ['one\ntwo ', 0xe2, 0x82], '2:5'],
    ['a letter cut off by the end of the line', ['one', 0xe2, 0x82, '\ntwo'], '1:4'],
    ['half a surrogate pair', ['ab', 0xed, 0xa0, 0x80], '1:3'],
    ['a letter written longer than it is', ['ab', 0xc0, 0xaf], '1:3'],
    ['a last empty line before them', ['\n\n\n', 0xfe], '4:1'],
    ['the first of several', ['a', 0xff, '\nb', 0xff], '1:2'],
    ['after the sign that stands for such bytes', ['a\uFFFDb', 0xff], '1:4'],
    ['a letter cut off that begins like that sign', ['a', 0xef, 0xbf], '1:2'],
    ['such a letter before another', ['a', 0xef, 0xbf, 'b'], '1:2'],
    ['after a byte-order mark, which counts too', ['\uFEFFa', 0xff], '1:3'],
  ])('are found where they stand: %s', async (_, content, place) => {
    const result = await read(content);
    expect(result.source).toBeUndefined();
    expect(places(result)).toEqual([`a.md:${place} not-utf-8`]);
  });

  it('are found at the end of a line of a megabyte', async () => {
    expect(places(await read(['a'.repeat(1_000_000), 0xff]))).toEqual(['a.md:1:1000001 not-utf-8']);
  });

  it('are found in a file of UTF-16', async () => {
    expect(places(await read([0xff, 0xfe, 0x61, 0x00]))).toEqual(['a.md:1:1 not-utf-8']);
  });

  it('are told with what to do', async () => {
    expect((await read([0xff])).problems[0]).toMatchObject({
      severity: 'error',
      message: 'the file is not UTF-8 from here on',
      advice: 'save it as UTF-8 in your editor',
    });
  });
});

describe('a byte-order mark', () => {
  it('is told and taken away', async () => {
    const result = await read('\uFEFF---\n');
    expect(result.source?.text).toBe('---\n');
    expect(places(result)).toEqual(['a.md:1:1 byte-order-mark']);
  });

  it('is taken away once', async () => {
    expect((await read('\uFEFF\uFEFFtext')).source?.text).toBe('\uFEFFtext');
  });
});

describe('carriage returns', () => {
  it.each([
    ['at the end of each line', 'one\r\ntwo\r\n', 'one\ntwo\n', '1:4'],
    ['on the third line alone', 'one\ntwo\nthree\r\nfour', 'one\ntwo\nthree\nfour', '3:6'],
    ['of an old Mac', 'one\rtwo\r', 'one\ntwo\n', '1:4'],
    ['before anything else', '\r\ntext', '\ntext', '1:1'],
    ['two in a row', 'one\r\r\ntwo', 'one\n\ntwo', '1:4'],
  ])('become line feeds and are told once: %s', async (_, typed, text, place) => {
    const result = await read(typed);
    expect(result.source?.text).toBe(text);
    expect(places(result)).toEqual([`a.md:${place} carriage-return`]);
  });

  it('are told beside a byte-order mark', async () => {
    const result = await read('\uFEFFone\r\n');
    expect(result.source?.text).toBe('one\n');
    expect(places(result)).toEqual(['a.md:1:1 byte-order-mark', 'a.md:1:4 carriage-return']);
  });
});

describe('an empty file', () => {
  it.each(['', ' ', '\n\n\n', ' \t \u00a0 \n'])('is told, also where it holds white space alone: %j', async (text) => {
    const result = await read(text);
    expect(result.source).toBeUndefined();
    expect(places(result)).toEqual(['a.md:1:1 empty-file']);
  });

  it('is told with everything else that is wrong with it', async () => {
    expect(places(await read('\uFEFF\r\n'))).toEqual([
      'a.md:1:1 byte-order-mark',
      'a.md:1:1 carriage-return',
      'a.md:1:1 empty-file',
    ]);
  });
});

describe('a file that cannot be read', () => {
  beforeAll(async () => {
    await mkdir(path.join(folder, 'folder.md'));
    await writeFile(path.join(folder, 'file.md'), 'text');
    await symlink('nowhere.md', path.join(folder, 'broken.md'));
    await symlink('circle.md', path.join(folder, 'circle.md'));
    await symlink('file.md', path.join(folder, 'link.md'));
  });

  it.each([
    ['missing.md', 'it is not there'],
    ['folder.md', 'it is a folder'],
    ['broken.md', 'it is not there'],
    ['circle.md', 'it is a link that leads nowhere'],
    ['file.md/below.md', 'it is no folder'],
  ])('is a problem and no failure: %s', async (file, reason) => {
    expect(await readSource(folder, file)).toEqual({
      problems: [
        {
          code: 'unreadable-file',
          severity: 'error',
          file,
          line: 1,
          column: 1,
          message: `the file cannot be read: ${reason}`,
          advice: 'check that it is an ordinary file and may be read',
        },
      ],
    });
  });

  it('is one that a program feeds, which might never end', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
    await symlink('/dev/zero', path.join(folder, 'device.md'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path.join(folder, 'socket.md'), resolve));
    for (const file of ['pipe.md', 'device.md', 'socket.md'])
      expect((await readSource(folder, file)).problems).toMatchObject([
        { code: 'unreadable-file', file, message: 'the file cannot be read: it is not a file' },
      ]);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([`${'n'.repeat(300)}.md`, 'a\0b.md'])('may have a name that no file can have', async (file) => {
    expect((await readSource(folder, file)).problems.map(({ code }) => code)).toEqual(['unreadable-file']);
  });

  it('is not meant by a link that leads to a file', async () => {
    expect(await readSource(folder, 'link.md')).toEqual({ source: { file: 'link.md', text: 'text' }, problems: [] });
  });
});
