import { describe, expect, it } from 'vitest';
import { findHold, isPrinted, type Holdable } from '../../../src/newsroom/gate.ts';

const noon = Date.UTC(2024, 5, 15, 12);
const around = [noon - 1, noon, noon + 1];
const holds = (story: Holdable): readonly unknown[] => around.map((now) => findHold(story, now));

describe('the gate, a millisecond before, at and after the moment', () => {
  it('opens at the very moment of publication', () => {
    expect(holds({ published: noon })).toEqual(['scheduled', undefined, undefined]);
  });

  it('opens at the very moment at which the embargo ends', () => {
    expect(holds({ published: noon - 1000, embargo: noon })).toEqual(['embargoed', undefined, undefined]);
  });

  it('closes after the moment at which the story expires, not at it', () => {
    expect(holds({ published: noon - 1000, expires: noon })).toEqual([undefined, undefined, 'expired']);
  });

  it('lets a story through for one moment where it is published and expires at once', () => {
    expect(holds({ published: noon, expires: noon })).toEqual(['scheduled', undefined, 'expired']);
  });

  it('takes moments before 1970 and the moment 0 for moments like any other', () => {
    expect(findHold({ published: -1, embargo: -1 }, 0)).toBeUndefined();
    expect(findHold({ published: 0, embargo: 0, expires: 0 }, 0)).toBeUndefined();
    expect(findHold({ published: 0 }, -1)).toBe('scheduled');
    expect(findHold({ published: -2000, embargo: 0 }, -1)).toBe('embargoed');
    expect(findHold({ published: -2000, expires: 0 }, 1)).toBe('expired');
  });
});

describe('several reasons to hold a story', () => {
  it('says draft before all others', () => {
    expect(findHold({ draft: true, published: noon + 1, embargo: noon + 1, expires: noon - 1 }, noon)).toBe('draft');
    expect(findHold({ draft: true, published: noon - 1 }, noon)).toBe('draft');
  });

  it('says embargo before publication, and publication before expiry', () => {
    expect(findHold({ published: noon + 1, embargo: noon + 2, expires: noon - 1 }, noon)).toBe('embargoed');
    expect(findHold({ published: noon + 1, embargo: noon - 1, expires: noon - 1 }, noon)).toBe('scheduled');
  });

  it('keeps a published story back until its embargo ends, and an unembargoed one until it is published', () => {
    expect(holds({ published: noon - 1, embargo: noon + 1 })).toEqual(['embargoed', 'embargoed', undefined]);
    expect(holds({ published: noon + 1, embargo: noon })).toEqual(['embargoed', 'scheduled', undefined]);
  });

  it('finds an expired story under embargo embargoed: it has never been seen', () => {
    expect(findHold({ published: noon - 9, embargo: noon + 1, expires: noon - 1 }, noon)).toBe('embargoed');
  });
});

describe('a story is printed', () => {
  it('where nothing holds it, however its absent keys are written', () => {
    expect(isPrinted({ published: noon }, noon)).toBe(true);
    expect(isPrinted({ published: noon, draft: false, embargo: undefined, expires: undefined }, noon)).toBe(true);
  });

  it.each([
    ['a draft', { published: noon, draft: true }],
    ['a story of tomorrow', { published: noon + 86_400_000 }],
    ['an embargoed one', { published: noon, embargo: noon + 1 }],
    ['an expired one', { published: noon - 2, expires: noon - 1 }],
  ])('but not %s', (_, story) => {
    expect(isPrinted(story, noon)).toBe(false);
  });
});
