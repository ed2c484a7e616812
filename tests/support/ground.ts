import { readAtlas } from '../../src/archive/atlas.ts';
import { openCountryNames } from '../../src/maps/country-names.ts';
import { openGround } from '../../src/maps/ground.ts';
import type { Spot } from '../../src/maps/spot.ts';

/** The world that the press draws its maps from. */
export const ground = openGround(readAtlas());

export const englishNames = openCountryNames('en');

const toSpot = (name: string, country: string | undefined, latitude: number, longitude: number): Spot => ({
  name,
  latitude,
  longitude,
  ...(country === undefined ? {} : { country }),
});

/** Places on plain ground, and places that a map stumbles over. */
export const spots: readonly Spot[] = [
  toSpot('Riga', 'Latvia', 56.9496, 24.1052),
  toSpot('Washington DC', 'United States', 38.9072, -77.0369),
  toSpot('Moscow', 'Russia', 55.7558, 37.6173),
  toSpot('Bergen', 'Norway', 60.39, 5.32),
  toSpot('Jakarta', 'Indonesia', -6.2, 106.8),
  toSpot('Iqaluit', 'Canada', 63.75, -68.52),
  toSpot('Ushuaia', 'Argentina', -54.8, -68.3),
  toSpot('Luxembourg', 'Luxembourg', 49.61, 6.13),
  // At the 180th meridian, on it, and beyond it.
  toSpot('Suva', 'Fiji', -18.14, 178.44),
  toSpot('Anadyr', 'Russia', 64.73, 177.5),
  toSpot('Date Line', undefined, 0, 180),
  toSpot('Date Line Too', undefined, 0, -180),
  toSpot('North Pole', undefined, 90, 0),
  toSpot('South Pole', undefined, -90, 0),
  toSpot('Point Nemo', undefined, -48.88, -123.39),
  toSpot('Null Island', undefined, 0, 0),
  // States of a few square kilometres; the atlas has no Tuvalu.
  toSpot('Yaren', 'Nauru', -0.55, 166.92),
  toSpot('Funafuti', 'Tuvalu', -8.52, 179.19),
  toSpot('Valletta', 'Malta', 35.9, 14.51),
  toSpot('Edinburgh', 'Scotland', 55.95, -3.19),
  toSpot('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch', 'United Kingdom', 53.22, -4.2),
  toSpot('The harbour & the <mole>', 'Greenland', 64.18, -51.72),
];

export function findSpot(name: string): Spot {
  const found = spots.find((spot) => spot.name === name);
  if (!found) throw new Error(`no spot ${name}`);
  return found;
}
