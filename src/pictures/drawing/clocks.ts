import { element } from '../../maps/svg.ts';
import { accents, height, ink, width } from './palette.ts';
import { drawHead } from './charts.ts';
import type { ClocksPicture } from './picture.ts';
import { drawing, label, line } from './svg.ts';

/** The end of a hand: `turn` counts from twelve, 1 being the whole way round. */
const toPoint = (x: number, y: number, length: number, turn: number): readonly [number, number] => [
  x + length * Math.sin(turn * 2 * Math.PI),
  y - length * Math.cos(turn * 2 * Math.PI),
];

function drawFace(x: number, y: number, radius: number, time: string, colour: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const isNoonMark = (index: number): boolean => index % 3 === 0;
  const marks = Array.from({ length: 12 }, (_, index) => {
    const [x1, y1] = toPoint(x, y, radius - 6, index / 12);
    const [x2, y2] = toPoint(x, y, radius - (isNoonMark(index) ? 24 : 15), index / 12);
    return line(x1, y1, x2, y2, ink.soft, { 'stroke-width': isNoonMark(index) ? 5 : 3 });
  });
  const [hourX, hourY] = toPoint(x, y, radius * 0.5, (hour + minute / 60) / 12);
  const [minuteX, minuteY] = toPoint(x, y, radius * 0.74, minute / 60);
  const hand = { 'stroke-linecap': 'round' };
  return (
    element('circle', { cx: x, cy: y, r: radius, fill: '#fffdf8', stroke: ink.strong, 'stroke-width': 5 }) +
    marks.join('') +
    line(x, y, minuteX, minuteY, ink.strong, { ...hand, 'stroke-width': 7 }) +
    line(x, y, hourX, hourY, colour, { ...hand, 'stroke-width': 12 }) +
    element('circle', { cx: x, cy: y, r: 10, fill: ink.strong })
  );
}

/** Clock faces in rows of four, each with its place, its time in figures and its offset. */
export function drawClocks({ title, accent, clocks }: ClocksPicture): string {
  const colour = accents[accent];
  const head = drawHead(title, colour);
  const perRow = 4;
  const column = (width - 140) / perRow;
  const faces = clocks.map(({ place, time, offset }, index) => {
    const x = 70 + column * (index % perRow) + column / 2;
    const y = head.bottom + 165 + Math.floor(index / perRow) * 410;
    const middle = { 'text-anchor': 'middle' };
    return (
      drawFace(x, y, 112, time, colour) +
      label(place, x, y + 172, 'label', { ...middle, style: 'font-weight: 600' }) +
      label(`${time} · ${offset}`, x, y + 222, 'note', middle)
    );
  });
  return drawing(ink.sheet, height, head.svg, ...faces);
}
