import type { CountryNames } from './country-names.ts';
import { findNear, type Ground, type Piece } from './ground.ts';
import { findHome, type Home } from './home.ts';
import { placeName, type Label } from './labels.ts';
import { grow, type Box } from './lettering.ts';
import { nameCountries } from './name-countries.ts';
import { placeNeighbours, type Neighbour, type NeighbourKind } from './neighbours.ts';
import { toOutlines, trace, type Lines, type Outlines } from './outline.ts';
import { findReach, margin, openProjection, type View } from './projection.ts';
import type { Point } from './simplify.ts';
import { isUsable, toPosition, type Spot } from './spot.ts';
import { chooseView } from './view.ts';

/** A kind of locator map. Lengths are in pixels of its sheet, which a page may show larger or smaller. */
export interface LocatorKind {
  readonly width: number;
  readonly height: number;
  /** Radius of the dot. */
  readonly dot: number;
  readonly letters: { readonly place: number; readonly country: number };
  /** How many countries are named at most, beside that of the place. */
  readonly countries: number;
  /** How other places of the paper are shown, if they are. */
  readonly neighbours?: NeighbourKind;
  /** How many characters the outlines may have: they get coarser until they fit. */
  readonly length: number;
}

/** Where a place is, ready to be printed. */
export interface Locator extends Outlines {
  readonly dot: Point;
  /** Undefined where the name is too long for the map. */
  readonly name: Label | undefined;
  readonly countries: readonly Label[];
  readonly neighbours: readonly Neighbour[];
}

const around = ([x, y]: Point, by: number): Box => grow({ left: x, top: y, right: x, bottom: y }, by);

/** Where a map of a place looks, and the country that the place is in. */
export interface Sight {
  readonly home: Home | undefined;
  readonly view: View;
}

/** Undefined where the coordinates of the place are none. */
export function findSight(ground: Ground, spot: Spot, kind: LocatorKind): Sight | undefined {
  if (!isUsable(spot)) return undefined;
  const home = findHome(ground, toPosition(spot));
  return { home, view: chooseView(ground, toPosition(spot), home, kind) };
}

/**
 * Draws where a place is.
 *
 * @param others places of the paper
 * @param sight of the place; undefined where its coordinates are none, and so is the map
 */
export function drawLocator(
  ground: Ground,
  spot: Spot,
  kind: LocatorKind,
  names: CountryNames,
  others: readonly Spot[] = [],
  sight: Sight | undefined = findSight(ground, spot, kind),
): Locator | undefined {
  if (!sight) return undefined;
  const { home, view } = sight;
  const projection = openProjection(view, margin);
  const point = projection([...toPosition(spot)]);
  if (point === null) return undefined;
  const dot: Point = [Math.round(point[0]), Math.round(point[1])];
  const draw = (pieces: readonly Piece[]): Lines => trace(findNear(pieces, view.centre, findReach(view)), projection);
  const [land, borders] = [draw(ground.land), draw(ground.borders)];
  const { letters } = kind;
  const name = placeName(spot.name, dot, {
    sheet: kind,
    size: letters.place,
    gap: kind.dot * 2,
    lines: borders,
    taken: [],
  });
  const taken = [around(dot, kind.dot + 2), ...(name ? [grow(name.box, letters.place * 0.6)] : [])];
  const neighbours = kind.neighbours
    ? placeNeighbours(others, spot, kind.neighbours, { sheet: kind, projection, lines: borders, taken })
    : [];
  const nearby = neighbours.flatMap((one) => [around(one.dot, 4), grow(one.name.box, 1)]);
  const countries = nameCountries(ground, {
    view,
    spot,
    home,
    dot,
    names,
    size: letters.country,
    most: kind.countries,
    taken: [...taken, ...nearby],
  });
  return { ...toOutlines({ land, borders }, kind.length), dot, name, countries, neighbours };
}
