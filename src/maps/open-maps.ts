import { openCountryNames, type CountryNames } from './country-names.ts';
import { openGround, type Ground } from './ground.ts';
import { drawLocator, findSight, type LocatorKind, type Sight } from './locator.ts';
import { toDrawing, type Drawing } from './drawing.ts';
import { drawPlacesMap, type CountedSpot, type PlacesPanel } from './places-map.ts';
import { isNear, type View } from './projection.ts';
import { forget, type Remember } from './remember.ts';
import { toPosition, type Spot } from './spot.ts';
import type { WorldAtlas } from './world-atlas.ts';

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
  /** Undefined where the place has no position. */
  readonly small: (place: Spot) => Drawing | undefined;
  /** With other places for orientation. Undefined where the place has no position. */
  readonly large: (place: Spot, others: readonly Spot[]) => Drawing | undefined;
  /** One map or two; none where no place has a position. */
  readonly all: <Place extends CountedSpot>(places: readonly Place[]) => readonly PlacesPanel<Place>[];
}

const grounds = new WeakMap<() => WorldAtlas, Ground>();

/** Not before a map is drawn: a paper without places, or whose maps are all kept, has no use for it. */
function getGround(readAtlas: () => WorldAtlas): Ground {
  const known = grounds.get(readAtlas);
  if (known) return known;
  const ground = openGround(readAtlas());
  grounds.set(readAtlas, ground);
  return ground;
}

/** What the maps of a paper are drawn with. */
interface Desk {
  readonly language: string;
  readonly names: CountryNames;
  readonly findGround: () => Ground;
  readonly remember: Remember;
}

/** What a map says of a place, and nothing else of it. */
const toSpot = ({ name, country, latitude, longitude }: Spot): Spot => ({
  name,
  ...(country === undefined ? {} : { country }),
  latitude,
  longitude,
});

function draw({ findGround, names }: Desk, kind: LocatorKind, place: Spot, others?: readonly Spot[], sight?: Sight) {
  const locator = drawLocator(findGround(), place, kind, names, others, sight);
  return locator && toDrawing(locator, kind);
}

function openSmall(desk: Desk): Maps['small'] {
  const { language, remember } = desk;
  const drawn = new WeakMap<Spot, Drawing | undefined>();
  return (place) => {
    if (!drawn.has(place))
      drawn.set(
        place,
        remember(['small', language, toSpot(place)], () => draw(desk, small, place)),
      );
    return drawn.get(place);
  };
}

function openLarge(desk: Desk): Maps['large'] {
  const { language, findGround, remember } = desk;
  return (place, others) => {
    let sight: Sight | undefined;
    const findView = (): View | undefined => (sight = findSight(findGround(), place, large))?.view;
    const view = remember(['view', toSpot(place)], findView);
    if (!view) return undefined;
    // What lies out of sight decides nothing: a new place is no reason to draw all maps again.
    const near = others.filter((other) => other !== place && isNear(toPosition(other), view)).map(toSpot);
    return remember(['large', language, toSpot(place), near], () => draw(desk, large, place, near, sight));
  };
}

const opened = new WeakMap<Remember, Map<string, Maps>>();

/**
 * @param language BCP 47: that of the paper, for the names of countries
 * @param readAtlas called once, and not before a map is drawn; always the same function
 * @param remember where drawings are kept from one build to the next
 */
export function openMaps(language: string, readAtlas: () => WorldAtlas, remember: Remember = forget): Maps {
  const known = opened.get(remember) ?? new Map<string, Maps>();
  opened.set(remember, known);
  const found = known.get(language);
  if (found) return found;
  const findGround = (): Ground => getGround(readAtlas);
  const desk: Desk = { language, names: openCountryNames(language), findGround, remember };
  const maps: Maps = {
    small: openSmall(desk),
    large: openLarge(desk),
    all: (places) => drawPlacesMap(findGround, places, remember),
  };
  known.set(language, maps);
  return maps;
}
