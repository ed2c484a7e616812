import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { kinds } from '../../../src/newsroom/article.ts';
import { byNewest } from '../../../src/newsroom/order.ts';
import { fold } from '../../../src/search/client/fold.ts';
import { readState, type SearchState } from '../../../src/search/client/search-state.ts';
import { planSteps } from '../../../src/search/client/shard-plan.ts';
import { openSearchIndex, type SearchIndex } from '../../../src/search/client/pagefind-index.ts';
import { SearchWalk, type Progress } from '../../../src/search/client/search-walk.ts';
import { understandQuery, type UnderstoodQuery } from '../../../src/search/client/understand-query.ts';
import type { Manifest } from '../../../src/search/manifest.ts';
import { openRandom } from '../../bench/random.ts';
import { makeArticle, makeContributor, makePlace, makeTopic } from './make-article.ts';
import { printIndex, stubBrowser, type PrintedIndex } from './open-printed.ts';

const random = openRandom(5);
const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
/** Of many words a few are frequent. */
const pickOften = <T>(list: readonly T[]): T => list[Math.floor(random.next() ** 2 * list.length)] as T;

const consonants = 'b d f g l m n p r s t'.split(' ');
const vowels = 'a e i o u'.split(' ');
const makeWord = (): string => `${pick(consonants)}${pick(vowels)}${pick(consonants)}${pick(vowels)}k`;

/** Words of five letters that end in k: no stemmer takes two of them for one, and none begins another. */
const vocabulary = [...new Set(Array.from({ length: 400 }, makeWord))];

/** Now and then with a capital, an accent in one Unicode form or the other, or a sign at its end. */
function write(word: string): string {
  const way = random.below(12);
  if (way === 0) return word.charAt(0).toUpperCase() + word.slice(1);
  if (way === 1) return word.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`).normalize(pick(['NFC', 'NFD']));
  return way === 2 ? `${word},` : way === 3 ? `${word}’` : word;
}

const writeText = (length: number): string => Array.from({ length }, () => write(pickOften(vocabulary))).join(' ');

const topics = ['grain', 'ports', 'ice', 'rail'].map((id) => makeTopic(id, id));
const places = ['riga', 'oslo', 'bonn'].map((id) => makePlace(id, id));
const writers = ['ann', 'bob', 'cy'].map((id) => makeContributor(id, id));
const texts = new Map<string, string>();

/** Stories of four years, some in the same minute, so that the order is not by chance that of the files. */
const articles: readonly Article[] = Array.from({ length: 700 }, (_, at) => {
  const day = new Date(Date.UTC(2021, 0, 1) + random.below(4 * 365) * 86_400_000).toISOString().slice(0, 10);
  const article = makeArticle(day, `${pick(['a', 'm', 'z'])}${at}`, {
    headline: writeText(4),
    standfirst: writeText(6),
    topics: topics.filter(() => random.below(3) === 0),
    ...(random.below(4) > 0 ? { place: pick(places) } : {}),
    contributors: [pick(writers)],
    kind: pickOften(kinds),
    published: Date.parse(`${day}T0${random.below(4)}:00:00Z`),
    corrections: random.below(8) > 0 ? [] : [{ date: 0, hasTime: true, kind: 'note', text: writeText(5) }],
  });
  texts.set(article.id, writeText(40));
  return article;
});

/** The parts of a story in which its words and phrases stand, folded. */
const partsOf = new Map(
  articles.map((article) => [
    article.id,
    [
      article.headline,
      article.standfirst,
      texts.get(article.id) ?? '',
      ...article.corrections.map(({ text }) => text),
    ].map((part) => part.split(' ').map(fold)),
  ]),
);

const holds = (article: Article, words: readonly string[]): boolean =>
  (partsOf.get(article.id) ?? []).some((part) => ` ${part.join(' ')} `.includes(` ${words.map(fold).join(' ')} `));

/** What a search has to find, in its order: every story looked at, and sorted. */
function findAll(query: UnderstoodQuery, state: SearchState, corrected: string, kind: string): readonly string[] {
  const named = [...topics, ...places].map(({ id }) => id);
  const found = articles.filter((article) => {
    const subjects = [...article.topics, ...(article.place ? [article.place] : []), ...article.contributors].map(
      ({ id }) => id,
    );
    const day = `${article.day.year}-${article.day.month}-${article.day.day}`;
    return (
      query.terms.every((term) => holds(article, [term]) || (named.includes(term) && subjects.includes(term))) &&
      query.phrases.every((phrase) => holds(article, phrase)) &&
      !query.excluded.some((words) => holds(article, words)) &&
      (state.topic === '' || article.topics.some(({ id }) => id === state.topic)) &&
      (state.place === '' || article.place?.id === state.place) &&
      (state.by === '' || article.contributors.some(({ id }) => id === state.by)) &&
      (kind === '' || article.kind === kind) &&
      (corrected === '' || article.corrections.length > 0) &&
      day >= state.from &&
      (state.to === '' || day <= state.to)
    );
  });
  const newest = found.toSorted(byNewest).map(({ path }) => path);
  return state.sort === 'oldest' ? newest.toReversed() : newest;
}

let printed: PrintedIndex;
let manifest: Manifest;
/** One for all searches: what one of them has loaded must not change what another finds. */
let index: SearchIndex;

beforeAll(async () => {
  stubBrowser();
  printed = await printIndex(articles, ({ id }) => Promise.resolve({ text: texts.get(id) ?? '', captions: [] }));
  manifest = (await (await fetch(`${printed.base}search/manifest.json`)).json()) as Manifest;
  index = await openSearchIndex(printed.base, manifest);
});
afterAll(async () => {
  index.close();
  vi.unstubAllGlobals();
  await printed.remove();
});

function countBy<T>(list: readonly T[], toKey: (one: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const one of list) counts[toKey(one)] = (counts[toKey(one)] ?? 0) + 1;
  return counts;
}

/** What each topic would find in the place of the one that is asked for. */
function countTopics({ query, state, corrected, kind }: Question): Readonly<Record<string, number>> {
  const paths = new Set(findAll(query, { ...state, topic: '' }, corrected, kind));
  const found = articles.filter(({ path }) => paths.has(path));
  return countBy(
    found.flatMap((article) => article.topics),
    ({ id }) => id,
  );
}

const makePhrase = (): string => {
  if (random.below(4) === 0) return `"${pickOften(vocabulary)} ${pickOften(vocabulary)}"`;
  const words = (texts.get(pick(articles).id) ?? '').split(' ');
  const from = random.below(words.length - 4);
  return `“${words.slice(from, from + 1 + random.below(3)).join(' ')}”`;
};

const someWord = (): string => write(pickOften(vocabulary));
const shapes: readonly (() => string)[] = [
  () => '',
  someWord,
  () => `${someWord()} ${someWord()}`,
  () => `the ${someWord()} of ${someWord()} ${someWord()}`,
  () => `${someWord()} -${pickOften(vocabulary)}`,
  makePhrase,
  () => `${makePhrase()} ${someWord()}`,
  () => `riga ${someWord()}`,
];

const someDay = (): string =>
  random.below(3) > 0
    ? ''
    : new Date(Date.UTC(2021, 0, 1) + random.below(4 * 365) * 86_400_000).toISOString().slice(0, 10);

interface Question {
  readonly state: SearchState;
  readonly query: UnderstoodQuery;
  readonly kind: string;
  readonly corrected: string;
}

function makeQuestion(): Question {
  const q = pick(shapes)();
  const maybe = (ids: readonly string[]): string => (random.below(4) === 0 ? pick(ids) : '');
  const parameters = new URLSearchParams({
    q,
    topic: maybe(['grain', 'ports', 'ice', 'rail']),
    place: maybe(['riga', 'oslo', 'bonn']),
    by: maybe(['ann', 'bob', 'cy']),
    from: someDay(),
    to: someDay(),
    sort: pick(['newest', 'oldest']),
  });
  const state = readState(parameters.toString());
  const query = understandQuery(state.q, new Set(['the', 'of']));
  return { state, query, kind: maybe(kinds), corrected: maybe(['yes']) };
}

/** Everything that a search shows, page by page, and how it stands in the end. */
async function searchAll({ state, query, kind, corrected }: Question): Promise<{ paths: string[]; end: Progress }> {
  const { topic, place, by, from, to } = state;
  const walk = new SearchWalk(
    index,
    planSteps(manifest.shards, state),
    {
      words: query.kind === 'words' ? query : undefined,
      filters: { topic, place, by, kind, corrected },
      range: { from, to },
      order: state.sort === 'oldest' ? 'asc' : 'desc',
    },
    new AbortController().signal,
  );
  const paths: string[] = [];
  let end = await walk.next(10);
  for (let pages = 0; ; pages += 1) {
    paths.push(...end.stories.map(({ href }) => `/${href.slice(printed.base.length)}`));
    if ((end.isComplete && end.waiting === 0) || pages > 100) break;
    end = await walk.next(10);
  }
  return { paths, end };
}

describe('the order of what is found', () => {
  it('in five hundred random searches is that of all stories that were looked at and sorted', async () => {
    expect(manifest.shards.length).toBeGreaterThanOrEqual(4);
    let [found, empty] = [0, 0];
    for (let times = 0; times < 500; times += 1) {
      const question = makeQuestion();
      const expected = findAll(question.query, question.state, question.corrected, question.kind);
      const { paths, end } = await searchAll(question);
      expect(paths, JSON.stringify(question)).toEqual(expected);
      expect(end).toMatchObject({ count: expected.length, isPartial: false });
      // A phrase is counted by the forms of its words, until the stories are read.
      if (question.query.phrases.length === 0) {
        expect(end.years).toEqual(countBy(expected, (path) => path.slice(1, 5)));
        expect(end.facets.topic).toEqual(countTopics(question));
      }
      found += expected.length;
      if (expected.length === 0) empty += 1;
    }
    expect(found).toBeGreaterThan(5000);
    expect(empty).toBeLessThan(250);
  }, 120_000);
});
