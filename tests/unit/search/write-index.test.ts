import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { makeShard } from '../../../src/search/make-shard.ts';
import type { MakeShard } from '../../../src/search/print-shard.ts';
import { writeSearchIndex, type SearchIndexInput } from '../../../src/search/write-index.ts';
import { openWords } from '../../../src/words/words.ts';
import { makeArticle, makeContributor, makePlace, makeTopic } from './make-article.ts';

const articles: readonly Article[] = Array.from({ length: 40 }, (_, at) =>
  makeArticle(`${2019 + (at % 3)}-0${1 + (at % 9)}-1${at % 7}`, `s${at}`, {
    topics: [makeTopic('grain', 'Grain'), makeTopic(`t${at % 5}`, `Topic ${at % 5}`)],
    place: makePlace('kyiv', 'Kyiv', ['Kiev']),
    contributors: [makeContributor(`c${at % 4}`, `Contributor ${at % 4}`)],
  }),
);

let folder = '';
let opened: string[] = [];

const openBody: SearchIndexInput['openBody'] = (article) => {
  opened.push(article.id);
  return Promise.resolve({ text: `Text of ${article.id}, with a corridor in the middle.`, captions: ['A map'] });
};

const write = (out: string, changes: Partial<SearchIndexInput> = {}): ReturnType<typeof writeSearchIndex> =>
  writeSearchIndex({
    articles,
    openBody,
    outDir: path.join(folder, out),
    cacheDir: path.join(folder, `cache-of-${out}`),
    publication: { language: 'en' },
    words: openWords('en'),
    ...changes,
  });

async function listFiles(out: string): Promise<Readonly<Record<string, string>>> {
  const root = path.join(folder, out);
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const digests = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const full = path.join(file.parentPath, file.name);
        const digest = createHash('sha256')
          .update(await readFile(full))
          .digest('hex');
        return [path.relative(root, full), digest] as const;
      }),
  );
  return Object.fromEntries(digests.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the search index', () => {
  it('is a folder of words, texts and facts for each year, and one with the program', async () => {
    expect(await write('first')).toEqual({ documents: 40, shards: 3, reused: 0 });
    const files = Object.keys(await listFiles('first')).map((file) =>
      file.replace(/_[0-9a-f]+\./, '_HASH.').replace(/program\/[0-9a-f]+/, 'program/HASH'),
    );
    const kinds = [...new Set(files)].toSorted();
    const data = (id: string): readonly string[] => [
      `search/shards/${id}/facts.json`,
      `search/shards/${id}/fragment/en_HASH.pf_fragment`,
      `search/shards/${id}/index/en_HASH.pf_index`,
      `search/shards/${id}/pagefind.en_HASH.pf_meta`,
    ];
    expect(kinds).toEqual(
      [
        'search/dictionary.txt',
        'search/manifest.json',
        'search/names.json',
        'search/spellings.json',
        'search/suggestions.json',
        'search/program/HASH/pagefind-worker.js',
        'search/program/HASH/wasm.en.pagefind',
        ...data('2019'),
        ...data('2020'),
        ...data('2021'),
      ].toSorted(),
    );
    expect(files.filter((file) => file.includes('/fragment/'))).toHaveLength(40);
  });

  it('is the same in every byte when it is made again, in whatever order the stories come', async () => {
    await write('second', { articles: articles.toReversed() });
    expect(await listFiles('second')).toEqual(await listFiles('first'));
  });

  it('takes shards whose stories have not changed from the cache, without reading their texts', async () => {
    opened = [];
    const changed = articles.map((article) =>
      article.id === '2020/02/s1' ? { ...article, body: 'another' } : article,
    );
    const cacheDir = path.join(folder, 'cache-of-first');
    expect(await write('third', { articles: changed, cacheDir })).toEqual({ documents: 40, shards: 3, reused: 2 });
    expect(opened.every((id) => id.startsWith('2020/'))).toBe(true);
    expect(opened).toHaveLength(articles.filter(({ id }) => id.startsWith('2020/')).length);
    expect(await listFiles('third')).toEqual(await listFiles('first'));
  });

  it('changes the digest of a shard with its texts, and of no other', async () => {
    const digests = async (out: string): Promise<readonly string[]> => {
      const text = await readFile(path.join(folder, out, 'search/manifest.json'), 'utf8');
      return (JSON.parse(text) as { shards: { hash: string }[] }).shards.map(({ hash }) => hash);
    };
    const changedBody: SearchIndexInput['openBody'] = async (article) =>
      article.id === '2020/02/s1' ? { text: 'Another text', captions: [] } : openBody(article);
    await write('fourth', { openBody: changedBody });
    const [before, after] = [await digests('first'), await digests('fourth')];
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  it('makes a shard again where only what its stories are chosen by has changed', async () => {
    const changed = articles.map((article) =>
      article.id === '2020/02/s1' ? { ...article, topics: [makeTopic('ports', 'Grain')] } : article,
    );
    const cacheDir = path.join(folder, 'cache-of-first');
    expect(await write('topics', { articles: changed, cacheDir })).toMatchObject({ reused: 2 });
    const facts = await readFile(path.join(folder, 'topics/search/shards/2020/facts.json'), 'utf8');
    expect(JSON.parse(facts)).toMatchObject({
      facets: { topic: { values: expect.arrayContaining(['ports']) as unknown } },
    });
  });

  describe('with a helper', () => {
    const input = { openBody, publication: { language: 'en' }, words: openWords('en') };
    const years: Record<'own' | 'helped', string[]> = { own: [], helped: [] };
    const note =
      (lane: keyof typeof years, first: () => Promise<unknown> = () => Promise.resolve()): MakeShard =>
      async (job) => {
        years[lane].push(job.to.slice(0, 4));
        await first();
        await makeShard(job, input);
      };
    const announce =
      ({ resolve, promise }: PromiseWithResolvers<undefined>) =>
      (): Promise<undefined> => {
        resolve(undefined);
        return promise;
      };
    const fail = (message: string) => (): Promise<never> => Promise.reject(new Error(message));
    beforeEach(() => {
      years.own = [];
      years.helped = [];
    });

    it('is the same, though two shards are made at a time', async () => {
      const started = Promise.withResolvers<undefined>();
      const helper = {
        ready: Promise.resolve(),
        make: note('helped', announce(started)),
      };
      await write('helped', { make: note('own', () => started.promise), helper });
      expect(years.own[0]).toBe('2021');
      expect(years.helped[0]).toBe('2020');
      expect([...years.own, ...years.helped].toSorted()).toEqual(['2019', '2020', '2021']);
      expect(await listFiles('helped')).toEqual(await listFiles('second'));
    });

    it.each([
      ['is not ready', () => new Promise<never>(() => undefined)],
      ['is never to be', fail('nothing was rendered')],
    ])('that %s is made without it', async (what, ready) => {
      const make = fail('called too early');
      const waiting = ready();
      waiting.catch(() => undefined);
      expect(
        await write(`unhelped-${what.length}`, { make: note('own'), helper: { ready: waiting, make } }),
      ).toMatchObject({
        shards: 3,
      });
      expect(years.own).toEqual(['2021', '2020', '2019']);
    });

    it('that fails says why, and nothing more is begun', async () => {
      const failed = Promise.withResolvers<undefined>();
      const make: MakeShard = () => {
        failed.resolve(undefined);
        return Promise.reject(new Error('no memory'));
      };
      const own = note('own', () => failed.promise);
      await expect(write('failed', { make: own, helper: { ready: Promise.resolve(), make } })).rejects.toThrow(
        'no memory',
      );
      expect(years.own).toEqual(['2021']);
    });

    it('fails where its own work does, once the helper has come to the end of its shard', async () => {
      const failing = Promise.withResolvers<undefined>();
      const helper = {
        ready: Promise.resolve(),
        make: note('helped', announce(failing)),
      };
      const make: MakeShard = async () => {
        await failing.promise;
        throw new Error('no disk');
      };
      await expect(write('broken', { make, helper })).rejects.toThrow('no disk');
      expect(years.helped).toEqual(['2020']);
      expect(await readdir(path.join(folder, 'broken/search/shards'))).toEqual(['2020']);
    });
  });

  it('leaves nothing of an earlier index behind', async () => {
    await write('first', { articles: articles.filter(({ day }) => day.year !== '2020') });
    expect((await readdir(path.join(folder, 'first/search/shards'))).toSorted()).toEqual(['2019', '2021']);
  });

  it('lists the shards newest first and names what an address may hold', async () => {
    await write('fifth', { articles: articles.slice(0, 3) });
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(path.join(folder, 'fifth/search', name), 'utf8'));
    expect(await read('manifest.json')).toMatchObject({
      documents: 3,
      shards: [
        { id: '2021', count: 1 },
        { id: '2020', count: 1 },
        { id: '2019', from: '2019-01-10', to: '2019-01-10' },
      ],
      program: { wasm: 'en', language: 'en' },
    });
    expect(await read('names.json')).toEqual({
      topic: { grain: 'Grain', t0: 'Topic 0', t1: 'Topic 1', t2: 'Topic 2' },
      by: { c0: 'Contributor 0', c1: 'Contributor 1', c2: 'Contributor 2' },
      place: { kyiv: 'Kyiv' },
    });
  });

  it('of an empty paper has no shards', async () => {
    expect(await write('empty', { articles: [] })).toEqual({ documents: 0, shards: 0, reused: 0 });
    expect(Object.keys(await listFiles('empty'))).toEqual(
      ['dictionary.txt', 'manifest.json', 'names.json', 'spellings.json', 'suggestions.json'].map(
        (name) => `search/${name}`,
      ),
    );
  });

  it('passes on what went wrong with a text, and can be made again afterwards', async () => {
    const broken: SearchIndexInput['openBody'] = (article) =>
      article.id === '2020/02/s1' ? Promise.reject(new Error('no text')) : openBody(article);
    await expect(write('sixth', { openBody: broken })).rejects.toThrow('no text');
    expect(await write('sixth')).toMatchObject({ documents: 40, shards: 3 });
    expect((await listFiles('sixth'))['search/manifest.json']).toBe(
      (await listFiles('second'))['search/manifest.json'],
    );
  });

  it.runIf(process.platform === 'linux')(
    'says so where Pagefind is killed at its work, and can be made again afterwards',
    async () => {
      const killed: SearchIndexInput['openBody'] = (article) => {
        if (article.id === '2020/02/s1') for (const pid of findPagefind()) process.kill(pid, 'SIGKILL');
        return openBody(article);
      };
      // Its package says so on its own, too.
      const said = vi.spyOn(console, 'error').mockReturnValue();
      await expect(write('seventh', { openBody: killed })).rejects.toThrow('Pagefind failed: it ended too early');
      said.mockRestore();
      expect(await write('seventh')).toMatchObject({ documents: 40, shards: 3 });
      expect(await listFiles('seventh')).toEqual(await listFiles('second'));
    },
  );
});

/** The processes of Pagefind that this one has started. */
const findPagefind = (): readonly number[] =>
  globSync(`/proc/${process.pid}/task/*/children`)
    .flatMap((file) => readFileSync(file, 'utf8').split(' ').filter(Boolean))
    .filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('pagefind'))
    .map(Number);
