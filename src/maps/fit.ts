import { geoCentroid, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Position } from './position.ts';
import { earthRadius, findReach, margin, openProjection } from './projection.ts';
import type { Point } from './simplify.ts';

/** A sheet with its projection. */
export interface FittedSheet {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** What it looks at: the middle, and how far it reaches from there, in radians. */
  readonly centre: Position;
  readonly reach: number;
}

/** Places further than this from their middle, in radians, need a map of the whole world. */
const widestRegion = 1.15;

/** Kilometres: so wide is a map of one place alone. */
const narrowest = 1500;

/** How much wider than its places a map is, for their names and for the coasts round them. */
const room = 1.22;

/** The meridian that is furthest from the widest gap between the places, in degrees: there the map is cut least. */
function findMiddleMeridian(positions: readonly Position[]): number {
  const sorted = positions.map(([longitude]) => longitude).toSorted((a, b) => a - b);
  const gaps = sorted.map((start, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    return { middle: (start + next) / 2, size: next - start };
  });
  const [widest] = gaps.toSorted((a, b) => b.size - a.size);
  return widest === undefined ? 0 : ((widest.middle + 360) % 360) - 180;
}

/** The whole world, on an equal-area projection: Equal Earth (Šavrič, Patterson and Jenny, 2018). */
function fitWorld(positions: readonly Position[], width: number): FittedSheet {
  const height = width / 2;
  const meridian = findMiddleMeridian(positions);
  const projection = geoEqualEarth().rotate([-meridian, 0]).fitSize([width, height], { type: 'Sphere' });
  return { width, height, projection, centre: [meridian, 0], reach: Math.PI };
}

/** Below this ratio of the height to the width of what places cover, a map is half as high as wide; else two thirds. */
const flat = 0.42;

/** Where points are on a sheet: their middle, and how much of it they cover. */
function measure(points: readonly Point[]): { readonly middle: [number, number]; readonly size: Point } {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { middle: [(left + right) / 2, (top + bottom) / 2], size: [right - left, bottom - top] };
}

/**
 * A sheet that shows all of some places, and no more of the world than that needs. It is half as high as wide where it is
 * the whole world or where the places lie side by side, else two thirds.
 */
export function fitSheet(positions: readonly Position[], width: number): FittedSheet {
  let height = (width * 2) / 3;
  let centre: Position = geoCentroid({ type: 'MultiPoint', coordinates: positions.map((one) => [...one]) });
  let span = earthRadius;
  // The middle of the places on the sheet depends on the middle of the sheet: a few rounds settle it to a pixel.
  for (let round = 0; round < 4; round += 1) {
    if (positions.some((one) => geoDistance([...one], [...centre]) > widestRegion)) return fitWorld(positions, width);
    const projection = openProjection({ centre, span, width, height }, 0).clipExtent(null);
    const { middle, size } = measure(positions.map((one): Point => projection([...one]) ?? [0, 0]));
    height = size[1] < flat * size[0] ? width / 2 : (width * 2) / 3;
    span = Math.max(narrowest, Math.max(size[0] / width, size[1] / height) * span * room);
    centre = projection.invert?.(middle) ?? centre;
  }
  const view = { centre, span, width, height };
  return { width, height, projection: openProjection(view, margin), centre, reach: findReach(view) };
}
