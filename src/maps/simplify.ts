/** In pixels from the upper left corner. */
export type Point = readonly [x: number, y: number];

/** Twice the area would do as well; this is the area, in square pixels, of what is lost when `b` is left out. */
const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Without points that fall on the same pixel as the one before them: it makes what follows cheap. */
const thin = (points: readonly Point[]): Point[] =>
  points.filter(([x, y], index) => {
    const before = points[index - 1];
    return before === undefined || Math.round(before[0]) !== Math.round(x) || Math.round(before[1]) !== Math.round(y);
  });

/**
 * A line with fewer points, by Visvalingam and Whyatt's method (Line generalisation by repeated elimination of points,
 * 1993): the point that changes the picture least goes first.
 *
 * @param least what a point must be worth to stay, in square pixels
 * @param isRing whether the last point is joined to the first; else both ends stay
 */
export function simplify(points: readonly Point[], least: number, isRing: boolean): readonly Point[] {
  const kept = thin(points);
  const neighbour = (index: number): Point | undefined => kept.at(index % kept.length);
  const worth = (index: number): number => {
    const [before, point, after] = [neighbour(index - 1), kept[index], neighbour(index + 1)];
    if (!isRing && (index === 0 || index === kept.length - 1)) return Infinity;
    return before && point && after ? triangle(before, point, after) : Infinity;
  };
  const worths = kept.map((_, index) => worth(index));
  const fewest = isRing ? 3 : 2;
  while (kept.length > fewest) {
    const index = worths.indexOf(Math.min(...worths));
    if ((worths[index] ?? Infinity) >= least) break;
    kept.splice(index, 1);
    const gone = worths.splice(index, 1)[0] ?? 0;
    // A point beside one that has gone is worth no less than it was: the order of elimination stays one of importance.
    for (const near of [(index - 1 + kept.length) % kept.length, index % kept.length])
      worths[near] = Math.max(gone, worth(near));
  }
  return kept;
}

/** Square pixels inside a ring. */
export const areaOf = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;
