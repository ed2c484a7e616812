import { element } from '../../maps/svg.ts';
import { accents, height, ink, width } from './palette.ts';
import type { Bar, BarPicture, SquaresPicture } from './picture.ts';
import { drawing, label, line, rectangle } from './svg.ts';

const margin = 90;

/** The head that all charts share: a rule with the accent of the section, and the title. Gives the height it takes. */
export function drawHead(title: string, colour: string): { readonly svg: string; readonly bottom: number } {
  const lines = title.split('\n').length;
  const svg =
    line(margin, 78, width - margin, 78, ink.strong) +
    rectangle(margin, 76, 150, 12, colour) +
    label(title, margin, 176, 'title');
  return { svg, bottom: 176 + (lines - 1) * 77 };
}

function drawBar(bar: Bar, y: number, thickness: number, scale: number, column: number, colour: string): string {
  const start = margin + column;
  const length = Math.max(4, bar.value * scale);
  const middle = y + thickness / 2 + 14;
  const weight = bar.strong === true ? 'font-weight: 700' : undefined;
  return (
    label(bar.name, start - 26, middle, 'label', { 'text-anchor': 'end', style: weight }) +
    rectangle(start, y, length, thickness, bar.strong === true ? colour : ink.line) +
    label(String(bar.value), start + length + 20, middle + 1, 'value')
  );
}

/** Horizontal bars from zero, one below the other. */
export function drawBars({ title, note, accent, bars, column }: BarPicture): string {
  const colour = accents[accent];
  const head = drawHead(title, colour);
  const top = head.bottom + 62;
  const bottom = height - (note === undefined ? 84 : 140);
  const step = (bottom - top) / bars.length;
  const thickness = Math.min(66, step * 0.64);
  const most = Math.max(...bars.map(({ value }) => value));
  const longest = Math.max(...bars.map(({ value }) => String(value).length));
  const scale = (width - margin * 2 - column - 60 - longest * 25) / most;
  return drawing(
    ink.sheet,
    height,
    head.svg,
    ...bars.map((bar, index) =>
      drawBar(bar, top + step * index + (step - thickness) / 2, thickness, scale, column, colour),
    ),
    line(margin + column, top, margin + column, bottom, ink.strong, { 'stroke-width': 3 }),
    note === undefined ? '' : label(note, margin, height - 66, 'note'),
  );
}

/** A share as one hundred squares beside its figure; the stamp says what kind of figure it is. */
export function drawSquares({ numeral, title, stamp, note, accent, filled }: SquaresPicture): string {
  const colour = accents[accent];
  const size = 62;
  const step = 71;
  const left = width - margin - step * 10 + (step - size);
  const top = 200;
  const squares = Array.from({ length: 100 }, (_, index) => {
    const row = 9 - Math.floor(index / 10);
    return rectangle(left + (index % 10) * step, top + row * step, size, size, index < filled ? colour : ink.pale);
  });
  return drawing(
    ink.sheet,
    height,
    line(margin, 78, width - margin, 78, ink.strong),
    rectangle(margin, 76, 150, 12, colour),
    label(stamp, margin, 164, 'stamp', { style: `fill: ${colour}` }),
    element('text', { x: margin - 12, y: 448, class: 'numeral', style: 'font-size: 320px' }, numeral),
    label(title, margin, 572, 'title', { style: 'font-size: 58px' }),
    label(note, margin, 866, 'note'),
    element('g', {}, ...squares),
  );
}
