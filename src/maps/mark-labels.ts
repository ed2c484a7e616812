import { boxOf, grow, isInside, move, type Anchor, type Box } from './lettering.ts';
import type { Point } from './simplify.ts';
import { targetSize } from './targets.ts';

/** On what maps something is there: on all, or only on wide ones. */
export type Reach = 'all' | 'wide';

/** A place on a map whose dots and names keep their size while the map is shown larger or smaller. */
export interface Spotted {
  readonly name: string;
  /** Fractions of the width and the height of the map. */
  readonly at: Point;
  /** Radius of the dot, in pixels of the screen. */
  readonly size: number;
}

/** A name, from the middle of its dot, in pixels of the screen. */
export interface MarkLabel {
  readonly offset: Point;
  readonly anchor: Anchor;
  readonly on: Reach;
}

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

/** A map at the least width for which something is decided. */
export interface Sized {
  readonly frame: Box;
  readonly dots: readonly Point[];
  readonly targets: readonly Point[];
}

/** Whether what belongs to one dot is clear of what belongs to another, here and on every map that is wider. */
const isApart = (a: Box, [ax, ay]: Point, b: Box, [bx, by]: Point): boolean =>
  (a.left >= b.right && ax >= bx) ||
  (a.right <= b.left && ax <= bx) ||
  (a.top >= b.bottom && ay >= by) ||
  (a.bottom <= b.top && ay <= by);

/** Names for those that can be pressed and have none yet, where there is room. */
export function placeLabels(
  spots: readonly Spotted[],
  { frame, dots, targets }: Sized,
  linked: readonly number[],
  known: readonly (MarkLabel | undefined)[],
  on: Reach,
): readonly (MarkLabel | undefined)[] {
  const labels = [...known];
  const dotOf = (index: number): Point => dots[index] ?? [0, 0];
  const toBox = (index: number, { offset, anchor }: Omit<MarkLabel, 'on'>): Box =>
    move(boxOf(spots[index]?.name ?? '', letters, ...offset, anchor), ...dotOf(index));
  const obstacles = [
    ...dots.map((dot, index) => ({ index, box: around(dot, (spots[index]?.size ?? 0) + 1) })),
    ...linked.map((index) => ({ index, box: around(targets[index] ?? [0, 0], targetSize / 2) })),
    ...labels.flatMap((label, index) => (label ? [{ index, box: toBox(index, label) }] : [])),
  ];
  const isClear = (index: number, box: Box): boolean =>
    isInside(box, frame) &&
    obstacles.every((other) => other.index === index || isApart(box, dotOf(index), other.box, dotOf(other.index)));
  for (const index of linked) {
    if (labels[index]) continue;
    const side = toSides(spots[index]?.size ?? 0).find((one) => isClear(index, grow(toBox(index, one), 1)));
    if (side === undefined) continue;
    labels[index] = { ...side, on };
    obstacles.push({ index, box: toBox(index, side) });
  }
  return labels;
}
