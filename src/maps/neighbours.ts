import { geoDistance, type GeoProjection } from 'd3-geo';
import { placeName, type Label, type Sheet } from './labels.ts';
import { grow, isInside, overlap, type Box } from './lettering.ts';
import type { Lines } from './outline.ts';
import type { Point } from './simplify.ts';
import { isUsable, toPosition, type Spot } from './spot.ts';

/** Another place on a map. */
export interface Neighbour {
  readonly dot: Point;
  readonly name: Label;
}

/** How other places are shown; pixels of the sheet. */
export interface NeighbourKind {
  readonly most: number;
  readonly dot: number;
  readonly letters: number;
}

export interface NeighbourPlace {
  readonly sheet: Sheet;
  readonly projection: GeoProjection;
  readonly lines: Lines;
  readonly taken: readonly Box[];
}

/** Pixels from the edge of the sheet: a place nearer to it helps nobody. */
const edge = 12;

/** Other places for orientation, the nearest first, as far as they and their names fit. */
export function placeNeighbours(
  spots: readonly Spot[],
  middle: Spot,
  { most, dot, letters }: NeighbourKind,
  { sheet, projection, lines, taken }: NeighbourPlace,
): readonly Neighbour[] {
  const frame = grow({ left: 0, top: 0, right: sheet.width, bottom: sheet.height }, -edge);
  const distance = (spot: Spot): number => geoDistance([...toPosition(spot)], [...toPosition(middle)]);
  const near = spots.filter((spot) => spot !== middle && isUsable(spot)).toSorted((a, b) => distance(a) - distance(b));
  const found: Neighbour[] = [];
  const used = [...taken];
  for (const spot of near) {
    if (found.length === most) break;
    const point = projection([...toPosition(spot)]);
    if (point === null) continue;
    const [x, y] = [Math.round(point[0]), Math.round(point[1])];
    const box = grow({ left: x, top: y, right: x, bottom: y }, dot + 1);
    if (!isInside(box, frame) || used.some((other) => overlap(other, box))) continue;
    const name = placeName(spot.name, [x, y], { sheet, size: letters, gap: dot * 2.4, lines, taken: used });
    if (name === undefined) continue;
    found.push({ dot: [x, y], name });
    used.push(box, grow(name.box, 2));
  }
  return found;
}
