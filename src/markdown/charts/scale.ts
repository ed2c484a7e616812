import { nice, ticks } from 'd3-array';
import { toHundredths } from './measures.ts';

/** Where a value stands: per cent of the width or the height of the drawing. */
export type Scale = (value: number) => number;

export interface AxisScale {
  readonly scale: Scale;
  readonly ticks: readonly number[];
}

/** Bars begin at nought, to its left and to its right. */
export function toBarScale(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  return (value) => toHundredths(((value - low) / span) * 100);
}

/**
 * The height of a line: from the top, between round numbers. Nought is among them where the values come near to it,
 * and always where they are all the same.
 */
export function toLineScale(values: readonly number[]): AxisScale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const isNear = most === least || (least < most / 2 && most > 0) || (most > least / 2 && least < 0);
  const [low, high] = isNear ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  const [bottom, top] = low === high ? [0, 1] : nice(low, high, 4);
  return {
    scale: (value) => toHundredths(((top - value) / (top - bottom)) * 100),
    ticks: ticks(bottom, top, 4),
  };
}

/** Places along the time that they stand for, or at equal distances; a single one stands in the middle. */
export function toPlaces(values: readonly number[]): readonly number[] {
  const first = values[0] ?? 0;
  const span = (values.at(-1) ?? 0) - first;
  return values.map((value) => (span === 0 ? 50 : toHundredths(((value - first) / span) * 100)));
}
