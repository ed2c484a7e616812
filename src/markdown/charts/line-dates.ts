import { ticks as toRoundNumbers } from 'd3-array';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { BodyWords } from '../body.ts';
import { lineHeight, toEm, toEms, toHundredths, wrap } from './measures.ts';
import { formatLabels, readTimes, type Time } from './time.ts';

/** The narrowest page on which labels must not meet, in ems of their size. */
const narrowest = 21;
/** How far the labels keep off the foot of the lines, where the lowest number stands beside them. */
const below = 0.3;

/** Below the lines as many labels as have room on a telephone: round years, or the first, the last and some between. */
export function toDates(
  labels: readonly string[],
  places: readonly number[],
  taken: number,
  words: BodyWords,
): Element {
  const room = narrowest - taken;
  const dates = findDates(labels, places, room, words);
  const height = Math.max(...dates.map(({ lines }) => lines.length)) * lineHeight + below + 0.4;
  return s('svg', { className: ['dates'], height: toEm(height) }, dates.map(toDate));
}

interface PlacedDate {
  readonly lines: readonly string[];
  readonly place: number;
  readonly textAnchor: 'start' | 'middle' | 'end';
}

function findDates(labels: readonly string[], places: readonly number[], room: number, words: BodyWords): PlacedDate[] {
  const times = readTimes(labels);
  if (times?.[0]?.unit === 'year' && times.length > 1) return toRoundYears(times, room);
  const texts = formatLabels(labels, words.locale).map((text) => wrap(text, room / 2 - 0.5));
  const widest = Math.max(...texts.flatMap((lines) => lines.map(toEms)));
  // The first begins at its place and the last ends there; those between stand in the middle of theirs.
  const toGap = (widths: number): number => ((widest * widths + 0.8) / room) * 100;
  let next = toGap(1.5);
  const last = places.length - 1;
  return places.flatMap((place, index): PlacedDate[] => {
    const date = { lines: texts[index] ?? [], place };
    if (last === 0) return [{ ...date, textAnchor: 'middle' }];
    if (index === 0) return [{ ...date, textAnchor: 'start' }];
    if (index === last) return [{ ...date, textAnchor: 'end' }];
    if (place < next || place > 100 - toGap(1.5)) return [];
    next = place + toGap(1);
    return [{ ...date, textAnchor: 'middle' }];
  });
}

/** Round years, as many as have room; the first and the last where there are not two. */
function toRoundYears(times: readonly Time[], room: number): PlacedDate[] {
  const first = times[0]?.value ?? 0;
  const last = times.at(-1)?.value ?? first;
  const most = Math.max(2, Math.floor(room / (toEms('2021') + 0.8)));
  const years = findRoundYears(first, last, most, most);
  return (years.length < 2 ? [first, last] : years).map((year) => ({
    lines: [String(year)],
    place: toHundredths(((year - first) / (last - first)) * 100),
    textAnchor: 'middle',
  }));
}

/** d3 takes a number of ticks as a wish, and may give more. */
function findRoundYears(first: number, last: number, most: number, wish: number): readonly number[] {
  const years = toRoundNumbers(first, last, wish).filter(Number.isInteger);
  return years.length > most && wish > 1 ? findRoundYears(first, last, most, wish - 1) : years;
}

function toDate({ lines, place, textAnchor }: PlacedDate): Element {
  const rows = lines.map((line, row) => {
    const dy = toEm(row === 0 ? lineHeight + below : lineHeight);
    return s('tspan', { x: `${place}%`, dy }, line);
  });
  return s('text', { textAnchor }, rows);
}
