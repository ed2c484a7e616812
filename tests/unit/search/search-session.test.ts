import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchSession, type Wanted } from '../../../src/search/client/search-session.ts';
import { readState } from '../../../src/search/client/search-state.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { makeArticle } from './make-article.ts';
import { printIndex, stubBrowser, type PrintedIndex } from './open-printed.ts';

let printed: PrintedIndex;
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
  printed = await printIndex(
    [2024, 2023, 2022, 2021].map((year) => makeArticle(`${year}-03-01`, `s${year}`)),
    ({ day }) => Promise.resolve({ text: `A harbour, and a word of its own: only${day.year}.`, captions: [] }),
  );
  ({ base } = printed);
});
afterAll(() => printed.remove());

beforeEach(() => {
  meet = () => undefined;
  [asked, edition] = [[], ''];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stubBrowser(
    (address) => {
      asked.push(address);
      return meet(address);
    },
    (address, file) => (address.includes('manifest') ? `${file.toString('utf8')}${edition}` : file),
  );
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

  it.each([/2023.*pf_meta/, /2023.*facts/, /2023.*pf_index/])(
    'gives what other shards hold where one cannot be opened, says so, and tries it again the next time: %s',
    async (missing) => {
      const session = new SearchSession(base);
      meet = failAt(missing);
      const { progress } = await session.start(want('harbour'));
      expect(headlines(progress.stories)).toEqual(['The story of s2024', 'The story of s2022', 'The story of s2021']);
      expect(progress).toMatchObject({ count: 3, isComplete: true, isPartial: true });
      meet = () => undefined;
      expect((await session.start(want('harbour'))).progress).toMatchObject({ count: 4, isPartial: false });
    },
  );

  it.each([/2024.*pf_meta/, /2024.*facts/, /2024.*pf_index/])('does not need the newest shard: %s', async (missing) => {
    meet = failAt(missing);
    const { progress } = await new SearchSession(base).start(want('harbour'));
    expect(progress).toMatchObject({ count: 3, isPartial: true, years: { 2023: 1, 2022: 1, 2021: 1 } });
  });

  it.each([/facts/, /pf_meta/, /wasm/])(
    'fails where no shard can be opened, and works again afterwards: %s',
    async (missing) => {
      const session = new SearchSession(base);
      meet = failAt(missing);
      await expect(session.start(want('harbour'))).rejects.toThrow();
      meet = () => undefined;
      expect((await session.start(want('harbour'))).progress).toMatchObject({ count: 4, isPartial: false });
    },
  );

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
