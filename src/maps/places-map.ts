import { findCrowd } from './crowd.ts';
import { fitSheet, type FittedSheet } from './fit.ts';
import { findNear, type Ground } from './ground.ts';
import type { Position } from './position.ts';
import { forget, type Remember } from './remember.ts';
import { toMarks, type Mark } from './marks.ts';
import { toOutlines, trace, type Outlines } from './outline.ts';
import type { Point } from './simplify.ts';
import { isUsable, toPosition, type Spot } from './spot.ts';

/** A place with the number of its stories. */
export interface CountedSpot extends Spot {
  readonly stories: number;
}

/** One map of places; what is drawn is in pixels of a sheet of this size, what is marked is not. */
export interface PlacesPanel<Place extends CountedSpot> extends Outlines {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly (Mark & { readonly place: Place })[];
  /** Places that another panel marks, as fractions of the width and the height. */
  readonly dots: readonly Point[];
}

const width = 660;
/** Of the outlines of a panel, in characters. */
const length = 8000;

/** Radius of a dot: its area grows with the number of stories. */
const sizeOf = (stories: number, most: number): number => Math.round((3 + 4 * Math.sqrt(stories / most)) * 2) / 2;

function toFraction({ projection, width, height }: FittedSheet, spot: Spot): Point {
  const [x, y] = projection([...toPosition(spot)]) ?? [0, 0];
  const round = (fraction: number): number => Math.round(fraction * 10_000) / 10_000;
  return [round(x / width), round(y / height)];
}

const byPosition = ([east, north]: Position, [otherEast, otherNorth]: Position): number =>
  east - otherEast || north - otherNorth;

function drawOutlines({ land, borders }: Ground, { projection, centre, reach }: FittedSheet): Outlines {
  return toOutlines(
    {
      land: trace(findNear(land, centre, reach), projection),
      borders: trace(findNear(borders, centre, reach), projection),
    },
    length,
  );
}

/** Draws panels on a ground that is not opened before it is needed. */
interface Drawer {
  readonly getGround: () => Ground;
  readonly remember: Remember;
}

/** @param marked by the number of their stories, the most first */
function drawPanel<Place extends CountedSpot>(
  { getGround, remember }: Drawer,
  marked: readonly Place[],
  others: readonly Place[],
  most: number,
): PlacesPanel<Place> {
  // In an order that the number of stories does not change, so that neither does the map.
  const positions = [...marked, ...others].map(toPosition).toSorted(byPosition);
  const sheet = fitSheet(positions, width);
  const { height } = sheet;
  const outlines = remember(['outlines', positions, width, length], () => drawOutlines(getGround(), sheet));
  const spots = marked.map((place) => ({
    place,
    name: place.name,
    at: toFraction(sheet, place),
    size: sizeOf(place.stories, most),
  }));
  return {
    width,
    height,
    ...outlines,
    marks: toMarks(spots, height / width),
    dots: others.map((place) => toFraction(sheet, place)),
  };
}

/**
 * The places of a paper on a map; on two where most of them crowd in one part of the first, which is then enlarged and
 * comes before it. Empty where no place has a position.
 */
export function drawPlacesMap<Place extends CountedSpot>(
  getGround: () => Ground,
  places: readonly Place[],
  remember: Remember = forget,
): readonly PlacesPanel<Place>[] {
  const drawer = { getGround, remember };
  const known = places.filter(isUsable).toSorted((a, b) => b.stories - a.stories);
  if (known.length === 0) return [];
  const most = Math.max(1, ...known.map(({ stories }) => stories));
  const crowd = findCrowd(known.map(toPosition));
  if (crowd === undefined) return [drawPanel(drawer, known, [], most)];
  const crowded = known.filter((_, index) => crowd.has(index));
  const others = known.filter((_, index) => !crowd.has(index));
  return [drawPanel(drawer, crowded, [], most), drawPanel(drawer, others, crowded, most)];
}
