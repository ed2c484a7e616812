import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCrowd } from '../../../src/maps/crowd.ts';
import { fitSheet } from '../../../src/maps/fit.ts';
import { boxOf, isInside, move, overlap } from '../../../src/maps/lettering.ts';
import { leastWidths, toMarks, type Mark } from '../../../src/maps/marks.ts';
import { drawPlacesMap } from '../../../src/maps/places-map.ts';
import type { Position } from '../../../src/maps/position.ts';
import { targetSize } from '../../../src/maps/targets.ts';
import { ground, spots } from '../../support/ground.ts';

const europe: readonly Position[] = [
  [24.1, 56.9],
  [18.1, 59.3],
  [13.4, 52.5],
  [4.4, 50.9],
  [16.4, 48.2],
  [37.6, 55.8],
];
const newYork: Position = [-74, 40.7];
const kabul: Position = [69.2, 34.6];

describe('a sheet', () => {
  test.each([
    ['one place', [newYork]],
    ['two at one spot', [newYork, newYork]],
    ['the two sides of the 180th meridian', [[179.9, -17] as const, [-179.5, -18] as const]],
    ['the neighbourhood of a pole', [[0, 88] as const, [120, 87] as const, [-120, 89] as const]],
    ['two poles', [[0, 90] as const, [0, -90] as const]],
    ['a continent', europe],
    ['the world', [newYork, [174.8, -41.3] as const, [24.9, 60.2] as const, [-180, 10] as const]],
  ])('shows %s', (_name, positions) => {
    const { width, height, projection } = fitSheet(positions, 600);
    for (const position of positions) {
      const [x, y] = projection([...position]) ?? [-1, -1];
      expect(x >= 0 && x <= width && y >= 0 && y <= height, String(position)).toBe(true);
    }
    expect([300, 400]).toContain(height);
  });

  test('of the world is cut where no place is', () => {
    const { projection } = fitSheet([newYork, [174.8, -41.3], [-170, 60]], 600);
    const xs = [newYork, [174.8, -41.3], [-170, 60]].map(
      ([longitude = 0, latitude = 0]) => projection([longitude, latitude])?.[0] ?? 0,
    );
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(400);
  });
});

describe('a crowd', () => {
  test('is what lies close together, without those far away', () => {
    expect(findCrowd([...europe, newYork])).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(findCrowd([newYork, ...europe, kabul])).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  test('is none where all places fit one map, or are few', () => {
    expect(findCrowd(europe)).toBeUndefined();
    expect(findCrowd([newYork, kabul])).toBeUndefined();
    expect(findCrowd([])).toBeUndefined();
  });
});

const targetsAt = (marks: readonly Mark[], width: number, height: number) =>
  marks.map(({ at: [x, y], target: [moveX, moveY] }) => [x * width + moveX, y * height + moveY] as const);

describe('marks', () => {
  const at = fc.tuple(
    fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  );
  const some = fc.array(fc.record({ at, size: fc.integer({ min: 3, max: 7 }) }), { minLength: 1, maxLength: 40 });

  test('that can be pressed never overlap, and names never touch or leave the map, at any width', () => {
    fc.assert(
      fc.property(some, (places) => {
        const named = places.map((place, index) => ({ ...place, name: `Place ${index}` }));
        const marks = toMarks(named, 2 / 3);
        expect(marks[0]?.link).toBe('all');
        for (const width of [leastWidths.all, 400, leastWidths.wide, 1200]) {
          const height = (width * 2) / 3;
          const isThere = (reach: string | undefined): boolean =>
            reach === 'all' || (reach === 'wide' && width >= leastWidths.wide);
          const targets = targetsAt(marks, width, height).filter((_, index) => isThere(marks[index]?.link));
          for (const [index, [x, y]] of targets.entries()) {
            for (const [otherX, otherY] of targets.slice(index + 1))
              expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(targetSize - 1e-6);
          }
          const boxes = marks.flatMap(({ name, at: [x, y], label }) =>
            label && isThere(label.on)
              ? [move(boxOf(name, 12, ...label.offset, label.anchor), x * width, y * height)]
              : [],
          );
          for (const [index, box] of boxes.entries()) {
            expect(isInside(box, { left: 0, top: 0, right: width, bottom: height })).toBe(true);
            expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of neighbours give way to each other, with their dots inside', () => {
    const [one, other] = toMarks(
      [
        { name: 'Brussels', at: [0.5, 0.5], size: 5 },
        { name: 'La Hulpe', at: [0.503, 0.51], size: 3 },
      ],
      2 / 3,
    );
    expect([one?.link, other?.link]).toEqual(['all', 'all']);
    for (const mark of [one, other]) expect(Math.hypot(...(mark?.target ?? [99, 99]))).toBeLessThan(targetSize / 2);
  });
});

describe('the map of all places', () => {
  const counted = spots.map((spot, index) => ({ ...spot, stories: index + 1 }));

  test('marks each place once, and leaves none out', () => {
    const panels = drawPlacesMap(() => ground, counted);
    const names = panels.flatMap(({ marks }) => marks.map(({ name }) => name));
    expect(names.toSorted()).toEqual(spots.map(({ name }) => name).toSorted());
  });

  test('is two maps where most places crowd, and the second shows where the first is', () => {
    const places = [...europe, newYork].map(([longitude, latitude], index) => ({
      name: `Place ${index}`,
      longitude,
      latitude,
      stories: 1,
    }));
    const panels = drawPlacesMap(() => ground, places);
    expect(panels.map(({ marks, dots }) => [marks.length, dots.length])).toEqual([
      [6, 0],
      [1, 6],
    ]);
  });

  test('is none where no place has a position', () => {
    expect(drawPlacesMap(() => ground, [])).toEqual([]);
    expect(drawPlacesMap(() => ground, [{ name: 'Nowhere', latitude: NaN, longitude: 0, stories: 1 }])).toEqual([]);
  });
});
