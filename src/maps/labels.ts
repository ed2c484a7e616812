import { boxOf, grow, isInside, move, overlap, widthOf, type Anchor, type Box } from './lettering.ts';
import type { Lines } from './outline.ts';
import type { Point } from './simplify.ts';
import type { Territory } from './territory.ts';

/** A line of text on the sheet; `y` is its base line. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly box: Box;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Pixels that labels keep from the edge of the sheet. */
const edge = 3;

const toFrame = ({ width, height }: Sheet): Box => grow({ left: 0, top: 0, right: width, bottom: height }, -edge);

function toLabel(text: string, size: number, x: number, y: number, anchor: Anchor): Label {
  const [whole, base] = [Math.round(x), Math.round(y)];
  return { text, x: whole, y: base, anchor, box: boxOf(text, size, whole, base, anchor) };
}

export interface NamePlace {
  readonly sheet: Sheet;
  readonly size: number;
  /** Pixels between the middle of the dot and the name. */
  readonly gap: number;
  /** Lines that it had better not cross. */
  readonly lines: Lines;
  /** What it must not touch. */
  readonly taken: readonly Box[];
}

/**
 * The name beside a dot: to its right, or else to its left, above it or below it, where the fewest lines run. Above and
 * below it may be moved aside to stay on the sheet. Undefined where it fits nowhere.
 */
export function placeName(
  text: string,
  [x, y]: Point,
  { sheet, size, gap, lines, taken }: NamePlace,
): Label | undefined {
  const half = widthOf(text, size) / 2 + edge + 1;
  const middle = Math.max(half, Math.min(sheet.width - half, x));
  const beside = y + 0.36 * size;
  const sides: readonly (readonly [number, number, Anchor])[] = [
    [x + gap, beside, 'start'],
    [x - gap, beside, 'end'],
    [middle, y - gap, 'middle'],
    [middle, y + gap + 0.74 * size, 'middle'],
  ];
  const crossed = ({ left, top, right, bottom }: Box): number =>
    lines.flat().filter(([lineX, lineY]) => lineX > left && lineX < right && lineY > top && lineY < bottom).length;
  return sides
    .map(([toX, toY, anchor]) => toLabel(text, size, toX, toY, anchor))
    .filter(({ box }) => isInside(box, toFrame(sheet)) && !taken.some((other) => overlap(box, other)))
    .map((label) => ({ label, crossed: crossed(grow(label.box, 1)) }))
    .toSorted((a, b) => a.crossed - b.crossed)[0]?.label;
}

/** How far, in sizes of its letters, a country's name tries to keep from the border, from far to near. */
const clearances = [1.6, 1, 0.5, 0.2];

/** How much of a name that does not fit its country must stand on it at least. */
const leastShare = 0.4;

export interface CountryNamePlace {
  readonly territory: Territory;
  readonly sheet: Sheet;
  readonly size: number;
  /** What it must not touch. */
  readonly taken: readonly Box[];
  /** The other countries, where the name may reach into the sea; else it must fit on its own land. */
  readonly others: readonly Territory[] | undefined;
}

/** How many spots are tried across the sheet. */
const tries = 52;

/** The name of a country on its land, near the middle and away from the borders. Undefined where it does not fit. */
export function placeCountryName(text: string, place: CountryNamePlace): Label | undefined {
  const { territory, sheet, size, taken, others } = place;
  const [middleX, middleY] = territory.centre;
  const shape = boxOf(text, size, 0, 0, 'middle');
  const frame = toFrame(sheet);
  const step = sheet.width / tries;
  const spots: { readonly away: number; readonly x: number; readonly y: number; readonly box: Box }[] = [];
  for (let y = edge; y < sheet.height; y += step) {
    for (let x = edge; x < sheet.width; x += step) {
      const box = move(shape, x, y);
      if (!isInside(box, frame) || territory.share(box) < leastShare) continue;
      if (taken.some((other) => overlap(grow(box, 2), other))) continue;
      spots.push({ away: Math.hypot(x - middleX, (y - middleY) * 1.5), x, y, box });
    }
  }
  const nearest = spots.toSorted((a, b) => a.away - b.away);
  const findInland = (clearance: number) =>
    nearest.find(({ box }) => territory.share(grow(box, clearance * size)) === 1);
  const findAtSea = () => nearest.find(({ box }) => others?.every(({ share }) => share(box) === 0));
  let best: (typeof spots)[number] | undefined;
  for (const clearance of clearances) best ??= findInland(clearance);
  if (others) best ??= findAtSea();
  return best ? toLabel(text, size, best.x, best.y, 'middle') : undefined;
}
