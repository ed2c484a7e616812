/** A rectangle on the sheet, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/**
 * Widths of letters in the paper's sans face (Libre Franklin, weight 600), in ems. The other faces that a reader may see in
 * its place are adjusted to about its size.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[ iljI.,:;'’‘·|]/, 0.27],
  [/[frt1()/-]/, 0.42],
  [/[mwMW&—]/, 0.97],
  [/\p{Lu}|\p{Nd}/u, 0.73],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.61],
];
const other = 1.05;

/** How long a text is set in a size of letters, in the unit of that size. Estimated, rather too long than too short. */
export const widthOf = (text: string, size: number): number =>
  1.03 *
  size *
  Array.from(text).reduce((sum, letter) => sum + (widths.find(([kind]) => kind.test(letter))?.[1] ?? other), 0);

/** Letters reach so far above and below their base line, in ems. */
const rise = 0.76;
const fall = 0.24;

/** Where a line of text would stand, of which `x` is the start, the middle or the end and `y` the base line. */
export function boxOf(text: string, size: number, x: number, y: number, anchor: Anchor): Box {
  const width = widthOf(text, size);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, top: y - rise * size, right: left + width, bottom: y + fall * size };
}

export const grow = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const move = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
