import { describe, expect, it } from 'vitest';
import { noCounts } from '../../../src/search/client/choose.ts';
import type { SearchIndex } from '../../../src/search/client/pagefind-index.ts';
import type { FoundStory } from '../../../src/search/client/read-found.ts';
import { readState } from '../../../src/search/client/search-state.ts';
import { SearchWalk } from '../../../src/search/client/search-walk.ts';
import { planSteps } from '../../../src/search/client/shard-plan.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import type { ManifestShard } from '../../../src/search/manifest.ts';

const makeStory = (headline: string): FoundStory => ({
  href: '/',
  headline,
  named: headline === '2023-0' ? 1 : 0,
  byline: '',
  day: '2024-01-01',
  section: 'world',
  kind: 'news',
  language: '',
  isCorrected: false,
  excerpt: [],
});

interface Shards {
  /** How many matches each shard has, the newest first. */
  readonly matches: readonly number[];
  /** Ids of those of which a file is missing, and of those that cannot be opened. */
  readonly partial?: readonly string[];
  readonly broken?: readonly string[];
  /** Numbers of the stories that do not hold the phrase after all. */
  readonly false?: readonly number[];
}

/** A search of an index in which every shard has a number of matches, and which shards were asked. */
function makeIndex({ matches, partial = [], broken = [], false: untrue = [] }: Shards): {
  readonly index: SearchIndex;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const index: SearchIndex = {
    documents: () => 0,
    begin: () => (shard) => {
      asked.push(shard.id);
      if (broken.includes(shard.id)) return Promise.reject(new Error(`no connection to ${shard.id}`));
      const count = matches[2024 - Number(shard.id)] ?? 0;
      return Promise.resolve({
        ...noCounts,
        hits: Array.from({ length: count }, (_, at) => ({
          score: at,
          load: () => Promise.resolve(untrue.includes(at) ? undefined : makeStory(`${shard.id}-${at}`)),
        })),
        years: { [shard.id]: count },
        isPartial: partial.includes(shard.id),
      });
    },
    findNamed: () => Promise.resolve([]),
    prepare: () => Promise.resolve(),
    close: () => undefined,
  };
  return { index, asked };
}

function walk(
  shards: Shards | readonly number[],
  { address = '?q=x', controller = new AbortController() } = {},
): { readonly walk: SearchWalk; readonly asked: readonly string[] } {
  const made: Shards = 'matches' in shards ? shards : { matches: shards };
  const listed: ManifestShard[] = made.matches.map((_, at) => {
    const year = 2024 - at;
    return { id: String(year), from: `${year}-01-01`, to: `${year}-12-31`, count: 100, hash: '', facts: '' };
  });
  const { index, asked } = makeIndex(made);
  const state = readState(address);
  const order = state.sort === 'best' ? 'score' : state.sort === 'oldest' ? 'asc' : 'desc';
  const words = understandQuery(state.q, new Set());
  const query = { words, filters: {}, range: { from: '', to: '' }, order } as const;
  return { walk: new SearchWalk(index, planSteps(listed, state), query, controller.signal), asked };
}

const headlines = (stories: readonly FoundStory[]): readonly string[] => stories.map(({ headline }) => headline);

describe('a search through the shards', () => {
  it('stops when it has what was asked for', async () => {
    const { walk: search, asked } = walk([30, 30, 30]);
    const { stories, count, waiting, isComplete } = await search.next(20);
    expect([stories.length, count, waiting, isComplete]).toEqual([20, 30, 10, false]);
    expect(asked).toEqual(['2024']);
  });

  it('goes on where it stopped, in the order of the shards', async () => {
    const { walk: search } = walk([3, 0, 2]);
    expect(headlines((await search.next(2)).stories)).toEqual(['2024-0', '2024-1']);
    const rest = await search.next(2);
    expect(headlines(rest.stories)).toEqual(['2024-2', '2022-0']);
    expect(rest).toMatchObject({ count: 5, years: { 2024: 3, 2022: 2 }, waiting: 1, isComplete: true });
    expect(headlines((await search.next(2)).stories)).toEqual(['2022-1']);
    expect((await search.next(2)).stories).toEqual([]);
  });

  it('goes backwards through each shard where the oldest comes first', async () => {
    const { walk: search } = walk([1, 3], { address: '?q=x&sort=oldest' });
    expect(headlines((await search.next(3)).stories)).toEqual(['2023-2', '2023-1', '2023-0']);
  });

  it('puts the best matches of all shards that it searches first', async () => {
    const { walk: search } = walk([2, 3], { address: '?q=grain&sort=best' });
    expect(headlines((await search.next(3)).stories)).toEqual(['2023-2', '2024-1', '2023-1']);
  });

  it('puts stories whose headlines have more of the words before the others that come with them', async () => {
    const { walk: search } = walk([2, 3], { address: '?q=2023-0&sort=best' });
    expect(headlines((await search.next(5)).stories)).toEqual(['2023-0', '2023-2', '2024-1', '2023-1', '2024-0']);
    const { walk: byDate } = walk([0, 2], { address: '?q=2023-0&sort=oldest' });
    expect(headlines((await byDate.next(2)).stories)).toEqual(['2023-1', '2023-0']);
  });

  it('searches more shards at a time the further it has to go', async () => {
    const { walk: search, asked } = walk([0, 0, 20, 0, 0, 0, 1]);
    await search.next(20);
    expect(asked).toEqual(['2024', '2023', '2022']);
    await search.next(20);
    expect(asked).toHaveLength(7);
  });

  it('searches no more steps than it may', async () => {
    const { walk: search } = walk([0, 0, 0, 5]);
    expect(await search.next(20, 2)).toMatchObject({ count: 0, isComplete: false, last: { from: '2023-01-01' } });
    expect(await search.next(20)).toMatchObject({ count: 5, isComplete: true });
  });

  it('counts everything where that is asked for, and goes on with its stories afterwards', async () => {
    const { walk: search } = walk([2, 0, 3, 1]);
    await search.next(1);
    expect(await search.finish()).toMatchObject({ stories: [], count: 6, waiting: 5, isComplete: true });
    const { stories, searched } = await search.next(20);
    expect(headlines(stories)).toEqual(['2024-1', '2022-0', '2022-1', '2022-2', '2021-0']);
    expect(searched.map(({ from }) => from.slice(0, 4))).toEqual(['2024', '2023', '2022', '2021']);
  });

  it('searches nothing more when it has been aborted', async () => {
    const controller = new AbortController();
    const { walk: search, asked } = walk([0, 0, 0, 5], { controller });
    const stories = search.next(20);
    controller.abort();
    await expect(stories).rejects.toThrow(/abort/i);
    expect(asked).toEqual(['2024']);
  });

  it('of nothing is complete', async () => {
    const end = {
      stories: [],
      count: 0,
      waiting: 0,
      isComplete: true,
      isPartial: false,
      searched: [],
    };
    expect(await walk([]).walk.next(20)).toEqual({ ...end, ...noCounts });
  });

  it('tells from then on that a step could not be searched whole', async () => {
    const { walk: search } = walk({ matches: [1, 1, 1], partial: ['2023'] });
    expect(await search.next(1)).toMatchObject({ count: 1, isPartial: false });
    expect(await search.next(2)).toMatchObject({ count: 3, isPartial: true, isComplete: true });
  });

  it('passes over a shard that cannot be opened, and says so', async () => {
    const { walk: search } = walk({ matches: [1, 1, 1], broken: ['2023'] });
    const found = await search.next(20);
    expect(headlines(found.stories)).toEqual(['2024-0', '2022-0']);
    expect(found).toMatchObject({ count: 2, isPartial: true, isComplete: true });
  });

  it('fails where no shard can be opened, before it has tried very many', async () => {
    const broken = Array.from({ length: 60 }, (_, at) => String(2024 - at));
    const { walk: search, asked } = walk({ matches: broken.map(() => 1), broken });
    await expect(search.next(20)).rejects.toThrow('no shard');
    expect(asked.length).toBeLessThan(20);
    await expect(walk({ matches: [1], broken: ['2024'] }).walk.next(20)).rejects.toThrow('no shard');
  });

  it('leaves out stories that do not hold the phrase, and counts at most so many until all have been read', async () => {
    const { walk: search } = walk({ matches: [5], false: [1, 2, 4] }, { address: '?q="xx yy"' });
    const first = await search.next(1);
    expect(first).toMatchObject({ count: 5, waiting: 4 });
    const rest = await search.next(20);
    expect(headlines([...first.stories, ...rest.stories])).toEqual(['2024-0', '2024-3']);
    expect(rest).toMatchObject({ count: 2, waiting: 0 });
  });
});
