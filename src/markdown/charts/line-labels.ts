import type { Element } from 'hast';
import { s } from 'hastscript';
import type { BodyWords } from '../body.ts';
import { openFormats } from './formats.ts';
import type { Series } from './read-table.ts';
import type { Scale } from './scale.ts';
import { lineHeight, toHundredths, toEm, toEms, wrap } from './measures.ts';

/** Words beside the lines: a drawing as wide as they are. */
interface Labels {
  readonly drawing: Element;
  readonly ems: number;
}

/** The widest name, in ems; a longer one is broken into lines. */
const widestName = 8.5;
/** The height of a line of words in per cent of the drawing, which is about 16 ems high. */
const lineShare = 7.5;

/** The round numbers at the side. */
export function toTicks(ticks: readonly number[], scale: Scale, { locale }: BodyWords): Labels {
  const texts = openFormats(locale).formatTicks(ticks);
  const ems = Math.max(...texts.map(toEms)) + 0.6;
  const words = texts.map((text, index) =>
    s('text', { x: toEm(ems - 0.6), y: `${scale(ticks[index] ?? 0)}%`, dy: '.35em', textAnchor: 'end' }, text),
  );
  return { drawing: s('svg', { width: toEm(ems) }, words), ems };
}

/** At the end of each line its name; where there is one line, its last number. */
export function toNames(series: readonly Series[], scale: Scale, { locale }: BodyWords): Labels {
  const { formatShort } = openFormats(locale);
  const named = series.flatMap(({ name, figures }) => {
    const last = figures.findLast((figure) => figure !== undefined);
    if (last === undefined) return [];
    const text = series.length === 1 ? formatShort(last) : name;
    return [{ lines: wrap(text, widestName), wanted: scale(last.value) }];
  });
  const ems = Math.max(...named.flatMap(({ lines }) => lines.map(toEms))) + 1;
  return { drawing: s('svg', { width: toEm(ems) }, spread(named).flatMap(toName)), ems };
}

/** A name; where it does not stand at the height of its line, with a stroke that leads to it. */
function toName({ lines, wanted, y }: Placed): readonly Element[] {
  const first = -((lines.length - 1) / 2) * lineHeight + 0.35;
  const rows = lines.map((line, row) => s('tspan', { x: '1em', dy: toEm(row === 0 ? first : lineHeight) }, line));
  const text = s('text', { y: `${y}%` }, rows);
  if (Math.abs(y - wanted) < 1) return [text];
  return [s('line', { x1: '.4em', x2: '.9em', y1: `${wanted}%`, y2: `${y}%` }), text];
}

interface Named {
  readonly lines: readonly string[];
  readonly wanted: number;
}

interface Placed extends Named {
  readonly y: number;
}

/** Moves names that would stand in one another apart, from the top down, and back up from the foot. */
function spread(named: readonly Named[]): readonly Placed[] {
  const sorted = named
    .toSorted((a, b) => a.wanted - b.wanted)
    .map((one) => ({ ...one, y: one.wanted, half: (one.lines.length * lineShare) / 2 }));
  let top = -lineShare / 2;
  for (const one of sorted) {
    one.y = toHundredths(Math.max(one.y, top + one.half));
    top = one.y + one.half;
  }
  let foot = 100 + lineShare / 2;
  for (const one of sorted.toReversed()) {
    one.y = toHundredths(Math.min(one.y, foot - one.half));
    foot = one.y - one.half;
  }
  return sorted;
}
