import { describe, expect, it } from 'vitest';
import { openSuggester, type Suggestion } from '../../../src/newsroom/suggest.ts';
import { toSuggestions } from '../../../src/newsroom/suggestions.ts';
import { makeArticle, makeContributor, makePlace, makeTopic } from '../search/make-article.ts';

const grain = makeTopic('grain', 'Grain deal', ['Black Sea Initiative']);
const kyiv = makePlace('kyiv', 'Kyiv', ['Kiev']);
const stories = [
  makeArticle('2024-06-01', 'a', {
    headline: 'Grain leaves Odesa',
    topics: [grain, makeTopic('ports', 'Ports')],
    place: kyiv,
    contributors: [makeContributor('jane-doe', 'Jane Doe')],
  }),
  makeArticle('2024-05-01', 'b', { headline: 'Éric in Ålesund', topics: [grain] }),
  makeArticle('2024-04-01', 'c', { headline: 'العبّارة تصل', language: 'ar' }),
  makeArticle('2023-11-01', 'old', { headline: 'Grain of last year' }),
];
const suggestions = toSuggestions(stories, 'en');
const suggest = openSuggester(suggestions);
const say = (typed: string): readonly string[] => suggest(typed).map(({ kind, text }) => `${kind} ${text}`);

describe('the suggestions of a paper', () => {
  it('are its subjects, those of most stories first, and the stories of half a year, newest first', () => {
    expect(suggestions.topic).toEqual([
      ['Grain deal', 'grain', 'Black Sea Initiative'],
      ['Ports', 'ports'],
    ]);
    expect(suggestions.by).toEqual([['Jane Doe', 'jane-doe']]);
    expect(suggestions.stories).toEqual([
      ['Grain leaves Odesa', '/2024/06/01/a/'],
      ['Éric in Ålesund', '/2024/05/01/b/'],
      ['العبّارة تصل', '/2024/04/01/c/', 'ar'],
    ]);
  });

  it('are the same in whatever order the stories come', () => {
    expect(JSON.stringify(toSuggestions(stories.toReversed(), 'en'))).toBe(JSON.stringify(suggestions));
  });

  it('weigh no more than 60,000 bytes, however large the paper is', () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      makeArticle('2024-06-01', `story-${at}`, {
        headline: `The headline of the story number ${at}, with some “signs” in it`,
        topics: [makeTopic(`topic-${at}`, `Topic ${at}`, ['Тема'])],
        place: makePlace(`place-${at}`, `Place ${at}`),
        contributors: [makeContributor(`person-${at}`, `Person ${at}`)],
      }),
    );
    const all = toSuggestions(many, 'en');
    const bytes = Buffer.byteLength(JSON.stringify(all));
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(bytes).toBeGreaterThan(55_000);
    expect(Math.min(all.topic.length, all.place.length, all.by.length)).toBeGreaterThan(100);
  });

  it('are empty where nothing is printed', () => {
    expect(toSuggestions([], 'en')).toEqual({ topic: [], place: [], by: [], stories: [] });
  });
});

describe('what is suggested', () => {
  it('begins as each typed word does, subjects before stories', () => {
    expect(say('gra')).toEqual(['topic Grain deal', 'story Grain leaves Odesa']);
    expect(say('gr de')).toEqual(['topic Grain deal']);
    expect(say('rain')).toEqual([]);
    expect(say('ode')).toEqual(['story Grain leaves Odesa']);
  });

  it('is found by its other names, which are told', () => {
    expect(suggest('kie')).toEqual([{ kind: 'place', text: 'Kyiv', id: 'kyiv', alias: 'Kiev' } satisfies Suggestion]);
    expect(say('black sea')).toEqual(['topic Grain deal']);
  });

  it('does not mind accents and capitals', () => {
    expect(say('eric ales')).toEqual(['story Éric in Ålesund']);
    expect(say('ÉRIC')).toEqual(['story Éric in Ålesund']);
    expect(say('العب')).toEqual(['story العبّارة تصل']);
  });

  it('is nothing where nothing is typed, or no word', () => {
    for (const typed of ['', '   ', '🙂', '<>"', '\ud800']) expect(say(typed)).toEqual([]);
  });

  it('is not more than a screen holds', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      makeArticle('2024-06-01', `s-${at}`, { headline: `Port ${at}`, topics: [makeTopic(`p-${at}`, `Port ${at}`)] }),
    );
    const found = openSuggester(toSuggestions(many, 'en'))('port');
    expect(found.filter(({ kind }) => kind === 'topic')).toHaveLength(4);
    expect(found.filter(({ kind }) => kind === 'story')).toHaveLength(5);
  });
});
