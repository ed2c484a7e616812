import { describe, expect, test } from 'vitest';
import { placeCountryName, placeName } from '../../../src/maps/labels.ts';
import { boxOf, isInside, overlap, widthOf, type Box } from '../../../src/maps/lettering.ts';
import type { Point } from '../../../src/maps/simplify.ts';
import { toTerritory } from '../../../src/maps/territory.ts';

const sheet = { width: 160, height: 100 };
const frame: Box = { left: 0, top: 0, right: 160, bottom: 100 };
const rectangle = (left: number, top: number, right: number, bottom: number): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
const territory = (...corners: [number, number, number, number]) =>
  toTerritory([rectangle(...corners)], sheet.width, sheet.height);

describe('the width of a text', () => {
  test('is that of its letters, and never too short', () => {
    // Measured in the paper's face, weight 700, at 100 pixels.
    expect(widthOf('Riga', 100)).toBeGreaterThan(224);
    expect(widthOf('Riga', 100)).toBeLessThan(224 * 1.15);
    expect(widthOf('Wellington', 100)).toBeGreaterThan(540);
    expect(widthOf('Wellington', 100)).toBeLessThan(540 * 1.15);
  });

  test('leaves out marks that stand over letters, and gives wide scripts their room', () => {
    expect(widthOf('e\u0301', 10)).toBe(widthOf('e', 10));
    expect(widthOf('東京', 10)).toBeGreaterThan(20);
  });
});

describe('the name of a place', () => {
  const place = { sheet, size: 8, gap: 5, lines: [], taken: [] };

  test.each([
    ['right of its dot', [50, 50], 'start'],
    ['left of it at the right edge', [155, 50], 'end'],
    ['over it in between, moved aside as far as it must', [85, 95], 'middle'],
  ] as const)('stands %s', (_where, at, anchor) => {
    const text = anchor === 'middle' ? 'A long name of a place of renown' : 'Riga';
    const label = placeName(text, at, place);
    expect(label?.anchor).toBe(anchor);
    expect(label && isInside(label.box, frame)).toBe(true);
  });

  test('is inside the sheet wherever the dot is, or is left out', () => {
    for (let x = 0; x <= 160; x += 8) {
      for (let y = 0; y <= 100; y += 5) {
        const label = placeName('Washington DC', [x, y], place);
        expect(label && isInside(label.box, frame), `${x} ${y}`).toBe(true);
      }
    }
    expect(placeName('x'.repeat(60), [80, 50], place)).toBeUndefined();
  });

  test('avoids borders and never touches what is there', () => {
    const border = Array.from({ length: 40 }, (_, index): Point => [62, 30 + index]);
    expect(placeName('Riga', [50, 50], { ...place, lines: [border] })?.anchor).toBe('end');
    const taken = [{ left: 52, top: 40, right: 90, bottom: 60 }];
    const label = placeName('Riga', [50, 50], { ...place, taken });
    expect(label && taken.some((box) => overlap(box, label.box))).toBe(false);
  });
});

describe('the name of a country', () => {
  const place = { sheet, size: 8, taken: [], others: undefined };

  test('stands in the middle of its land', () => {
    const land = territory(20, 20, 140, 80);
    expect(land.area).toBe(120 * 60);
    expect(land.centre).toEqual([80, 50]);
    const label = placeCountryName('Latvia', { ...place, territory: land });
    expect(Math.abs((label?.x ?? 0) - 80)).toBeLessThan(5);
    expect(Math.abs((label?.y ?? 0) - 50)).toBeLessThan(5);
  });

  test('is left out where it does not fit', () => {
    expect(placeCountryName('Luxembourg', { ...place, territory: territory(70, 40, 90, 60) })).toBeUndefined();
  });

  test('may reach into the sea, but not onto other land, where that is allowed', () => {
    const land = territory(70, 40, 100, 60);
    const west = territory(0, 0, 68, 100);
    const label = placeCountryName('New Zealand', { ...place, territory: land, others: [west] });
    expect(label?.box.left).toBeGreaterThanOrEqual(68);
    const east = territory(102, 0, 160, 100);
    expect(placeCountryName('New Zealand', { ...place, territory: land, others: [west, east] })).toBeUndefined();
  });

  test('keeps away from what is there', () => {
    const taken = [boxOf('Riga', 10, 60, 54, 'start')];
    const label = placeCountryName('Latvia', { ...place, taken, territory: territory(20, 20, 140, 80) });
    expect(label && taken.some((box) => overlap(box, label.box))).toBe(false);
    expect(label).toBeDefined();
  });

  test('is not written into a hole in its land', () => {
    const ring = toTerritory([rectangle(0, 0, 160, 100), rectangle(40, 20, 120, 80)], 160, 100);
    const label = placeCountryName('Italy', { ...place, territory: ring });
    expect(label && ring.share(label.box)).toBe(1);
  });
});
