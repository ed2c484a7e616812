import { geoAzimuthalEqualArea, geoDistance, type GeoProjection } from 'd3-geo';
import type { Position } from './position.ts';

/** Kilometres; the mean radius of the earth. */
export const earthRadius = 6371;

/** Pixels drawn beyond the edge of a sheet, so that no simplified coast ends before it. */
export const margin = 4;

/** Where a map looks, and the size of its sheet. */
export interface View {
  readonly centre: Position;
  /** How many kilometres the sheet is wide at its centre. */
  readonly span: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The angle, in radians, from the centre of a view to its corners; at most half a turn. */
export function findReach({ span, width, height }: View): number {
  const corner = (Math.hypot(width, height) / width) * (span / 2);
  return corner >= 2 * earthRadius ? Math.PI : 2 * Math.asin(corner / (2 * earthRadius));
}

/** Whether a position can be on the sheet; some that are beside it count as well. */
export const isNear = (position: Position, view: View): boolean =>
  geoDistance([...position], [...view.centre]) <= findReach(view) + 0.01;

/**
 * An equal-area projection round the centre of the view. It has no seam and no pole, so that no place is at an edge: the
 * 180th meridian and the poles look like everywhere else. At the size of a country shapes are kept too.
 *
 * @param beyond pixels beyond the sheet that are drawn as well
 */
export function openProjection(view: View, beyond: number): GeoProjection {
  const { span, width, height } = view;
  const [longitude, latitude] = view.centre;
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale((width / span) * earthRadius)
    .translate([width / 2, height / 2])
    .clipAngle(Math.min(179, (findReach(view) * 180) / Math.PI + 10))
    .clipExtent([
      [-beyond, -beyond],
      [width + beyond, height + beyond],
    ])
    .precision(0.2);
}
