import { geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import type { Piece } from './ground.ts';
import { areaOf, simplify, type Point } from './simplify.ts';

/** Collects what d3-geo would draw: one list of points for each line or ring. */
function openPen(): { readonly context: GeoContext; readonly lines: Point[][] } {
  const lines: Point[][] = [];
  const context: GeoContext = {
    moveTo: (x, y) => void lines.push([[x, y]]),
    lineTo: (x, y) => void lines.at(-1)?.push([x, y]),
    closePath: () => undefined,
    arc: () => undefined,
    beginPath: () => undefined,
  };
  return { context, lines };
}

/** The lines or rings of some pieces on the sheet, in pixels, cut where the projection is. */
export function trace(pieces: readonly Piece[], projection: GeoProjection): readonly (readonly Point[])[] {
  const { context, lines } = openPen();
  const draw = geoPath(projection, context);
  for (const { shape } of pieces) draw(shape);
  return lines;
}

/** Whole pixels, without points that lie between their neighbours. */
function toPixels(points: readonly Point[]): readonly Point[] {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return whole.filter(([x, y], index) => {
    const before = whole[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

/**
 * The data of an SVG path for lines or rings, as short as it gets: one `m` for each, whose further pairs of numbers are
 * lines, all of it relative, and no space before a minus.
 */
function toPath(lines: readonly (readonly Point[])[], isRing: boolean): string {
  let [x, y] = [0, 0];
  return lines
    .map((line) => {
      const start = line[0] ?? [x, y];
      const steps = line.flatMap(([nextX, nextY]) => {
        const step = [nextX - x, nextY - y];
        [x, y] = [nextX, nextY];
        return step;
      });
      // The end of a ring leads back to its start.
      if (isRing) [x, y] = start;
      return `m${steps.join(' ').replaceAll(' -', '-')}${isRing ? 'z' : ''}`;
    })
    .join('');
}

/** How much of an outline is kept. */
export interface Detail {
  /** What a point must be worth, in square pixels. */
  readonly point: number;
  /** What an island (in square pixels) or a border (in pixels) must have to be drawn. */
  readonly least: number;
}

/** The data of an SVG path for land, in whole pixels. Empty where there is none. */
export function toLandPath(rings: readonly (readonly Point[])[], { point, least }: Detail): string {
  const islands = rings.filter((ring) => areaOf(ring) >= least).map((ring) => toPixels(simplify(ring, point, true)));
  return toPath(
    islands.filter(({ length }) => length > 2),
    true,
  );
}

const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);

/** The data of an SVG path for borders, likewise. */
export function toBorderPath(lines: readonly (readonly Point[])[], { point, least }: Detail): string {
  const borders = lines.filter((line) => lengthOf(line) >= least).map((line) => toPixels(simplify(line, point, false)));
  return toPath(
    borders.filter(({ length }) => length > 1),
    false,
  );
}
