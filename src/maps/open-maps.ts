import topology from 'world-atlas/countries-50m.json' with { type: 'json' };
import { openCountryNames, type CountryNames } from './country-names.ts';
import { openGround, type Ground } from './ground.ts';
import { drawLocator, type LocatorKind } from './locator.ts';
import { toDrawing, type Drawing } from './drawing.ts';
import { drawPlacesMap, type CountedSpot, type PlacesPanel } from './places-map.ts';
import type { Spot } from './spot.ts';

/** Beside a story, where every byte counts: the outlines of a big story's page must fit its budget. */
const small: LocatorKind = {
  width: 156,
  height: 104,
  dot: 2.5,
  letters: { place: 8.4, country: 6.4 },
  countries: 3,
  length: 500,
};

/** On the page of the place itself. */
const large: LocatorKind = {
  width: 400,
  height: 267,
  dot: 4.5,
  letters: { place: 16, country: 11 },
  countries: 6,
  neighbours: { most: 5, dot: 2.5, letters: 12 },
  length: 3200,
};

/** The maps of a paper in one language. */
export interface Maps {
  /** Drawn once in a build, however often it is printed. Undefined where the place has no position. */
  readonly small: (place: Spot) => Drawing | undefined;
  /** With other places for orientation. Undefined where the place has no position. */
  readonly large: (place: Spot, others: readonly Spot[]) => Drawing | undefined;
  /** One map or two; none where no place has a position. */
  readonly all: <Place extends CountedSpot>(places: readonly Place[]) => readonly PlacesPanel<Place>[];
}

let ground: Ground | undefined;

/** Not before a map is drawn: a paper without places has no use for it. */
const getGround = (): Ground => (ground ??= openGround(topology));

function draw(names: CountryNames, kind: LocatorKind, place: Spot, others?: readonly Spot[]): Drawing | undefined {
  const locator = drawLocator(getGround(), place, kind, names, others);
  return locator && toDrawing(locator, kind);
}

function openSmall(names: CountryNames): Maps['small'] {
  const drawn = new WeakMap<Spot, Drawing | undefined>();
  return (place) => {
    if (!drawn.has(place)) drawn.set(place, draw(names, small, place));
    return drawn.get(place);
  };
}

const opened = new Map<string, Maps>();

/** @param language BCP 47: that of the paper, for the names of countries */
export function openMaps(language: string): Maps {
  const found = opened.get(language);
  if (found) return found;
  const names = openCountryNames(language);
  const maps: Maps = {
    small: openSmall(names),
    large: (place, others) => draw(names, large, place, others),
    all: (places) => drawPlacesMap(getGround(), places),
  };
  opened.set(language, maps);
  return maps;
}
