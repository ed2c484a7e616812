/** In pixels from the upper left corner. */
export type Point = readonly [x: number, y: number];

/** A point of a line with what it is worth: the change of the picture, in square pixels, when it is left out. */
export interface RankedPoint {
  readonly point: Point;
  readonly worth: number;
}

/** The area, in square pixels, of what is lost when `b` is left out. */
const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Without points that fall on the same pixel as the one before them: it makes what follows cheap. */
const thin = (points: readonly Point[]): readonly Point[] =>
  points.filter(([x, y], index) => {
    const before = points[index - 1];
    return before === undefined || Math.round(before[0]) !== Math.round(x) || Math.round(before[1]) !== Math.round(y);
  });

interface Candidate {
  readonly worth: number;
  readonly index: number;
}

/** Gives the candidate of least worth first. */
function openHeap(): { readonly push: (one: Candidate) => void; readonly pop: () => Candidate | undefined } {
  const heap: Candidate[] = [];
  const worthAt = (at: number): number => heap[at]?.worth ?? Infinity;
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };
  const push = (one: Candidate): void => {
    let at = heap.push(one) - 1;
    for (let above = (at - 1) >> 1; at > 0 && worthAt(at) < worthAt(above); above = (at - 1) >> 1) {
      swap(at, above);
      at = above;
    }
  };
  const pop = (): Candidate | undefined => {
    swap(0, heap.length - 1);
    const first = heap.pop();
    for (let at = 0; ;) {
      const below = worthAt(2 * at + 1) <= worthAt(2 * at + 2) ? 2 * at + 1 : 2 * at + 2;
      if (worthAt(below) >= worthAt(at)) return first;
      swap(at, below);
      at = below;
    }
  };
  return { push, pop };
}

/**
 * What each point of a line is worth, by the method of Visvalingam and Whyatt (Line generalisation by repeated elimination
 * of points, 1993): the point that changes the picture least goes first, and a point beside one that has gone is worth no
 * less than that. The ends of a line, and the last three points of a ring, are worth more than anything.
 *
 * @param isRing whether the last point is joined to the first
 */
export function rankPoints(points: readonly Point[], isRing: boolean): readonly RankedPoint[] {
  const kept = thin(points);
  const { length } = kept;
  const before = kept.map((_, index) => (index + length - 1) % length);
  const after = kept.map((_, index) => (index + 1) % length);
  const worths = kept.map(() => Infinity);
  const settled = kept.map(() => Infinity);
  const heap = openHeap();
  const weigh = (index: number, least: number): void => {
    if (!isRing && (index === 0 || index === length - 1)) return;
    const [a, b, c] = [kept[before[index] ?? 0], kept[index], kept[after[index] ?? 0]];
    const worth = a && b && c ? Math.max(least, triangle(a, b, c)) : Infinity;
    worths[index] = worth;
    heap.push({ worth, index });
  };
  for (const index of kept.keys()) weigh(index, 0);
  for (let left = length - (isRing ? 3 : 2); left > 0; left -= 1) {
    let least = heap.pop();
    // A point that was weighed again stands in the heap twice; the old entry does not count.
    while (least && (settled[least.index] !== Infinity || worths[least.index] !== least.worth)) least = heap.pop();
    if (!least) break;
    const { index, worth } = least;
    settled[index] = worth;
    const [previous, next] = [before[index] ?? 0, after[index] ?? 0];
    after[previous] = next;
    before[next] = previous;
    weigh(previous, worth);
    weigh(next, worth);
  }
  return kept.map((point, index) => ({ point, worth: settled[index] ?? Infinity }));
}

/** Square pixels inside a ring. */
export const areaOf = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

export const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);
