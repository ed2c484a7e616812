import { geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import type { Piece } from './ground.ts';
import { areaOf, lengthOf, rankPoints, type Point, type RankedPoint } from './simplify.ts';

/** Lines or rings, in pixels of a sheet. */
export type Lines = readonly (readonly Point[])[];

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
export function trace(pieces: readonly Piece[], projection: GeoProjection): Lines {
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
function toPath(lines: Lines, isRing: boolean): string {
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

/** Lines or rings with what their points are worth. */
interface Shapes {
  readonly isRing: boolean;
  /** `size` is the length of a line in pixels, the area of a ring in square pixels. */
  readonly shapes: readonly { readonly points: readonly RankedPoint[]; readonly size: number }[];
}

const toShapes = (lines: Lines, isRing: boolean): Shapes => ({
  isRing,
  shapes: lines.map((line) => ({
    points: rankPoints(line, isRing),
    size: isRing ? areaOf(line) : lengthOf(line),
  })),
});

/** @param least what a point must be worth, and the size that a shape must have, to be drawn */
function draw({ isRing, shapes }: Shapes, least: { readonly worth: number; readonly size: number }): string {
  const lines = shapes
    .filter(({ size }) => size >= least.size)
    .map(({ points }) => toPixels(points.filter(({ worth }) => worth >= least.worth).map(({ point }) => point)))
    .filter(({ length }) => length > (isRing ? 2 : 1));
  return toPath(lines, isRing);
}

/** Data of SVG paths; empty where nothing is in sight. */
export interface Outlines {
  readonly land: string;
  readonly borders: string;
}

/**
 * Land and borders, as detailed as a number of characters allows; borders are less so than coasts.
 *
 * @param length of both paths together
 */
export function toOutlines({ land, borders }: Readonly<Record<keyof Outlines, Lines>>, length: number): Outlines {
  const shapes = { land: toShapes(land, true), borders: toShapes(borders, false) };
  for (let worth = 2; ; worth *= 1.25) {
    const outlines = {
      land: draw(shapes.land, { worth, size: 2 * worth }),
      borders: draw(shapes.borders, { worth: 2.5 * worth, size: 4 * Math.sqrt(worth) }),
    };
    if (outlines.land.length + outlines.borders.length <= length) return outlines;
  }
}
