import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/newsroom/article.ts';
import { byNewest } from '../../../src/newsroom/order.ts';
import { openRelated } from '../../../src/newsroom/related.ts';
import { makeArticle, makeContributor, makePlace, makeSeries, makeTopic } from '../../support/articles.ts';

const nato = makeTopic('nato');
const gas = makeTopic('gas');
const riga = makePlace('riga');
const jane = makeContributor('jane-doe');
const series = makeSeries('the-background');

/** A story of that day of December 2021 which has nothing in common with any other. */
const story = (id: string, day: number, overrides: Partial<Article> = {}): Article =>
  makeArticle({ id, published: Date.UTC(2021, 11, day), contributors: [], ...overrides });

const find = (story: Article, others: readonly Article[], count = 3): readonly string[] =>
  openRelated([story, ...others].toSorted(byNewest))(story, count).map(({ id }) => id);

describe('related stories', () => {
  it('are none where nothing is in common', () => {
    expect(find(story('own', 9, { topics: [nato] }), [story('a', 1), story('b', 2, { topics: [gas] })])).toEqual([]);
  });

  it('are never the story itself, not even where the editor picked it', () => {
    const own = story('own', 9, { topics: [nato], place: riga, contributors: [jane], related: ['own', 'own'] });
    expect(find(own, [])).toEqual([]);
    expect(find(own, [story('a', 1, { topics: [nato] })])).toEqual(['a']);
  });

  it.each([
    ['a topic', { topics: [nato] }],
    ['a place', { place: riga }],
    ['a contributor', { contributors: [jane] }],
  ])('share %s and are older', (_, common) => {
    const others = [story('older', 8, common), story('newer', 10, common), story('alone', 7)];
    expect(find(story('own', 9, common), others)).toEqual(['older']);
  });

  it('of one moment stand in one direction only', () => {
    const a = story('a', 5, { topics: [nato] });
    const b = story('b', 5, { topics: [nato] });
    expect(find(a, [b])).toEqual(['b']);
    expect(find(b, [a])).toEqual([]);
  });

  it('of the same series may be newer', () => {
    const parts = [1, 2, 3].map((part) => story(`part-${part}`, part, { series: { series, part } }));
    const [first = story('none', 1), ...rest] = parts;
    expect(find(first, rest)).toEqual(['part-2', 'part-3']);
  });

  it.each([
    [1, ['part-2', 'part-3', 'part-4', 'part-5']],
    [60, ['part-61', 'part-59', 'part-62', 'part-58']],
    [120, ['part-119', 'part-118', 'part-117', 'part-116']],
  ])('of a long series are the parts on either side of part %i, however old', (part, expected) => {
    const parts = Array.from({ length: 120 }, (_, at) =>
      story(`part-${at + 1}`, at + 1, { series: { series, part: at + 1 } }),
    );
    const own = parts[part - 1] ?? story('none', 1);
    const others = parts.filter(({ id }) => id !== own.id);
    expect(find(own, others, 4)).toEqual(expected);
    expect(find(own, others, 200)).not.toContain(own.id);
  });

  it('of a series are near by their part, not by the day they were printed', () => {
    const order = [5, 1, 3, 2, 6, 4];
    const parts = order.map((part, at) => story(`part-${part}`, at + 1, { series: { series, part } }));
    const own = parts[5] ?? story('none', 1);
    expect(find(own, parts.slice(0, 5), 5)).toEqual(['part-3', 'part-5', 'part-6', 'part-2', 'part-1']);
  });

  it('are as many as asked for and no more', () => {
    const others = [1, 2, 3, 4].map((day) => story(`of-${day}`, day, { topics: [nato] }));
    const own = story('own', 9, { topics: [nato] });
    expect(find(own, others, 2)).toEqual(['of-4', 'of-3']);
    expect(find(own, others, 9)).toHaveLength(4);
    expect(find(own, others, 0)).toEqual([]);
  });
});

describe('the editor’s own', () => {
  const others = [1, 2, 3, 4, 5].map((day) => story(`of-${day}`, day, { topics: [nato] }));

  it('come first, in the editor’s order, and may share nothing and be newer', () => {
    const own = story('own', 9, { topics: [nato], related: ['far', 'of-1', 'newer'] });
    const all = [...others, story('far', 2), story('newer', 20)];
    expect(find(own, all, 5)).toEqual(['far', 'of-1', 'newer', 'of-5', 'of-4']);
  });

  it('are all shown, even where they are more than asked for', () => {
    const own = story('own', 9, { related: ['of-1', 'of-2', 'of-3', 'of-4'] });
    expect(find(own, others, 2)).toEqual(['of-1', 'of-2', 'of-3', 'of-4']);
    expect(find(own, others, 0)).toEqual(['of-1', 'of-2', 'of-3', 'of-4']);
  });

  it('are left out where they are gone or held back, and the place is filled', () => {
    const own = story('own', 9, { topics: [nato], related: ['gone', 'of-2'] });
    expect(find(own, others, 3)).toEqual(['of-2', 'of-5', 'of-4']);
  });

  it('are shown once where they are named twice or share something too', () => {
    const own = story('own', 9, { topics: [nato], related: ['of-5', 'of-1', 'of-5'] });
    expect(find(own, others, 3)).toEqual(['of-5', 'of-1', 'of-4']);
  });
});

describe('the order of the rest', () => {
  it('is by how much is shared', () => {
    const own = story('own', 9, { topics: [nato, gas], place: riga });
    const others = [
      story('all', 1, { topics: [nato, gas], place: riga }),
      story('topics', 2, { topics: [gas, nato] }),
      story('topic', 3, { topics: [nato] }),
      story('place', 4, { place: riga }),
    ];
    expect(find(own, others, 4)).toEqual(['all', 'topics', 'topic', 'place']);
  });

  it('puts a part of the series before a shared topic, and that before a shared name', () => {
    const own = story('own', 9, { series: { series, part: 2 }, topics: [nato], contributors: [jane] });
    const others = [
      story('name', 3, { contributors: [jane] }),
      story('topic', 2, { topics: [nato] }),
      story('part', 1, { series: { series, part: 1 } }),
    ];
    expect(find(own, others)).toEqual(['part', 'topic', 'name']);
  });

  it('puts what is rare before what is common', () => {
    const common = Array.from({ length: 20 }, (_, day) => story(`common-${day}`, day / 10, { topics: [nato] }));
    const rare = story('rare', -30, { topics: [gas] });
    expect(find(story('own', 9, { topics: [nato, gas] }), [...common, rare], 1)).toEqual(['rare']);
  });

  it('is newest first, then by id, where as much is shared, in whatever way the tags are written', () => {
    const own = story('own', 9, { topics: [nato, gas] });
    const others = [
      story('b', 3, { topics: [nato, gas] }),
      story('a', 3, { topics: [gas, nato] }),
      story('c', 4, { topics: [nato, gas] }),
    ];
    expect(find(own, others)).toEqual(['c', 'a', 'b']);
    expect(find(own, others.toReversed())).toEqual(['c', 'a', 'b']);
  });

  it('is newest first where as much is shared of different things', () => {
    const others = [story('of-nato', 1, { topics: [nato] }), story('of-gas', 2, { topics: [gas] })];
    expect(find(story('own', 9, { topics: [nato, gas] }), others)).toEqual(['of-gas', 'of-nato']);
    expect(find(story('own', 9, { topics: [gas, nato] }), others)).toEqual(['of-gas', 'of-nato']);
  });

  it('is the same when it is asked for again', () => {
    const own = story('own', 9, { topics: [nato], place: riga });
    const others = [1, 2, 3].map((day) => story(`of-${day}`, day, { topics: [nato], place: riga }));
    const related = openRelated([own, ...others].toSorted(byNewest));
    expect(related(own, 3)).toEqual(related(own, 3));
  });
});

describe('newer stories', () => {
  it('never change the page of an older one, however many come under its topics', () => {
    const own = story('own', 9, { topics: [nato, gas], place: riga, contributors: [jane] });
    const others = [
      story('of-nato', 1, { topics: [nato] }),
      story('of-gas', 2, { topics: [gas] }),
      story('of-riga', 3, { place: riga }),
      story('of-jane', 4, { contributors: [jane] }),
    ];
    const before = find(own, others, 4);
    for (const topic of [nato, gas]) {
      const later = Array.from({ length: 50 }, (_, at) =>
        story(`later-${at}`, 10 + at, { topics: [topic], place: riga }),
      );
      expect(find(own, [...others, ...later], 4)).toEqual(before);
    }
  });

  it('do not hide older ones in a large archive', () => {
    const later = Array.from({ length: 200 }, (_, at) => story(`later-${at}`, 10 + at, { topics: [nato] }));
    const older = Array.from({ length: 200 }, (_, at) => story(`older-${at}`, 8 - at, { topics: [nato] }));
    expect(find(story('own', 9, { topics: [nato] }), [...later, ...older])).toEqual(['older-0', 'older-1', 'older-2']);
  });
});
