import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchSession, type Wanted } from '../../../src/search/client/search-session.ts';
import { readState } from '../../../src/search/client/search-state.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { writeSearchIndex } from '../../../src/search/write-index.ts';
import { openWords } from '../../../src/words/words.ts';
import { makeArticle } from './make-article.ts';

let folder = '';
let base = '';
/** What happens to a request before its file is read; the address of every one is in `asked`. */
let meet: (address: string) => Promise<void> | undefined = () => undefined;
let asked: string[] = [];
/** Stands at the end of the manifest, which another paper would change. */
let edition = '';

const want = (text: string, changes: Partial<Wanted> = {}): Wanted => ({
  state: readState(`?q=${text}`),
  words: understandQuery(text, new Set()),
  count: 20,
  signal: new AbortController().signal,
  ...changes,
});
const headlines = (stories: readonly { readonly headline: string }[]): readonly string[] =>
  stories.map(({ headline }) => headline);
const failAt =
  (pattern: RegExp) =>
  (address: string): undefined => {
    if (pattern.test(address)) throw new TypeError(`no connection to ${address}`);
  };

/** A gate for one request: it waits there until it is let through or turned away. */
function makeGate(pattern: RegExp): {
  readonly meet: (address: string) => Promise<void> | undefined;
  readonly reached: Promise<void>;
  readonly open: () => void;
  readonly close: (error: Error) => void;
} {
  const passing: PromiseWithResolvers<void> = Promise.withResolvers();
  const reaching: PromiseWithResolvers<void> = Promise.withResolvers();
  const meetGate = (address: string): Promise<void> | undefined => {
    if (!pattern.test(address)) return undefined;
    reaching.resolve();
    return passing.promise;
  };
  return { meet: meetGate, reached: reaching.promise, open: passing.resolve, close: passing.reject };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-session-'));
  base = `${pathToFileURL(folder).href}/`;
  await writeSearchIndex({
    articles: [2024, 2023, 2022, 2021].map((year) => makeArticle(`${year}-03-01`, `s${year}`)),
    openBody: ({ day }) =>
      Promise.resolve({ text: `A harbour, and a word of its own: only${day.year}.`, captions: [] }),
    outDir: folder,
    cacheDir: path.join(folder, 'cache'),
    publication: { language: 'en' },
    words: openWords('en'),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(() => {
  meet = () => undefined;
  [asked, edition] = [[], ''];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    await meet(address);
    const file = await readFile(fileURLToPath(address.replace(/\?.*/, '')));
    return new Response(address.includes('manifest') ? `${file.toString('utf8')}${edition}` : file);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a session of searches', () => {
  it('brings the first stories and goes on from there', async () => {
    const { progress, more } = await new SearchSession(base).start(want('harbour', { count: 1 }));
    expect(headlines(progress.stories)).toEqual(['The story of s2024']);
    expect(headlines((await more(2)).stories)).toEqual(['The story of s2023', 'The story of s2022']);
    expect(await more(20)).toMatchObject({ count: 4, waiting: 0, isComplete: true });
  });

  it('opens the index anew after a search for more has failed', async () => {
    const session = new SearchSession(base);
    const { more } = await session.start(want('harbour', { count: 1 }));
    meet = failAt(/2023.*pf_meta/);
    await expect(more(1)).rejects.toThrow();
    meet = () => undefined;
    const { progress } = await session.start(want('harbour', { count: 2 }));
    expect(headlines(progress.stories)).toEqual(['The story of s2024', 'The story of s2023']);
  });

  it('does not take a missing file for an empty answer', async () => {
    const { more } = await new SearchSession(base).start(want('harbour', { count: 1 }));
    meet = failAt(/pf_index|manifest/);
    await expect(more(1)).rejects.toThrow(/no connection/);
  });

  it('tells where a file of a shard is missing while the paper is the same, until it is there', async () => {
    const session = new SearchSession(base);
    meet = failAt(/2023.*pf_index/);
    const { progress } = await session.start(want('harbour'));
    expect(progress).toMatchObject({ count: 3, isComplete: true, isPartial: true });
    meet = () => undefined;
    expect((await session.start(want('harbour'))).progress).toMatchObject({ count: 4, isPartial: false });
    expect((await session.start(want('only2022'))).progress).toMatchObject({ count: 1, isPartial: false });
  });

  it('tells where a file of filters is missing', async () => {
    meet = failAt(/2022.*pf_filter/);
    const state = readState('?q=harbour&section=world');
    expect((await new SearchSession(base).start(want('harbour', { state }))).progress).toMatchObject({
      count: 3,
      isPartial: true,
    });
  });

  it('does not blame a shard that was not asked', async () => {
    const session = new SearchSession(base);
    await session.start(want('harbour'));
    meet = failAt(/2021.*pf_index/);
    const { progress } = await session.start(want('only2024', { state: readState('?q=only2024&from=2024-01-01') }));
    expect(progress).toMatchObject({ count: 1, isComplete: true, isPartial: false });
  });

  it('starts again where another paper has been printed and some of its files are gone', async () => {
    const session = new SearchSession(base);
    await session.open();
    meet = (address) => {
      failAt(/2023.*pf_index/)(address);
      if (address.includes('manifest')) [meet, edition] = [() => undefined, '\n'];
      return undefined;
    };
    expect((await session.start(want('harbour'))).progress).toMatchObject({ count: 4, isPartial: false });
  });

  it('starts again where another paper has been printed', async () => {
    const session = new SearchSession(base);
    await session.open();
    meet = (address) => {
      failAt(/pf_index/)(address);
      if (address.includes('manifest')) [meet, edition] = [() => undefined, '\n'];
      return undefined;
    };
    expect((await session.start(want('only2024'))).progress.count).toBe(1);
  });

  it('does not lose the index of a search to the failure of one before it', async () => {
    const session = new SearchSession(base);
    const first = new AbortController();
    const gates = [makeGate(/2024.*pf_fragment/), makeGate(/2023.*pf_meta/)] as const;
    meet = (address) => gates[0].meet(address) ?? gates[1].meet(address);
    const failing = session.start(want('only2024', { count: 1, signal: first.signal }));
    await gates[0].reached;
    first.abort();
    const later = session.start(want('only2022'));
    await gates[1].reached;
    gates[0].close(new TypeError('no connection'));
    await expect(failing).rejects.toThrow();
    gates[1].open();
    expect(headlines((await later).progress.stories)).toEqual(['The story of s2022']);
  });

  it('opens no more shards for a search that another one has replaced', async () => {
    const session = new SearchSession(base);
    const first = new AbortController();
    const gate = makeGate(/2023.*pf_meta/);
    meet = gate.meet;
    const replaced = session.start(want('nowhere', { signal: first.signal }));
    await gate.reached;
    first.abort();
    gate.open();
    await expect(replaced).rejects.toThrow(/abort/i);
    expect(asked.filter((address) => address.includes('2021'))).toEqual([]);
  });
});
