import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger, type Ledger, type Reading } from '../../../src/archive/ledger.ts';
import { toProblem } from '../../../src/desk/problem.ts';
import type { ArticleRecord } from '../../../src/desk/paper.ts';
import { article } from '../../../src/schemas/article.ts';

let root = '';
const at = (...names: readonly string[]): string => path.join(root, ...names);
const file = 'articles/2021/12/a/index.md';
const picture = 'articles/2021/12/a/map.png';

/** The key of a converted text; where the cache keeps it is the cache's own business but for its name. */
const body = 'ab12';

function makeRecord(overrides: Partial<ArticleRecord> = {}): ArticleRecord {
  const { id: _id, ...keys } = article.parse({
    headline: 'A story',
    standfirst: 'Of something.',
    section: 'world',
    byline: 'Jane Doe',
    published: '2021-12-02T17:10:00+01:00',
  });
  const probe = { digest: 'd', width: 8, height: 8, lossless: false };
  const pictures = [{ src: 'map.png', file: picture, probe }];
  return {
    id: '2021/12/a',
    file,
    digest: 'x',
    body,
    words: 3,
    feedSize: 100,
    pictures,
    dataFiles: [],
    internalLinks: [],
    fingerprint: '',
    feedId: undefined,
    ...keys,
    ...overrides,
  };
}

async function put(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(at('paper', name)), { recursive: true });
  await writeFile(at('paper', name), text);
}

/** A file is trusted where it is older than the run that reads it: what comes after this is a later run. */
const settle = (): Promise<void> => sleep(100);

const open = (dependencies = 'press 1'): Promise<Ledger> =>
  openLedger(at('ledger'), at('paper'), at('cache'), dependencies);

const toReading = (record: ArticleRecord): Reading => ({ record, problems: [] });

async function write(...records: readonly ArticleRecord[]): Promise<void> {
  await (await open()).write(records.map(toReading));
}

const find = async (dependencies?: string, name = file): Promise<ArticleRecord | undefined> =>
  (await open(dependencies)).find(name)?.record;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ledger-'));
  await put(file, 'text');
  await put(picture, 'picture');
  await mkdir(at('cache/bodies', body.slice(0, 2)), { recursive: true });
  await writeFile(at('cache/bodies', body.slice(0, 2), `${body}.json`), 'kept');
  await settle();
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a file that nobody has touched', () => {
  it('is found as it was read last time', async () => {
    await write(makeRecord());
    expect(await find()).toEqual(makeRecord());
  });

  it('is found with the warnings that it gave', async () => {
    const problems = [
      toProblem('missing-caption', { file, line: 3, column: 1 }, 'the picture has no caption', 'add it'),
    ];
    await (await open()).write([{ record: makeRecord(), problems }]);
    expect((await open()).find(file)?.problems).toEqual(problems);
  });

  it('stays known when another file was read anew', async () => {
    await write(makeRecord());
    const ledger = await open();
    const known = ledger.find(file);
    await ledger.write([
      ...(known ? [known] : []),
      toReading(makeRecord({ id: '2021/12/b', file: 'articles/2021/12/b.md' })),
    ]);
    expect(await find()).toBeDefined();
  });

  it('is read again where it has changed after this run has found it', async () => {
    await write(makeRecord());
    const ledger = await open();
    const known = ledger.find(file);
    await put(file, 'changed meanwhile');
    await ledger.write(known ? [known] : []);
    await settle();
    expect(await find()).toBeUndefined();
  });

  it('is found again and again, also by the same run', async () => {
    await write(makeRecord());
    const ledger = await open();
    expect(ledger.find(file)).toEqual(ledger.find(file));
    expect(await find()).toBeDefined();
  });

  it('is not found before it was ever read, nor under another name', async () => {
    expect(await find()).toBeUndefined();
    await write(makeRecord());
    expect(await find(undefined, 'articles/2021/12/b.md')).toBeUndefined();
  });

  it('is not found by the run that writes it, only by the next', async () => {
    const ledger = await open();
    await ledger.write([toReading(makeRecord())]);
    expect(ledger.find(file)).toBeUndefined();
  });
});

describe('a file is read again', () => {
  beforeEach(() => write(makeRecord()));

  it('where its text has changed', async () => {
    await put(file, 'more text');
    await settle();
    expect(await find()).toBeUndefined();
  });

  it('where its text has changed to another of the same length and its date was set back', async () => {
    const date = new Date('2021-12-02T16:10:00Z');
    await utimes(at('paper', file), date, date);
    await settle();
    await write(makeRecord());
    expect(await find()).toBeDefined();
    await writeFile(at('paper', file), 'TEXT');
    await utimes(at('paper', file), date, date);
    await settle();
    expect(await find()).toBeUndefined();
  });

  it('where another file was moved into its place', async () => {
    await put('other.md', 'text');
    await rename(at('paper/other.md'), at('paper', file));
    await settle();
    expect(await find()).toBeUndefined();
  });

  it('where it is gone', async () => {
    await rm(at('paper', file));
    expect(await find()).toBeUndefined();
  });

  it('where a picture of its has changed', async () => {
    await put(picture, 'PICTURE');
    await settle();
    expect(await find()).toBeUndefined();
  });

  it('where a picture of its is gone', async () => {
    await rm(at('paper', picture));
    expect(await find()).toBeUndefined();
  });

  it('where a file of figures of its has changed or is gone', async () => {
    const data = 'articles/2021/12/a/ships.csv';
    await put(data, 'a,b\nc,1');
    await settle();
    await write(makeRecord({ dataFiles: [data] }));
    expect(await find()).toBeDefined();
    await put(data, 'a,b\nc,2');
    await settle();
    expect(await find()).toBeUndefined();
    await write(makeRecord({ dataFiles: [data] }));
    await rm(at('paper', data));
    expect(await find()).toBeUndefined();
  });

  it('where what conversion depends on has changed', async () => {
    expect(await find('press 2')).toBeUndefined();
    expect(await find('press 1')).toBeDefined();
  });

  it('where the converted text has gone from the cache', async () => {
    await rm(at('cache'), { recursive: true });
    expect(await find()).toBeUndefined();
  });
});

describe('a file that was changed while it was being read', () => {
  it('is not trusted next time', async () => {
    const ledger = await open();
    await put(file, 'newer text');
    await ledger.write([toReading(makeRecord())]);
    await settle();
    expect(await find()).toBeUndefined();
  });

  it('is not trusted where it was gone when it was written down', async () => {
    const ledger = await open();
    await rm(at('paper', file));
    await ledger.write([toReading(makeRecord())]);
    expect(await find()).toBeUndefined();
  });
});

describe('the ledger itself', () => {
  it('holds what was written last and nothing else', async () => {
    const other = makeRecord({ id: '2021/12/b', file: 'articles/2021/12/b.md', pictures: [] });
    await put(other.file, 'text');
    await settle();
    await write(makeRecord(), other);
    expect((await find(undefined, other.file))?.id).toBe('2021/12/b');
    await write(other);
    expect(await find()).toBeUndefined();
    expect(await find(undefined, other.file)).toBeDefined();
  });

  it('may hold nothing', async () => {
    await write();
    expect(await find()).toBeUndefined();
  });

  it('is one file, with nothing unfinished beside it', async () => {
    await write(makeRecord());
    await write(makeRecord());
    expect(await readdir(at('ledger'))).toEqual(['ledger.json']);
  });

  it.each(['', '{', 'null', '[]', '["press 1"]', '["press 1", {}]', '["press 1", [null]]', '\u0000\u0000'])(
    'is as good as absent where it is damaged: %j',
    async (text) => {
      await write(makeRecord());
      await writeFile(at('ledger/ledger.json'), text);
      expect(await find()).toBeUndefined();
      await write(makeRecord());
      expect(await find()).toBeDefined();
    },
  );

  it('is as good as absent where it was cut off', async () => {
    await write(makeRecord());
    const whole = await readFile(at('ledger/ledger.json'), 'utf8');
    await writeFile(at('ledger/ledger.json'), whole.slice(0, -10));
    expect(await find()).toBeUndefined();
  });

  it('says so where it cannot be written', async () => {
    await writeFile(at('ledger'), 'a file');
    const ledger = await open();
    await expect(ledger.write([toReading(makeRecord())])).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
