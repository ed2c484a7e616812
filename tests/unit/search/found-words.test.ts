import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { SearchSession } from '../../../src/search/client/search-session.ts';
import type { Progress } from '../../../src/search/client/search-walk.ts';
import { readState } from '../../../src/search/client/search-state.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { en } from '../../../src/words/en.ts';
import { makeArticle, makePlace, makeTopic } from './make-article.ts';
import { printIndex, stubBrowser, type PrintedIndex } from './open-printed.ts';

const texts: Readonly<Record<string, string>> = {
  kyiv: 'A corridor opens in Kyiv. Ministers spoke of grain prices.',
  kiev: 'The old book calls it Kiev. Trains ran late in the autumn.',
  cafe: 'A cafe noir beside a café noir; the CAFÉ closes.',
  ivory: 'Ivory was found off the coast of Riga.',
  abidjan: 'Growers in Ivory Coast sell less cocoa.',
  speech: 'Mr Zelenskyy spoke about immigration. The minister of ports said nothing.',
  chinese: '港口 grain 出口',
  covid: 'COVID-19 closed the state-of-the-art port; Erdoğan’s plane landed.',
};

const articles: readonly Article[] = Object.keys(texts).map((name, at) =>
  makeArticle(`202${at % 2}-03-0${1 + (at % 9)}`, name, {
    headline: `Report ${name}`,
    standfirst: 'It ends in Riga.',
    place: makePlace('kyiv-2', 'Kyiv', ['Kiev']),
    topics: [makeTopic('z', 'Volodymyr Zelenskyy', ['Zelensky']), makeTopic('ci', 'Côte d’Ivoire', ['Ivory Coast'])],
  }),
);

let printed: PrintedIndex;

beforeAll(async () => {
  printed = await printIndex(articles, ({ id }) =>
    Promise.resolve({ text: texts[id.slice(8)] ?? '', captions: ['Picture of a quay'] }),
  );
});
afterAll(() => printed.remove());
beforeEach(() => {
  stubBrowser();
  session = new SearchSession(printed.base);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

let session: SearchSession;

async function search(typed: string, sort = 'newest'): Promise<Progress> {
  const state = readState(new URLSearchParams({ q: typed, sort }).toString());
  const words = understandQuery(typed, new Set(en.search.stopWords));
  const signal = new AbortController().signal;
  return (await session.start({ state, words, count: 20, mostSteps: undefined, signal })).progress;
}

/** The stories that a search finds, by their names, in the order of the alphabet. */
const find = async (typed: string): Promise<string> =>
  (await search(typed)).stories
    .map(({ headline }) => headline.slice(7))
    .toSorted()
    .join(' ');

describe('words', () => {
  it.each([
    ['grain', 'chinese kyiv'],
    ['GRAIN', 'chinese kyiv'],
    ['the price of grain', 'kyiv'],
    ['ministers', 'kyiv speech'],
    ['café', 'cafe'],
    ['erdogan', 'covid'],
    ['ERDOĞAN', 'covid'],
    ['covid-19', 'covid'],
    ['covid19', 'covid'],
    ['state-of-the-art', 'covid'],
    ['港口', 'chinese'],
    ['grain xyzzyquux', ''],
    ['grain -ministers', 'chinese'],
    ['ministers -"grain prices"', 'speech'],
  ])('%s finds: %s', async (typed, expected) => expect(await find(typed)).toBe(expected));

  it('that begin a word find it where no story holds them as a whole', async () => {
    expect(await find('immigr')).toBe('speech');
    expect(await find('gra')).toBe('chinese kyiv');
    expect(await find('gr')).toBe('');
  });

  it('that are misspelt find nothing, instead of what begins a little like them', async () => {
    await find('immigration');
    expect(await find('immigraton')).toBe('');
    expect(await find('grains immigraton')).toBe('');
    expect(await find('grainqx')).toBe('');
  });

  it('find the same whatever was searched for before', async () => {
    const alone = await find('port');
    for (const typed of ['ports', 'portrait', 'p', 'po', 'por']) await find(typed);
    expect(await find('port')).toBe(alone);
  });
});

describe('other spellings', () => {
  it.each([
    ['zelensky immigration', 'speech'],
    ['zelenskyy immigration', 'speech'],
    ['ivory cocoa', 'abidjan'],
  ])('%s finds: %s', async (typed, expected) => expect(await find(typed)).toBe(expected));

  it('are found in texts, in both directions', async () => {
    for (const typed of ['Kyiv trains', 'Kiev trains']) expect(await find(typed)).toBe('kiev');
    for (const typed of ['Kyiv corridor', 'Kiev corridor']) expect(await find(typed)).toBe('kyiv');
  });

  it('are marked in the excerpt', async () => {
    const { stories } = await search('Kiev corridor');
    const marked = stories[0]?.excerpt.filter(({ found }) => found) ?? [];
    expect(marked.map(({ text }) => text)).toEqual(['corridor', 'Kyiv.']);
  });

  it('do not make phrases that no story holds', async () => {
    expect(await find('"in Kiev"')).toBe('');
    expect(await find('"in Kyiv"')).toBe('kyiv');
    expect(await find('"Kyiv Kiev"')).toBe('');
    expect(await find('"Zelensky spoke"')).toBe('');
  });
});

describe('phrases', () => {
  it.each([
    ['"grain prices"', 'kyiv'],
    ['"grain price"', ''],
    ['"prices grain"', ''],
    ['"ministers"', 'kyiv'],
    ['"minister"', 'speech'],
    ['"the minister of ports"', 'speech'],
    ['“spoke of grain”', 'kyiv'],
    ['"cafe noir"', 'cafe'],
    ['"the café closes"', 'cafe'],
    ['"report kyiv"', 'kyiv'],
    ['"COVID-19 closed the"', 'covid'],
    ['"ivory coast"', 'abidjan'],
    ['"in riga" ports', 'covid speech'],
    ['"in Riga" "grain prices"', 'kyiv'],
  ])('%s are found word by word: %s', async (typed, expected) => expect(await find(typed)).toBe(expected));

  it('do not reach from one part of a story into the next', async () => {
    expect(await find('"in Riga A corridor"')).toBe('');
    expect(await find('"prices Picture"')).toBe('');
  });
});

it('the best match of all years comes first', async () => {
  const { stories } = await search('kiev report', 'best');
  expect(stories[0]?.headline).toBe('Report kiev');
});
