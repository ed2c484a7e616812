import type { Box } from './lettering.ts';
import type { Point } from './simplify.ts';

/** Side of a square of the raster, in pixels of the sheet. */
const cell = 2;

/** Where on the sheet a country is, as a raster: it answers quickly whether a name would fit. */
export interface Territory {
  /** Square pixels on the sheet. */
  readonly area: number;
  /** The middle of what is on the sheet. */
  readonly centre: Point;
  /** How much of a rectangle lies in it, from 0 to 1. */
  readonly share: (box: Box) => number;
}

/** For each row of the raster, where its middle line crosses the rings, from left to right. */
function findCrossings(rings: readonly (readonly Point[])[], rows: number): readonly (readonly number[])[] {
  const crossings = Array.from({ length: rows }, (): number[] => []);
  for (const ring of rings) {
    let [x1, y1] = ring.at(-1) ?? [0, 0];
    for (const [x2, y2] of ring) {
      const first = Math.max(0, Math.ceil(Math.min(y1, y2) / cell - 0.5));
      for (let row = first; row < rows && (row + 0.5) * cell < Math.max(y1, y2); row += 1)
        crossings[row]?.push(x1 + (((row + 0.5) * cell - y1) / (y2 - y1)) * (x2 - x1));
      [x1, y1] = [x2, y2];
    }
  }
  return crossings.map((row) => row.toSorted((a, b) => a - b));
}

/** @param rings in pixels of a sheet of this size; what lies beyond it does not count */
export function toTerritory(rings: readonly (readonly Point[])[], width: number, height: number): Territory {
  const [columns, rows] = [Math.floor(width / cell), Math.floor(height / cell)];
  // For each square, how many squares of its row are in the country up to and with it.
  const sums = Array.from({ length: rows }, () => new Uint16Array(columns + 1));
  const allCrossings = findCrossings(rings, rows);
  let [squares, sumX, sumY] = [0, 0, 0];
  for (const [row, sum] of sums.entries()) {
    const y = (row + 0.5) * cell;
    const crossings = allCrossings[row] ?? [];
    let next = 0;
    for (let column = 0; column < columns; column += 1) {
      const x = (column + 0.5) * cell;
      while (next < crossings.length && (crossings[next] ?? 0) <= x) next += 1;
      const isIn = next % 2;
      sum[column + 1] = (sum[column] ?? 0) + isIn;
      squares += isIn;
      sumX += isIn * x;
      sumY += isIn * y;
    }
  }
  const share = ({ left, top, right, bottom }: Box): number => {
    const [from, to] = [Math.floor(left / cell), Math.ceil(right / cell)];
    const [first, last] = [Math.floor(top / cell), Math.ceil(bottom / cell)];
    const [firstColumn, lastColumn] = [Math.max(0, from), Math.min(columns, to)];
    let held = 0;
    for (let row = Math.max(0, first); row < Math.min(rows, last); row += 1)
      held += Math.max(0, (sums[row]?.[lastColumn] ?? 0) - (sums[row]?.[firstColumn] ?? 0));
    return held / ((to - from) * (last - first));
  };
  return { area: squares * cell * cell, centre: [sumX / (squares || 1), sumY / (squares || 1)], share };
}
