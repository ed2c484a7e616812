import { boxOf, grow, isInside, move, overlap, type Anchor, type Box } from './lettering.ts';
import type { Point } from './simplify.ts';
import { spread, targetSize } from './targets.ts';

/** On what maps something is there: on all, or only on wide ones. */
export type Reach = 'all' | 'wide';

/** A name, from the middle of its dot, in pixels of the screen. */
export interface MarkLabel {
  readonly offset: Point;
  readonly anchor: Anchor;
  readonly on: Reach;
}

/** A place on a map whose dots and names keep their size while the map is shown larger or smaller. */
export interface Mark {
  /** Fractions of the width and the height of the map. */
  readonly at: Point;
  /** Radius of the dot, in pixels of the screen. */
  readonly size: number;
  /** From the dot to the middle of what can be pressed, in pixels of the screen. */
  readonly target: Point;
  /** Where it can be pressed; undefined where another place is too near on every map. */
  readonly link: Reach | undefined;
  readonly label: MarkLabel | undefined;
}

interface Spotted extends Pick<Mark, 'at' | 'size'> {
  readonly name: string;
}

/** Pixels of the screen: the least width of all maps, and of those that count as wide. */
export const leastWidths: Readonly<Record<Reach, number>> = { all: 280, wide: 608 };

/** Of letters, in pixels of the screen. */
const letters = 12;

/**
 * Where a name may stand: beside its dot, over it or under it; near an edge of the map it begins or ends at the dot, and
 * beside another target it stands clear of that.
 */
function toSides(size: number): readonly Omit<MarkLabel, 'on'>[] {
  const beside: readonly Omit<MarkLabel, 'on'>[] = [
    { offset: [size + 4, 4], anchor: 'start' },
    { offset: [-size - 4, 4], anchor: 'end' },
  ];
  const rows = [-size - 5, size + 13, -targetSize / 2 - 5, targetSize / 2 + 13];
  const others = rows.flatMap((y): Omit<MarkLabel, 'on'>[] => [
    { offset: [0, y], anchor: 'middle' },
    { offset: [-size, y], anchor: 'start' },
    { offset: [size, y], anchor: 'end' },
  ]);
  return [...beside, ...others];
}

const around = ([x, y]: Point, radius: number): Box => grow({ left: x, top: y, right: x, bottom: y }, radius);

const distanceOf = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** A map at the least width for which something is decided. */
interface Sized {
  readonly frame: Box;
  readonly dots: readonly Point[];
  readonly targets: readonly Point[];
}

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

/** Names for those that can be pressed and have none yet, where there is room. */
function placeLabels(
  spots: readonly Spotted[],
  { frame, dots, targets }: Sized,
  linked: readonly number[],
  known: readonly (MarkLabel | undefined)[],
  on: Reach,
): readonly (MarkLabel | undefined)[] {
  const labels = [...known];
  const toBox = (index: number, { offset, anchor }: Omit<MarkLabel, 'on'>): Box =>
    move(boxOf(spots[index]?.name ?? '', letters, ...offset, anchor), ...(dots[index] ?? [0, 0]));
  const obstacles = [
    ...dots.map((dot, index) => ({ index, box: around(dot, (spots[index]?.size ?? 0) + 1) })),
    ...linked.map((index) => ({ index, box: around(targets[index] ?? [0, 0], targetSize / 2) })),
    ...labels.flatMap((label, index) => (label ? [{ index, box: toBox(index, label) }] : [])),
  ];
  const isClear = (index: number, box: Box): boolean =>
    isInside(box, frame) && obstacles.every((other) => other.index === index || !overlap(box, other.box));
  for (const index of linked) {
    if (labels[index]) continue;
    const side = toSides(spots[index]?.size ?? 0).find((one) => isClear(index, grow(toBox(index, one), 1)));
    if (side === undefined) continue;
    labels[index] = { ...side, on };
    obstacles.push({ index, box: toBox(index, side) });
  }
  return labels;
}

/**
 * Marks for places on a map. Where they crowd, the first ones get what there is room for.
 *
 * @param ratio height of the map to its width
 */
export function toMarks<Spot extends Spotted>(spots: readonly Spot[], ratio: number): readonly (Spot & Mark)[] {
  // Where the map is wider, dots and with them targets are only further apart.
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
