import type { CountryNames } from './country-names.ts';
import { findNear, type Country, type Ground } from './ground.ts';
import type { Home } from './home.ts';
import { placeCountryName, type Label } from './labels.ts';
import { grow, type Box } from './lettering.ts';
import { trace } from './outline.ts';
import { findReach, openProjection, type View } from './projection.ts';
import type { Point } from './simplify.ts';
import type { Spot } from './spot.ts';
import { toTerritory, type Territory } from './territory.ts';

interface Land {
  readonly isHome: boolean;
  readonly name: string | undefined;
  readonly territory: Territory;
}

/** The country of the place as its editor writes it, the others as the language has them. */
function toName(country: Country, spot: Spot, home: Home | undefined, names: CountryNames): string | undefined {
  if (country !== home?.country) return names.nameOf(country);
  const { country: written } = spot;
  return written !== undefined && written !== spot.name && names.isNameOf(written, country) ? written : undefined;
}

function findLands(ground: Ground, view: View, toLand: (country: Country) => Omit<Land, 'territory'>): readonly Land[] {
  const projection = openProjection(view, 0);
  const reach = findReach(view);
  return ground.countries.flatMap((country) => {
    const pieces = findNear(country.pieces, view.centre, reach);
    if (pieces.length === 0) return [];
    const territory = toTerritory(trace(pieces, projection), view.width, view.height);
    return territory.area > 0 ? [{ ...toLand(country), territory }] : [];
  });
}

/** The country of the place first, then those that are near or large. */
function rank({ isHome, territory }: Land, [x, y]: Point): number {
  const [middleX, middleY] = territory.centre;
  return isHome ? -Infinity : Math.hypot(middleX - x, middleY - y) - Math.sqrt(territory.area);
}

export interface CountryNaming {
  readonly view: View;
  readonly spot: Spot;
  readonly home: Home | undefined;
  readonly dot: Point;
  readonly names: CountryNames;
  /** Of letters, in pixels of the sheet. */
  readonly size: number;
  /** How many countries are named at most, beside that of the place. */
  readonly most: number;
  /** What names must not touch. */
  readonly taken: readonly Box[];
}

/** The names of countries on a map, as far as they fit. */
export function nameCountries(ground: Ground, naming: CountryNaming): readonly Label[] {
  const { view, spot, home, dot, names, size, most } = naming;
  const toLand = (country: Country): Omit<Land, 'territory'> => ({
    isHome: country === home?.country,
    name: toName(country, spot, home, names),
  });
  const lands = findLands(ground, view, toLand).toSorted((a, b) => rank(a, dot) - rank(b, dot));
  const labels: Label[] = [];
  let room = most;
  for (const { isHome, name, territory } of lands) {
    if (name === undefined || (!isHome && room === 0)) continue;
    const others = isHome ? lands.filter((land) => !land.isHome).map((land) => land.territory) : undefined;
    const taken = [...naming.taken, ...labels.map(({ box }) => grow(box, 2))];
    const label = placeCountryName(name, { territory, sheet: view, size, taken, others });
    if (label === undefined) continue;
    labels.push(label);
    if (!isHome) room -= 1;
  }
  return labels;
}
