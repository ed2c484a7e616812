import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSearchIndex, type IndexQuery, type SearchIndex } from '../../../src/search/client/pagefind-index.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';

/** Of each open shard, how many files it has missed when a search ends. */
type Missing = readonly number[];

const shards = ['2024', '2023'].map((id) => ({
  id,
  from: `${id}-01-01`,
  to: `${id}-12-31`,
  count: 1,
  hash: id,
}));

let folder = '';
/** Ends the searches that go on, by their words. */
const ends = new Map<string, ((missing: Missing) => void)[]>();

/** A program whose searches find nothing, and end when this test says so. */
const program = `
  export const createInstance = () => ({
    search: (text) => (text === '' ? Promise.resolve({ results: [], timings: [] }) : globalThis.searchSlowly(text)),
    mergeIndex: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  });
`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pagefind-'));
  await mkdir(path.join(folder, 'search/shards/2024'), { recursive: true });
  await writeFile(path.join(folder, 'search/shards/2024/pagefind.js'), program);
  vi.stubGlobal(
    'searchSlowly',
    (text: string) =>
      new Promise((resolve) => {
        const end = (missing: Missing): void =>
          resolve({ results: [], timings: missing.map((count) => ({ missing: count })) });
        ends.set(text, [...(ends.get(text) ?? []), end]);
      }),
  );
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<SearchIndex> {
  const index = await openSearchIndex(`${pathToFileURL(folder).href}/`, { documents: 2, shards });
  await index.open(shards);
  return index;
}

/** Begins a search of shards; what comes back ends it, and tells whether its answer is partial. */
function begin(index: SearchIndex, text: string, searched = shards): (missing: Missing) => Promise<boolean> {
  const query: IndexQuery = { words: understandQuery(text, new Set()), filters: {}, order: 'desc' };
  const answer = index.search(searched, query);
  return async (missing) => {
    for (const end of ends.get(text) ?? []) end(missing);
    ends.delete(text);
    return (await answer).isPartial;
  };
}

describe('an answer', () => {
  it('is partial where a file of a shard that was searched could not be loaded', async () => {
    const index = await open();
    expect(await begin(index, 'aa')([0, 0])).toBe(false);
    expect(await begin(index, 'bb')([0, 1])).toBe(true);
    expect(await begin(index, 'cc', shards.slice(0, 1))([0, 2])).toBe(false);
    expect(await begin(index, 'dd', shards.slice(0, 1))([1, 2])).toBe(true);
  });

  it('is whole again where the next search loads all that it needs', async () => {
    const index = await open();
    expect(await begin(index, 'aa')([1, 0])).toBe(true);
    expect(await begin(index, 'bb')([1, 0])).toBe(false);
  });

  it('is partial also where another search ends first and has seen the same files missing', async () => {
    const index = await open();
    const end = begin(index, 'aborted');
    const endShown = begin(index, 'shown');
    expect(await end([1, 0])).toBe(true);
    expect(await endShown([1, 0])).toBe(true);
    expect(await begin(index, 'next')([1, 0])).toBe(false);
  });

  it('is measured by what had been missed when its search began, whatever ends last', async () => {
    const index = await open();
    expect(await begin(index, 'first')([1, 0])).toBe(true);
    const end = begin(index, 'aborted');
    const endShown = begin(index, 'shown');
    expect(await endShown([2, 0])).toBe(true);
    expect(await end([1, 0])).toBe(false);
    expect(await begin(index, 'next')([2, 0])).toBe(false);
  });
});
