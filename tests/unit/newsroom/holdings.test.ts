import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHold, isPrinted } from '../../../src/newsroom/gate.ts';
import { findHeldBack, findNoticeTurn, findStoryTurn, toHoldMoment } from '../../../src/newsroom/holdings.ts';
import { isCurrent } from '../../../src/newsroom/notice.ts';

const now = Date.UTC(2024, 5, 15, 12);
const second = 1000;
const moment = fc.integer({ min: -5, max: 5 }).map((seconds) => now + seconds * second);
const maybe = fc.option(moment, { nil: undefined });
const story = fc.record({ published: moment, embargo: maybe, expires: maybe, draft: fc.boolean() });

describe('the next turn of a story', () => {
  it('is the first second at which the gate decides otherwise', () => {
    fc.assert(
      fc.property(story, (one) => {
        const changes = Array.from({ length: 12 }, (_, index) => now + (index + 1) * second).filter(
          (at) => isPrinted(one, at) !== isPrinted(one, at - second),
        );
        const [first] = changes;
        const expected =
          first === undefined ? undefined : { at: first, what: isPrinted(one, first) ? 'appears' : 'expires' };
        expect(findStoryTurn(one, now)).toEqual(expected);
      }),
    );
  });
});

describe('the next turn of a notice', () => {
  it('is the first second at which it is shown or no longer is', () => {
    fc.assert(
      fc.property(fc.record({ start: maybe, end: maybe }), (notice) => {
        const first = Array.from({ length: 12 }, (_, index) => now + (index + 1) * second).find(
          (at) => isCurrent(notice, at) !== isCurrent(notice, at - second),
        );
        expect(findNoticeTurn(notice, now)?.at).toBe(first);
      }),
    );
  });
});

describe('stories that are held back', () => {
  const hour = 3_600_000;
  const early = { published: now - hour, embargo: now + hour };
  const late = { published: now - hour, embargo: now + 2 * hour };
  it('come in the order in which they will appear, or the other way round where they have expired', () => {
    expect(findHeldBack([late, early], 'embargoed', now)).toEqual([early, late]);
    const old = { published: 0, expires: now - 2 * hour };
    const older = { published: 0, expires: now - 3 * hour };
    expect(findHeldBack([older, old, early], 'expired', now)).toEqual([old, older]);
  });

  it('count by the moment that ends or began it', () => {
    expect(findHold(early, now)).toBe('embargoed');
    expect(toHoldMoment(early, 'embargoed')).toBe(now + hour);
    expect(toHoldMoment({ published: 1, expires: 2 }, 'expired')).toBe(2);
    expect(toHoldMoment({ published: 1, embargo: 2 }, 'draft')).toBe(1);
  });
});
