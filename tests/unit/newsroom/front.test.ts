import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, FrontPicks, Section } from '../../../src/newsroom/article.ts';
import { toFront, type Front } from '../../../src/newsroom/front.ts';
import { byNewest } from '../../../src/newsroom/order.ts';
import { makeArticle, makePicture, makeSection } from '../../support/articles.ts';

const world = makeSection('world');
const economy = makeSection('economy');
const plan = { secondary: 2, latest: 3, band: 2 };
const none: FrontPicks = { slots: [] };

/** A story without a picture; the larger its hour, the newer it is. */
const story = (name: string, hour: number, section: Section = world): Article =>
  makeArticle({ id: name, published: Date.UTC(2024, 5, 1, hour), section });
const withPicture = (article: Article): Article => ({ ...article, picture: makePicture() });

/** `s12` is the newest, `s1` the oldest. */
const twelve = Array.from({ length: 12 }, (_, index) => story(`s${index + 1}`, index + 1)).toSorted(byNewest);

const ids = (stories: readonly Article[]): string => stories.map(({ id }) => id).join(' ');
const print = ({ lead, secondary, latest, bands }: Front): string =>
  [lead?.id ?? '-', ids(secondary), ids(latest), ...bands.map((band) => `${band.section.id}: ${ids(band.stories)}`)]
    .map((part) => part || '-')
    .join(' | ');
const layOut = (picks: FrontPicks, stories = twelve, sections: readonly Section[] = []): string =>
  print(toFront(stories, sections, picks, plan));

describe('a front without picks', () => {
  it('is filled with the newest stories, newest first', () => {
    expect(layOut(none)).toBe('s12 | s11 s10 | s9 s8 s7');
  });

  it('is led by the newest story with a picture among the ten newest', () => {
    const stories = twelve.map((one) => (one.id === 's9' || one.id === 's5' ? withPicture(one) : one));
    expect(layOut(none, stories)).toBe('s9 | s12 s11 | s10 s8 s7');
  });

  it('looks for a picture down to the tenth story and no further', () => {
    const withPictureAt = (id: string) => twelve.map((one) => (one.id === id ? withPicture(one) : one));
    expect(layOut(none, withPictureAt('s3'))).toMatch(/^s3 /);
    expect(layOut(none, withPictureAt('s2'))).toMatch(/^s12 /);
  });

  it('is empty where there are no stories', () => {
    expect(toFront([], [world], { lead: 'gone', slots: ['gone'] }, plan)).toEqual({
      secondary: [],
      latest: [],
      bands: [],
    });
  });

  it.each([
    [1, 's12 | - | -'],
    [2, 's12 | s11 | -'],
    [4, 's12 | s11 s10 | s9'],
    [6, 's12 | s11 s10 | s9 s8 s7'],
  ])('leaves slots empty where there are only %i stories', (count, front) => {
    expect(layOut(none, twelve.slice(0, count))).toBe(front);
  });

  it('holds what the plan says, down to nothing but a lead', () => {
    expect(print(toFront(twelve, [world], none, { secondary: 0, latest: 0, band: 0 }))).toBe('s12 | - | -');
    expect(print(toFront(twelve, [], none, { secondary: 0, latest: 4, band: 0 }))).toBe('s12 | - | s11 s10 s9 s8');
  });
});

describe('hand-picked stories', () => {
  it('come first, in the editor’s order', () => {
    expect(layOut({ lead: 's1', slots: ['s3', 's2'] })).toBe('s1 | s3 s2 | s12 s11 s10');
  });

  it('are followed by the newest where there are too few', () => {
    expect(layOut({ lead: 's1', slots: ['s4'] })).toBe('s1 | s4 s12 | s11 s10 s9');
    expect(layOut({ lead: 's1', slots: [] })).toBe('s1 | s12 s11 | s10 s9 s8');
  });

  it('are led by the first slot where no lead is picked, picture or not', () => {
    const stories = twelve.map((one) => (one.id === 's12' ? withPicture(one) : one));
    expect(layOut({ slots: ['s2', 's4'] }, stories)).toBe('s2 | s4 s12 | s11 s10 s9');
  });

  it('that are gone leave their place to the next', () => {
    expect(layOut({ lead: 'gone', slots: ['s3', 'gone-too', 's2'] })).toBe('s3 | s2 s12 | s11 s10 s9');
    expect(layOut({ lead: 'gone', slots: ['gone-too'] })).toBe('s12 | s11 s10 | s9 s8 s7');
  });

  it('that are picked twice are printed once', () => {
    expect(layOut({ lead: 's1', slots: ['s1', 's2', 's2', 's3'] })).toBe('s1 | s2 s3 | s12 s11 s10');
  });

  it('take the rest of the slots alone where they are all the stories', () => {
    expect(layOut({ lead: 's11', slots: ['s12'] }, twelve.slice(0, 2))).toBe('s11 | s12 | -');
  });
});

describe('the bands of a front', () => {
  const mixed = [...twelve, ...[1, 2, 3, 4].map((hour) => story(`e${hour}`, -hour, economy))].toSorted(byNewest);

  it('hold the newest stories of each section that stand nowhere above, in the order of the sections', () => {
    expect(layOut(none, mixed, [economy, world])).toBe('s12 | s11 s10 | s9 s8 s7 | economy: e1 e2 | world: s6 s5');
    expect(layOut(none, mixed, [world, economy])).toBe('s12 | s11 s10 | s9 s8 s7 | world: s6 s5 | economy: e1 e2');
  });

  it('begin with a pick that found no slot above', () => {
    expect(layOut({ lead: 's1', slots: ['s2', 's3', 'e4', 's4'] }, mixed, [world, economy])).toBe(
      's1 | s2 s3 | s12 s11 s10 | world: s4 s9 | economy: e4 e1',
    );
  });

  it('keep such a pick from the latest, where it would have stood', () => {
    expect(layOut({ lead: 's1', slots: ['s2', 's3', 's11'] }, mixed, [world])).toBe(
      's1 | s2 s3 | s12 s10 s9 | world: s11 s8',
    );
  });

  it('are left out where a section has no story, or none that is not printed above', () => {
    expect(layOut(none, twelve, [economy, world])).toBe('s12 | s11 s10 | s9 s8 s7 | world: s6 s5');
    expect(layOut(none, twelve.slice(0, 6), [economy, world])).toBe('s12 | s11 s10 | s9 s8 s7');
  });

  it('are shorter where a section has too few stories', () => {
    expect(layOut(none, mixed.slice(0, 13), [economy, world])).toContain('| economy: e1 |');
  });

  it('leave out stories of sections that the front does not show', () => {
    expect(layOut(none, mixed, [economy])).not.toContain('s6');
  });
});

it('never prints a story twice, nor one that is not there, whatever is picked and planned', () => {
  const sections = ['a', 'b', 'c', 'd'].map((id) => makeSection(id));
  const all = Array.from({ length: 20 }, (_, at) => story(`n${at}`, at, sections[at % 3]));
  const anId = fc.constantFrom(...all.map(({ id }) => id), 'gone', 'gone-too');
  const aCount = fc.nat({ max: 8 });
  const someFront = fc.record({
    stories: fc.subarray(all).map((some) => some.toSorted(byNewest)),
    slots: fc.array(anId, { maxLength: 12 }),
    lead: fc.option(anId, { nil: undefined }),
    plan: fc.record({ secondary: aCount, latest: aCount, band: aCount }),
  });
  fc.assert(
    fc.property(someFront, (one) => {
      const picks = { slots: one.slots, ...(one.lead !== undefined && { lead: one.lead }) };
      const front = toFront(one.stories, sections, picks, one.plan);
      const printed = [...(front.lead ? [front.lead] : []), ...front.secondary, ...front.latest];
      printed.push(...front.bands.flatMap(({ stories }) => stories));
      expect(new Set(printed).size).toBe(printed.length);
      for (const each of printed) expect(one.stories).toContain(each);
      for (const { section, stories } of front.bands)
        for (const each of stories) expect(each.section.id).toBe(section.id);
      expect(front.lead === undefined).toBe(one.stories.length === 0);
      const want = Math.max(0, Math.min(one.plan.secondary, one.stories.length - 1));
      expect(front.secondary).toHaveLength(want);
    }),
    { seed: 20240615, numRuns: 300 },
  );
});
