import { grow } from './lettering.ts';
import { placeLabels, type MarkLabel, type Reach, type Sized, type Spotted } from './mark-labels.ts';
import type { Point } from './simplify.ts';
import { spread, targetSize } from './targets.ts';

export interface Mark extends Spotted {
  /** From the dot to the middle of what can be pressed, in pixels of the screen. */
  readonly target: Point;
  /** Where it can be pressed; undefined where another place is too near on every map. */
  readonly link: Reach | undefined;
  readonly label: MarkLabel | undefined;
}

/** Pixels of the screen: the least width of all maps, and of those that count as wide. */
export const leastWidths: Readonly<Record<Reach, number>> = { all: 280, wide: 608 };

const distanceOf = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

function toSized(spots: readonly Spotted[], offsets: readonly Point[], width: number, height: number): Sized {
  const dots = spots.map(({ at: [x, y] }): Point => [x * width, y * height]);
  const targets = dots.map(([x, y], index): Point => {
    const [moveX, moveY] = offsets[index] ?? [0, 0];
    return [x + moveX, y + moveY];
  });
  return { frame: grow({ left: 0, top: 0, right: width, bottom: height }, -4), dots, targets };
}

/** Those that can be pressed: as many of the first as have a target to themselves. */
function findLinked({ targets }: Sized, known: readonly (Reach | undefined)[]): readonly number[] {
  const linked = [...known.keys()].filter((index) => known[index] !== undefined);
  for (const [index, target] of targets.entries()) {
    if (known[index] !== undefined) continue;
    if (linked.every((other) => distanceOf(targets[other] ?? [0, 0], target) >= targetSize)) linked.push(index);
  }
  return linked;
}

/**
 * Marks for places on a map. Where they crowd, the first ones get what there is room for.
 *
 * @param ratio height of the map to its width
 */
export function toMarks<Spot extends Spotted>(spots: readonly Spot[], ratio: number): readonly (Spot & Mark)[] {
  // Where the map is wider, dots are further apart, and so are targets: two of them are moved by less than their size.
  const offsets = spread(spots.map(({ at: [x, y] }): Point => [x * leastWidths.all, y * leastWidths.all * ratio]));
  let links: readonly (Reach | undefined)[] = spots.map(() => undefined);
  let labels: readonly (MarkLabel | undefined)[] = links.map(() => undefined);
  for (const on of ['all', 'wide'] as const) {
    const width = leastWidths[on];
    const sized = toSized(spots, offsets, width, width * ratio);
    const linked = new Set(findLinked(sized, links));
    links = links.map((known, index) => known ?? (linked.has(index) ? on : undefined));
    labels = placeLabels(spots, sized, [...linked], labels, on);
  }
  return spots.map((spot, index) => ({
    ...spot,
    target: offsets[index] ?? [0, 0],
    link: links[index],
    label: labels[index],
  }));
}
