import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packDictionary, unpackDictionary } from '../../../src/search/client/dictionary-format.ts';
import { fold } from '../../../src/search/client/fold.ts';
import { countSteps, openSpellingBook, respell } from '../../../src/search/client/spelling.ts';
import { understandQuery } from '../../../src/search/client/understand-query.ts';
import { dictionaryLimit, printDictionary, toDictionary } from '../../../src/search/dictionary.ts';
import { openRandom } from '../../bench/random.ts';
import { makeArticle, makeContributor, makePlace, makeTopic } from './make-article.ts';

/** The sentences of the demonstration paper, as headlines: some thousands of English words and names. */
const headlines = globSync('content/articles/**/*.md')
  .toSorted()
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .replaceAll(/\]\([^)]*\)/g, '')
      .split(/(?<=[.?!])\s|\n/),
  );

const story = (headline: string, at = 0, changes = {}): ReturnType<typeof makeArticle> =>
  makeArticle('2024-01-02', `s${at}`, { headline, standfirst: '', ...changes });
const bookOf = (...written: readonly string[]): ReturnType<typeof openSpellingBook> =>
  openSpellingBook(unpackDictionary(toDictionary(written.map((headline, at) => story(headline, at)))));
const respellIn = (typed: string, ...written: readonly string[]): readonly string[] =>
  respell(typed, understandQuery(typed, new Set(['the', 'of'])), bookOf(...written));

describe('folding', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['MÜLLER', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['COVID-19', 'covid19'],
    ['don’t', 'dont'],
    ['Straße', 'straße'],
    ['Ελλάδα', 'ελλαδα'],
    ['Йод', 'иод'],
    ['ガス', 'ガス'],
    ['서울', '서울'],
  ])('of %s is %s', (word, folded) => expect(fold(word)).toBe(folded));
});

describe('steps between words', () => {
  it.each([
    ['grain', 'grain', 0],
    ['grain', 'grian', 1],
    ['grain', 'gran', 1],
    ['grain', 'graain', 1],
    ['grain', 'groin', 1],
    ['grain', 'brian', 2],
    ['grain', 'port', 3],
  ])('%s and %s: %d', (a, b, steps) => expect(countSteps(a, b, 2)).toBe(steps));
});

describe('the dictionary', () => {
  it('comes back as it was written', () => {
    const words = ['grain', 'grainy', 'g', 'élan', 'україна', '港', 'x'.repeat(60)].map((word, at) => ({
      word,
      frequency: at * 3,
    }));
    expect(unpackDictionary(packDictionary(words))).toEqual(words.toSorted((a, b) => (a.word < b.word ? -1 : 1)));
    expect(unpackDictionary('')).toEqual([]);
  });

  it('holds words of headlines and standfirsts and of names, and no figures', () => {
    const article = story('Grain’s harvest, 2024', 0, {
      standfirst: 'A well-known port',
      kicker: 'Farming',
      topics: [makeTopic('zelenskyy', 'Volodymyr Zelenskyy', ['Zelensky'])],
      place: makePlace('kyiv', 'Kyiv', ['Kiev']),
      contributors: [makeContributor('a', 'Jane Doe')],
    });
    const words = unpackDictionary(toDictionary([article])).map(({ word }) => word);
    expect(words).toEqual(
      'doe farming grain harvest jane kiev kyiv port volodymyr well-known zelensky zelenskyy'.split(' '),
    );
  });

  it('is the same in every byte in whatever order the stories come', () => {
    const stories = headlines.map((headline, at) => story(headline, at));
    expect(toDictionary(stories.toReversed())).toBe(toDictionary(stories));
  });

  it('keeps the most frequent words where there is no room for all', () => {
    const stories = Array.from({ length: 60 }, (_, at) => story(`common${'abcdef'[at % 6]} rare${'x'.repeat(at)}`, at));
    const words = unpackDictionary(toDictionary(stories, 60)).map(({ word }) => word);
    expect(Buffer.byteLength(toDictionary(stories, 60))).toBeLessThanOrEqual(60);
    expect(words).toEqual(expect.arrayContaining(['commona', 'commonf']));
    expect(words.length).toBeLessThan(60);
  });

  it('of a large archive keeps within its bytes, and is the same from a thread', async () => {
    const random = openRandom(3);
    const makeWord = (): string => Array.from({ length: 9 }, () => 'abcdefghijklmnop'[random.below(16)]).join('');
    const stories = Array.from({ length: 5_000 }, (_, at) => story(Array.from({ length: 9 }, makeWord).join(' '), at));
    const packed = toDictionary(stories);
    expect(await printDictionary(stories)).toBe(packed);
    expect(Buffer.byteLength(packed)).toBeLessThanOrEqual(dictionaryLimit);
    expect(Buffer.byteLength(packed)).toBeGreaterThan(dictionaryLimit - 100);
    expect(gzipSync(packed).length).toBeLessThanOrEqual(100_000);
  });

  it('fails with the reason of the thread where that fails', async () => {
    const broken = story('Grain', 0, { topics: [{ ...makeTopic('a', 'A'), name: 5 as unknown as string }] });
    const stories = Array.from({ length: 2_000 }, (_, at) => (at === 7 ? broken : story('Port', at)));
    await expect(printDictionary(stories)).rejects.toThrow('normalize is not a function');
  });
});

describe('other spellings', () => {
  it('replace the words that are not known, and leave the rest as it was typed', () => {
    expect(respellIn('the Immigraton of "grian"', 'Immigration falls', 'Grain rises')).toEqual([
      'the immigration of "grain"',
    ]);
    expect(respellIn('zelenskij', 'Zelensky speaks')).toEqual(['zelensky']);
    expect(respellIn('erdogn', 'Erdoğan speaks')).toEqual(['erdoğan']);
    expect(respellIn('Рига порд', 'Рига', 'Порт')).toEqual(['Рига порт']);
  });

  it('are none where every word is known or none is near', () => {
    expect(respellIn('grain', 'Grain')).toEqual([]);
    expect(respellIn('xyzzyquux', 'Grain')).toEqual([]);
    expect(respellIn('ab', 'abc')).toEqual([]);
  });

  it('find two words that were written as one', () => {
    expect(respellIn('carbontax', 'Carbon rises', 'Tax falls')).toEqual(['carbon tax']);
  });

  it('prefer the same first letter, then the more frequent word', () => {
    expect(respellIn('pirt', 'Port', 'Dirt')).toEqual(['port', 'dirt']);
    expect(respellIn('prot', 'Prat', 'Port')).toEqual(['port', 'prat']);
    expect(respellIn('grane', 'Grate', 'Grave', 'Grave', 'Grave', 'Grave')[0]).toBe('grave');
  });
});

type Random = ReturnType<typeof openRandom>;

/** One slip of the finger: a letter more, less or another, or two exchanged. */
function misspell(word: string, random: Random): string {
  const letter = 'abcdefghijklmnopqrstuvwxyz'[random.below(26)] ?? 'e';
  const at = random.below(word.length);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const slips = [
    before + letter + word.slice(at),
    before + after,
    before + letter + after,
    word.slice(0, Math.max(0, at - 1)) + (word[at] ?? '') + (word[at - 1] ?? '') + after,
  ];
  return slips[random.below(4)] ?? word;
}

it('a word of a headline with one wrong letter is among the first three suggestions in nine of ten cases', () => {
  const book = bookOf(...headlines);
  const random = openRandom(11);
  const words = [...new Set(headlines.flatMap((headline) => headline.match(/\p{L}{4,}/gu) ?? []))].map(fold);
  let [right, all] = [0, 0];
  for (const word of words) {
    for (let times = 0; times < 2; times += 1) {
      const typed = misspell(word, random);
      // A slip that makes another word of the paper finds stories, so nothing is suggested.
      if (book.has(typed)) continue;
      all += 1;
      if (book.suggest(typed, 3).some((suggestion) => fold(suggestion) === word)) right += 1;
    }
  }
  expect(all).toBeGreaterThan(2000);
  expect(right / all).toBeGreaterThan(0.9);
});
