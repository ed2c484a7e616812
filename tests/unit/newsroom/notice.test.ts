import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/newsroom/article.ts';
import { coversPlace, isCurrent, toPrintedNotices, type NoticePlace } from '../../../src/newsroom/notice.ts';

const notice = (id: string, scope: readonly string[], end?: number): Notice => ({
  id,
  level: 'info',
  scope,
  html: '<p>Text</p>',
  text: 'Text',
  ...(end !== undefined && { end }),
});

const home: NoticePlace = { kind: 'home' };
const front: NoticePlace = { kind: 'section', section: 'world' };
const article: NoticePlace = { kind: 'article', section: 'world' };
const other: NoticePlace = { kind: 'other' };

describe('where a notice is shown', () => {
  it.each([
    ['all', [true, true, true, true]],
    ['home', [true, false, false, false]],
    ['fronts', [true, true, false, false]],
    ['articles', [false, false, true, false]],
    ['world', [false, true, true, false]],
    ['economy', [false, false, false, false]],
  ])('%s', (word, covered) => {
    expect([home, front, article, other].map((place) => coversPlace(notice('n', [word]), place))).toEqual(covered);
  });

  it('needs one word of its scope', () => {
    expect(coversPlace(notice('n', ['home', 'world']), article)).toBe(true);
  });

  it('is shown nowhere with an empty scope', () => {
    expect(coversPlace(notice('n', []), home)).toBe(false);
  });
});

describe('when a notice is current', () => {
  it('includes both ends', () => {
    expect([9, 10, 15, 20, 21].map((now) => isCurrent({ start: 10, end: 20 }, now))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is always where it has neither', () => {
    expect(isCurrent({}, 0)).toBe(true);
  });
});

describe('what is printed into a page', () => {
  const notices = [notice('standing', ['all']), notice('ending', ['all'], 99)];

  it('prints all of them on the fronts', () => {
    expect(toPrintedNotices(notices, home)).toHaveLength(2);
    expect(toPrintedNotices(notices, front)).toHaveLength(2);
  });

  it('prints only standing ones elsewhere', () => {
    expect(toPrintedNotices(notices, article).map(({ id }) => id)).toEqual(['standing']);
    expect(toPrintedNotices(notices, other).map(({ id }) => id)).toEqual(['standing']);
  });
});
