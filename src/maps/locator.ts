import type { CountryNames } from './country-names.ts';
import { findNear, type Ground } from './ground.ts';
import { findHome } from './home.ts';
import { placeName, type Label } from './labels.ts';
import { grow } from './lettering.ts';
import { nameCountries } from './name-countries.ts';
import { toBorderPath, toLandPath, trace } from './outline.ts';
import { findReach, openProjection } from './projection.ts';
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
  readonly neighbours: number;
  /** How many characters the outlines may have: they get coarser until they fit. */
  readonly length: number;
}

/** Where a place is, ready to be printed. */
export interface Locator {
  /** Data of SVG paths; empty where there is nothing in sight. */
  readonly land: string;
  readonly borders: string;
  readonly dot: Point;
  /** Undefined where the name is too long for the map. */
  readonly name: Label | undefined;
  readonly countries: readonly Label[];
}

/** Drawn beyond the edge, so that no simplified coast ends before it. */
const margin = 4;

type Lines = readonly (readonly Point[])[];

/** As much detail as the length allows; borders have less of it than coasts. */
function toPaths(land: Lines, borders: Lines, length: number): Pick<Locator, 'land' | 'borders'> {
  for (let point = 2; ; point *= 1.25) {
    const paths = {
      land: toLandPath(land, { point, least: 2 * point }),
      borders: toBorderPath(borders, { point: 2.5 * point, least: 4 * Math.sqrt(point) }),
    };
    if (paths.land.length + paths.borders.length <= length) return paths;
  }
}

/** Draws where a place is. Undefined where its coordinates are none. */
export function drawLocator(ground: Ground, spot: Spot, kind: LocatorKind, names: CountryNames): Locator | undefined {
  if (!isUsable(spot)) return undefined;
  const position = toPosition(spot);
  const home = findHome(ground, position);
  const view = chooseView(ground, position, home, kind);
  const projected = openProjection(view, 0)([...position]);
  if (projected === null) return undefined;
  const [x, y] = [Math.round(projected[0]), Math.round(projected[1])];
  const [projection, reach] = [openProjection(view, margin), findReach(view)];
  const land = trace(findNear(ground.land, view.centre, reach), projection);
  const borders = trace(findNear(ground.borders, view.centre, reach), projection);
  const { letters, neighbours } = kind;
  const name = placeName(spot.name, [x, y], { sheet: kind, size: letters.place, gap: kind.dot * 2, lines: borders });
  const dotBox = grow({ left: x, top: y, right: x, bottom: y }, kind.dot + 2);
  const taken = [dotBox, ...(name ? [grow(name.box, 1)] : [])];
  return {
    ...toPaths(land, borders, kind.length),
    dot: [x, y],
    name,
    countries: nameCountries(ground, {
      view,
      spot,
      home,
      dot: [x, y],
      names,
      size: letters.country,
      neighbours,
      taken,
    }),
  };
}
