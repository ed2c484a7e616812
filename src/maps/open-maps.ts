import topology from 'world-atlas/countries-50m.json' with { type: 'json' };
import { openCountryNames, type CountryNames } from './country-names.ts';
import { openGround, type Ground } from './ground.ts';
import { drawLocator, type LocatorKind } from './locator.ts';
import { toDrawing, type Drawing } from './drawing.ts';
import type { Spot } from './spot.ts';

/** Beside a story, where every byte counts: the outlines of a big story's page must fit its budget. */
const small: LocatorKind = {
  width: 156,
  height: 104,
  dot: 2.5,
  letters: { place: 8.4, country: 6.4 },
  neighbours: 3,
  length: 500,
};

/** On the page of the place itself. */
const large: LocatorKind = {
  width: 400,
  height: 267,
  dot: 4.5,
  letters: { place: 15, country: 11 },
  neighbours: 8,
  length: 2600,
};

/** The maps of a paper in one language. Each is drawn once in a build, however often it is printed. */
export interface Maps {
  /** Undefined where the place has no position. */
  readonly small: (place: Spot) => Drawing | undefined;
  readonly large: (place: Spot) => Drawing | undefined;
}

let ground: Ground | undefined;

function openKind(kind: LocatorKind, names: CountryNames): (place: Spot) => Drawing | undefined {
  const drawn = new WeakMap<Spot, Drawing | undefined>();
  return (place) => {
    if (drawn.has(place)) return drawn.get(place);
    const locator = drawLocator((ground ??= openGround(topology)), place, kind, names);
    const drawing = locator && toDrawing(locator, kind);
    drawn.set(place, drawing);
    return drawing;
  };
}

const opened = new Map<string, Maps>();

/** @param language BCP 47: that of the paper, for the names of countries */
export function openMaps(language: string): Maps {
  const found = opened.get(language);
  if (found) return found;
  const names = openCountryNames(language);
  const maps: Maps = { small: openKind(small, names), large: openKind(large, names) };
  opened.set(language, maps);
  return maps;
}
