import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { findNamed } from '../../../src/search/client/headline-index.ts';
import { SearchSession } from '../../../src/search/client/search-session.ts';
import { readState } from '../../../src/search/client/search-state.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { printHeadlines } from '../../../src/search/headlines.ts';
import type { ManifestHeadlines } from '../../../src/search/manifest.ts';
import { toShards } from '../../../src/search/shards.ts';
import { makeArticle } from './make-article.ts';
import { printIndex, stubBrowser } from './open-printed.ts';

let outDir = '';
const base = (): string => `${pathToFileURL(outDir).href}/`;

/** A paper of twenty years: a story each, and those of the headlines that are given by year. */
function makePaper(headlines: Readonly<Record<number, readonly string[]>>): readonly Article[] {
  return Array.from({ length: 20 }, (_, at) => 2024 - at).flatMap((year) => [
    makeArticle(`${year}-03-01`, `s${year}`, { headline: `Council news of ${year}` }),
    ...(headlines[year] ?? []).map((headline, at) => makeArticle(`${year}-05-01`, `t${at}`, { headline })),
  ]);
}

const print = (
  articles: readonly Article[],
  isLaid = (): boolean => false,
  limit?: number,
): Promise<ManifestHeadlines | undefined> => printHeadlines(toShards(articles), outDir, isLaid, limit);

/** The years in which headlines have all of these words. */
async function find(
  headlines: ManifestHeadlines | undefined,
  ...groups: readonly (readonly string[])[]
): Promise<readonly number[]> {
  const ages = await findNamed(base(), headlines, groups);
  return ages.map((age) => 2005 + age);
}

async function readAll(): Promise<Readonly<Record<string, string>>> {
  const folder = path.join(outDir, 'search/headlines');
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)),
  );
}

beforeEach(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), 'headlines-'));
  stubBrowser();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(outDir, { recursive: true, force: true });
});

describe('the headlines of older years', () => {
  it('say in which of them one headline has all words of a search', async () => {
    const printed = await print(
      makePaper({ 2005: ['Grain reaches the port', 'Ferry sinks'], 2009: ['Grain and the Ferry'], 2012: ['Grain'] }),
    );
    expect(await find(printed, ['grain'])).toEqual([2005, 2009, 2012]);
    expect(await find(printed, ['grain'], ['ferry'])).toEqual([2009]);
    expect(await find(printed, ['grain'], ['sinks'])).toEqual([]);
    expect(await find(printed, ['barley'])).toEqual([]);
    expect(await find(printed)).toEqual([]);
  });

  it('take words as people type them: accents, capitals, one or many, other spellings', async () => {
    const printed = await print(
      makePaper({ 2006: ['Erdoğan meets ministers'], 2008: ['Trains leave Kyiv'], 2010: ['The Isle of Man'] }),
    );
    expect(await find(printed, ['ERDOGAN'], ['minister'])).toEqual([2006]);
    expect(await find(printed, ['kiev', 'kyiv'], ['train'])).toEqual([2008]);
    expect(await find(printed, ['manx', 'isle of man'])).toEqual([2010]);
    expect(await find(printed, ['min'])).toEqual([]);
  });

  it('name first those with the words as they were typed', async () => {
    const printed = await print(
      makePaper({ 2006: ['Ministers meet'], 2009: ['Minister resigns'], 2012: ['Minister speaks to ministers'] }),
    );
    expect(await find(printed, ['minister'])).toEqual([2009, 2012, 2006]);
    expect(await find(printed, ['ministers'])).toEqual([2006, 2012, 2009]);
  });

  it('know words of two letters, and no others by them', async () => {
    const printed = await print(makePaper({ 2005: ['EU and UK agree'], 2009: ['EU votes', 'Europe votes'] }));
    expect(await find(printed, ['eu'])).toEqual([2005, 2009]);
    expect(await find(printed, ['eu'], ['agree'])).toEqual([2005]);
    expect(await find(printed, ['zz'], ['agree'])).toEqual([]);
    expect(await find(printed, ['zz'])).toEqual([]);
  });

  it('leave out words that are in too many of them, unless there is nothing else', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `Storm number ${at}`);
    const paper = makePaper({ 2007: [...many, 'Storm over the lighthouse'], 2011: ['Lighthouse sold'] });
    expect(await find(await print(paper), ['storm'], ['lighthouse'])).toEqual([2007]);
    const printed = await print(paper, () => false, 40);
    expect(await find(printed, ['storm'], ['lighthouse'])).toEqual([2007, 2011]);
    expect(await find(printed, ['storm'])).toEqual([]);
  });

  it('are silent where a file cannot be loaded', async () => {
    const printed = await print(makePaper({ 2006: ['Grain'] }));
    stubBrowser(() => {
      throw new TypeError('no connection');
    });
    expect(await find(printed, ['grain'])).toEqual([]);
  });

  it('are not written where everything is searched at once, nor where they lie in their place', async () => {
    const few = await print(makePaper({}).slice(0, 10));
    expect(few).toBeUndefined();
    expect(await findNamed(base(), few, [['council']])).toEqual([]);
    const laid = await print(makePaper({ 2006: ['Grain'] }), () => true);
    expect(laid?.id).toMatch(/^[\da-f]{12}$/);
    await expect(readdir(path.join(outDir, 'search'))).rejects.toThrow();
  });

  it('stay as they are with a new story, and change in the lines of their own words with an older one', async () => {
    const filler = Array.from({ length: 2500 }, (_, at) => `Word${at.toString(36)} and ${(at * 7919).toString(36)}`);
    const headlines = { 2006: filler.slice(0, 1200), 2011: filler.slice(1200) };
    const before = await print(makePaper(headlines));
    const files = await readAll();
    expect(before?.files).toBe(8);
    expect(Object.keys(files)).toHaveLength(8);
    expect(await print(makePaper({ ...headlines, 2024: ['Grain at last'] }))).toEqual(before);
    expect(await readAll()).toEqual(files);
    const later = await print(makePaper({ ...headlines, 2006: [...headlines[2006], 'Grain'] }));
    expect(later?.id).not.toBe(before?.id);
    const changed = Object.entries(await readAll()).filter(([name, text]) => files[name] !== text);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.[1].split('\n').filter((line) => !files[changed[0]?.[0] ?? '']?.includes(line))).toEqual([
      expect.stringMatching(/^grain /),
    ]);
  });
});

describe('a search for the best matches', () => {
  it('finds a story of long ago by words of its headline, among younger ones whose texts have them', async () => {
    const articles = makePaper({ 2005: ['Grain reaches the lighthouse'] });
    const printed = await printIndex(articles, () =>
      Promise.resolve({ text: 'Grain is sold, and a lighthouse is lit.', captions: [] }),
    );
    try {
      const { progress } = await new SearchSession(printed.base).start({
        state: readState('?q=grain+lighthouse&sort=best'),
        words: understandQuery('grain lighthouse', new Set()),
        count: 10,
        signal: new AbortController().signal,
      });
      expect(progress.stories[0]?.headline).toBe('Grain reaches the lighthouse');
      expect(progress.isComplete).toBe(false);
    } finally {
      await printed.remove();
    }
  });
});
