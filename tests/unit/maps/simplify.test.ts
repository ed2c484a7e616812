import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toOutlines } from '../../../src/maps/outline.ts';
import { areaOf, rankPoints, type Point } from '../../../src/maps/simplify.ts';

const square: readonly Point[] = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
];

const keep = (points: readonly Point[], worth: number, isRing: boolean): readonly Point[] =>
  rankPoints(points, isRing)
    .filter((one) => one.worth >= worth)
    .map(({ point }) => point);

test('a point is worth the triangle that goes with it', () => {
  const line: readonly Point[] = [
    [0, 0],
    [10, 1],
    [20, 0],
    [30, 9],
    [40, 0],
  ];
  expect(rankPoints(line, false).map(({ worth }) => worth)).toEqual([Infinity, 10, 90, 180, Infinity]);
  expect(keep(line, 50, false)).toEqual([
    [0, 0],
    [20, 0],
    [30, 9],
    [40, 0],
  ]);
});

test('a ring keeps three points and a line its ends', () => {
  expect(keep(square, 1e9, true)).toHaveLength(3);
  expect(keep(square, 1e9, false)).toEqual([square[0], square[3]]);
});

test('the more a point must be worth, the fewer are kept, and all of them are points of the line', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(points, fc.boolean(), (line, isRing) => {
      const ranked = rankPoints(line, isRing);
      expect(ranked.every(({ point, worth }) => line.includes(point as [number, number]) && worth >= 0)).toBe(true);
      for (const worth of [1, 10, 100])
        expect(keep(line, worth * 2, isRing).length).toBeLessThanOrEqual(keep(line, worth, isRing).length);
    }),
  );
});

test('a path is written in whole pixels, relative, without needless characters', () => {
  const outlines = toOutlines({ land: [square], borders: [[...square.slice(0, 3)]] }, 1000);
  expect(outlines).toEqual({ land: 'm0 0 20 0 0 20-20 0z', borders: 'm0 0 20 0 0 20' });
  expect(areaOf(square)).toBe(400);
});

test('of several shapes each begins where the one before ended, a ring at its start', () => {
  const moved = square.map(([x, y]): Point => [x + 30, y + 5]);
  expect(toOutlines({ land: [square, moved], borders: [] }, 1000).land).toBe(
    'm0 0 20 0 0 20-20 0zm30 5 20 0 0 20-20 0z',
  );
});

test('outlines get coarser until they fit, in the end to nothing', () => {
  const coast = Array.from({ length: 400 }, (_, index): Point => {
    const turn = (index / 400) * 2 * Math.PI;
    const radius = 80 + 15 * Math.sin(turn * 40);
    return [100 + radius * Math.cos(turn), 100 + radius * Math.sin(turn)];
  });
  for (const length of [1000, 300, 60]) {
    const { land } = toOutlines({ land: [coast], borders: [] }, length);
    expect(land.length).toBeLessThanOrEqual(length);
    expect(land.length).toBeGreaterThan(0);
  }
  expect(toOutlines({ land: [coast], borders: [] }, 5).land).toBe('');
});
