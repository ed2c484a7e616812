import { describe, expect, test } from 'vitest';
import { grow, isInside, overlap, type Box } from '../../../src/maps/lettering.ts';
import { drawLocator, type LocatorKind } from '../../../src/maps/locator.ts';
import { toDrawing } from '../../../src/maps/drawing.ts';
import { readAtlas } from '../../../src/archive/atlas.ts';
import { openMaps } from '../../../src/maps/open-maps.ts';
import { englishNames, findSpot, ground, spots } from '../../support/ground.ts';

const kind: LocatorKind = {
  width: 156,
  height: 104,
  dot: 2.5,
  letters: { place: 8.4, country: 6.4 },
  countries: 3,
  neighbours: { most: 4, dot: 1.5, letters: 6 },
  length: 500,
};
const frame: Box = { left: 0, top: 0, right: kind.width, bottom: kind.height };
const draw = (name: string) => {
  const locator = drawLocator(ground, findSpot(name), kind, englishNames, spots);
  if (!locator) throw new Error(`no map of ${name}`);
  return locator;
};
const countriesOf = (name: string): readonly string[] => draw(name).countries.map(({ text }) => text);

describe.each(spots)('the map of $name', ({ name }) => {
  const locator = draw(name);
  const labels = [
    ...(locator.name ? [locator.name] : []),
    ...locator.countries,
    ...locator.neighbours.map((neighbour) => neighbour.name),
  ];

  test('has the dot well on the sheet', () => {
    const [x, y] = locator.dot;
    expect(isInside({ left: x, top: y, right: x, bottom: y }, grow(frame, -15))).toBe(true);
  });

  test('has land in sight, within the length allowed', () => {
    expect(locator.land.length).toBeGreaterThan(20);
    expect(locator.land.length + locator.borders.length).toBeLessThanOrEqual(kind.length);
    expect(locator.land + locator.borders).toMatch(/^[m\d\sz-]+$/);
  });

  test('has no label that is cut off or touches another, or its dot', () => {
    const [x, y] = locator.dot;
    const dot = grow({ left: x, top: y, right: x, bottom: y }, kind.dot);
    for (const [index, { text, box }] of labels.entries()) {
      expect(isInside(box, frame), text).toBe(true);
      expect(overlap(box, dot), text).toBe(false);
      for (const other of labels.slice(index + 1))
        expect(overlap(box, other.box), `${text}, ${other.text}`).toBe(false);
    }
  });
});

test('names the place’s own country as the editor wrote it, and some of its neighbours', () => {
  expect(countriesOf('Riga')).toEqual(expect.arrayContaining(['Latvia', 'Estonia', 'Lithuania']));
  expect(countriesOf('Suva')).toContain('Fiji');
});

test('does not contradict the editor, nor say the same twice', () => {
  expect(countriesOf('Edinburgh')).not.toContain('United Kingdom');
  expect(countriesOf('Edinburgh')).not.toContain('UK');
  expect(countriesOf('Luxembourg')).not.toContain('Luxembourg');
});

test('leaves out a name that fits nowhere', () => {
  expect(draw('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch').name).toBeUndefined();
});

test('looks the same on either side of the 180th meridian', () => {
  expect(draw('Date Line').land).toBe(draw('Date Line Too').land);
});

test('shows other places nearby, if it is to', () => {
  const names = draw('Edinburgh').neighbours.map(({ name }) => name.text);
  expect(names).not.toContain('Edinburgh');
  const { neighbours: _none, ...plain } = kind;
  expect(drawLocator(ground, findSpot('Edinburgh'), plain, englishNames, spots)?.neighbours).toEqual([]);
});

test.each([NaN, Infinity, 91, -200])('there is no map of a place at latitude %d', (latitude) => {
  expect(drawLocator(ground, { name: 'Nowhere', latitude, longitude: 0 }, kind, englishNames)).toBeUndefined();
  expect(openMaps('en', readAtlas).small({ name: 'Nowhere', latitude, longitude: 0 })).toBeUndefined();
});

test('a name cannot carry markup', () => {
  const { markup } = toDrawing(draw('The harbour & the <mole>'), kind);
  expect(markup).toContain('The harbour &amp; the &lt;mole&gt;');
});

test('a map is drawn once, however often it is asked for', () => {
  const riga = findSpot('Riga');
  expect(openMaps('en', readAtlas).small(riga)).toBe(openMaps('en', readAtlas).small(riga));
});
