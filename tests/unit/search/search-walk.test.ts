import { describe, expect, it } from 'vitest';
import type { FoundStory, SearchIndex } from '../../../src/search/client/pagefind-index.ts';
import { readState } from '../../../src/search/client/search-state.ts';
import { SearchWalk } from '../../../src/search/client/search-walk.ts';
import { planSteps } from '../../../src/search/client/shard-plan.ts';
import type { ManifestShard } from '../../../src/search/manifest.ts';

const makeStory = (headline: string): FoundStory => ({
  href: '/',
  headline,
  byline: '',
  day: '2024-01-01',
  section: 'world',
  kind: 'news',
  language: '',
  isCorrected: false,
  excerpt: '',
});

/** An index in which every shard has a number of matches, and what was asked of it. */
function makeIndex(
  matches: readonly number[],
  partial: readonly string[] = [],
): { readonly index: SearchIndex; readonly asked: string[] } {
  const asked: string[] = [];
  const index: SearchIndex = {
    documents: () => 0,
    open: (shards) => {
      asked.push(`open ${shards.map(({ id }) => id).join(' ')}`);
      return Promise.resolve();
    },
    search: ([shard]) => {
      asked.push(`search ${shard?.id}`);
      const count = matches[2024 - Number(shard?.id)] ?? 0;
      return Promise.resolve({
        hits: Array.from({ length: count }, (_, at) => () => Promise.resolve(makeStory(`${shard?.id}-${at}`))),
        years: { [String(shard?.id)]: count },
        isPartial: partial.includes(String(shard?.id)),
      });
    },
    close: () => undefined,
  };
  return { index, asked };
}

function walk(
  matches: readonly number[],
  { signal } = new AbortController(),
  partial: readonly string[] = [],
): { readonly walk: SearchWalk; readonly asked: readonly string[] } {
  const shards: ManifestShard[] = matches.map((_, at) => {
    const year = 2024 - at;
    return { id: String(year), from: `${year}-01-01`, to: `${year}-12-31`, count: 100, hash: '' };
  });
  const { index, asked } = makeIndex(matches, partial);
  const steps = planSteps(shards, readState('?q=x'));
  return { walk: new SearchWalk(index, steps, { words: undefined, filters: {}, order: 'desc' }, signal), asked };
}

describe('a search through the shards', () => {
  it('stops when it has what was asked for', async () => {
    const { walk: search, asked } = walk([30, 30, 30]);
    const { stories, count, waiting, isComplete } = await search.next(20);
    expect({ shown: stories.length, count, waiting, isComplete }).toEqual({
      shown: 20,
      count: 30,
      waiting: 10,
      isComplete: false,
    });
    expect(asked).toEqual(['open 2024', 'search 2024']);
  });

  it('goes on where it stopped, in the order of the shards', async () => {
    const { walk: search } = walk([3, 0, 2]);
    expect((await search.next(2)).stories.map(({ headline }) => headline)).toEqual(['2024-0', '2024-1']);
    const rest = await search.next(2);
    expect(rest.stories.map(({ headline }) => headline)).toEqual(['2024-2', '2022-0']);
    expect(rest).toMatchObject({ count: 5, years: { 2024: 3, 2022: 2 }, waiting: 1, isComplete: true });
    expect((await search.next(2)).stories.map(({ headline }) => headline)).toEqual(['2022-1']);
    expect((await search.next(2)).stories).toEqual([]);
  });

  it('opens more shards at a time the further it has to go', async () => {
    const { walk: search, asked } = walk([0, 0, 0, 0, 0, 0, 1]);
    await search.next(20);
    expect(asked.filter((line) => line.startsWith('open'))).toEqual([
      'open 2024',
      'open 2023 2022',
      'open 2021 2020 2019 2018',
    ]);
  });

  it('searches no more steps than it may', async () => {
    const { walk: search } = walk([0, 0, 0, 5]);
    expect(await search.next(20, 2)).toMatchObject({ count: 0, isComplete: false, last: { from: '2023-01-01' } });
    expect(await search.next(20)).toMatchObject({ count: 5, isComplete: true });
  });

  it('opens and searches nothing more when it has been aborted', async () => {
    const controller = new AbortController();
    const { walk: search, asked } = walk([0, 0, 0, 5], controller);
    const stories = search.next(20);
    controller.abort();
    await expect(stories).rejects.toThrow(/abort/i);
    expect(asked).toEqual(['open 2024']);
  });

  it('of nothing is complete', async () => {
    expect(await walk([]).walk.next(20)).toEqual({
      stories: [],
      count: 0,
      years: {},
      waiting: 0,
      isComplete: true,
      isPartial: false,
    });
  });

  it('tells from then on that a step could not be searched whole', async () => {
    const { walk: search } = walk([1, 1, 1], new AbortController(), ['2023']);
    expect(await search.next(1)).toMatchObject({ count: 1, isPartial: false });
    expect(await search.next(1)).toMatchObject({ count: 2, isPartial: true });
    expect(await search.next(1)).toMatchObject({ count: 3, isPartial: true, isComplete: true });
  });
});
