import { expect, test } from 'vitest';
import { readAtlas } from '../../../src/archive/atlas.ts';
import { openMaps } from '../../../src/maps/open-maps.ts';
import type { Remember } from '../../../src/maps/remember.ts';
import type { Spot } from '../../../src/maps/spot.ts';
import { spots } from '../../support/ground.ts';

/** Keeps what it is given as text, as a cache does, and counts what was made. */
function openMemory() {
  const kept = new Map<string, string>();
  const remember: Remember = <Made>(from: readonly unknown[], make: () => Made): Made => {
    const key = JSON.stringify(from);
    if (!kept.has(key)) kept.set(key, JSON.stringify({ made: make() }));
    return (JSON.parse(kept.get(key) ?? '{}') as { made: Made }).made;
  };
  // Each build has a function of its own, on the same memory.
  const open = () => openMaps('en', readAtlas, (from, make) => remember(from, make));
  return { open, count: () => kept.size };
}

const usable = spots.filter(({ latitude }) => Math.abs(latitude) <= 90);
const counted = usable.map((spot, index) => ({ ...spot, stories: index + 1 }));

const drawAll = (maps: ReturnType<typeof openMaps>, places: readonly Spot[] = usable) => ({
  small: places.map((spot) => maps.small(spot)),
  large: places.map((spot) => maps.large(spot, places)),
  all: maps.all(counted),
});

test('maps that are kept are those that are drawn', () => {
  const memory = openMemory();
  const drawn = drawAll(openMaps('en', readAtlas));
  expect(drawAll(memory.open())).toEqual(drawn);
  const count = memory.count();
  expect(count).toBeGreaterThan(2 * usable.length);
  expect(drawAll(memory.open())).toEqual(drawn);
  expect(memory.count()).toBe(count);
});

test('a new place on the other side of the world, and more stories, are no reason to draw again', () => {
  const memory = openMemory();
  const [place] = usable;
  if (!place) throw new Error('there is no place');
  const nearby: Spot = { name: 'Nearby', latitude: place.latitude + 0.5, longitude: place.longitude + 1.5 };
  const faraway: Spot = { name: 'Faraway', latitude: -place.latitude, longitude: place.longitude - 180 };
  memory.open().large(place, [place]);
  memory.open().all(counted);
  const count = memory.count();
  expect(memory.open().large(place, [place, faraway])).toEqual(
    openMaps('en', readAtlas).large(place, [place, faraway]),
  );
  memory.open().all(counted.map((one) => ({ ...one, stories: 100 - one.stories })));
  expect(memory.count()).toBe(count);
  expect(memory.open().large(place, [place, nearby])).toEqual(openMaps('en', readAtlas).large(place, [place, nearby]));
  expect(memory.count()).toBe(count + 1);
});

test('a place without a position has no map, kept or not', () => {
  const nowhere: Spot = { name: 'Nowhere', latitude: 91, longitude: 0 };
  const memory = openMemory();
  for (const maps of [memory.open(), memory.open()]) {
    expect(maps.small(nowhere)).toBeUndefined();
    expect(maps.large(nowhere, usable)).toBeUndefined();
  }
});
