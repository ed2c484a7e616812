import { element } from '../../maps/svg.ts';
import { accents, height, ink, width } from './palette.ts';
import type { MarketsPicture } from './picture.ts';
import { drawing, label, line, rectangle } from './svg.ts';

const boxWidth = 430;
const boxHeight = 150;

function drawBox(name: string, x: number, y: number): string {
  const lines = name.split('\n').length;
  return (
    rectangle(x - boxWidth / 2, y, boxWidth, boxHeight, '#fffdf8', { stroke: ink.strong, 'stroke-width': 3 }) +
    label(name, x, y + boxHeight / 2 + 14 - (lines - 1) * 22, 'label', {
      'text-anchor': 'middle',
      style: 'font-weight: 600',
    })
  );
}

/** The way from seller to buyer; a closed one is cut in the middle by a bar. */
function drawWay(x: number, top: number, bottom: number, verb: string, open: boolean, colour: string): string {
  const stroke = open ? ink.strong : colour;
  const middle = (top + bottom) / 2;
  const arrow = `M ${x - 20} ${bottom - 32} L ${x} ${bottom - 6} L ${x + 20} ${bottom - 32}`;
  return (
    line(x, top, x, bottom - 8, stroke, {
      'stroke-width': 6,
      'stroke-dasharray': open ? undefined : '3 15',
      'stroke-linecap': 'round',
    }) +
    element('path', { d: arrow, fill: 'none', stroke, 'stroke-width': 6 }) +
    (open ? '' : line(x - 62, middle, x + 62, middle, colour, { 'stroke-width': 16 })) +
    label(verb, x + 92, middle + 13, 'label')
  );
}

/** Two markets side by side: who sells to whom, and whether the way is open. */
export function drawMarkets({ accent, markets }: MarketsPicture): string {
  const colour = accents[accent];
  const columns = markets.map(({ title, from, to, verb, open, state, since }, index) => {
    const left = index === 0 ? 90 : width / 2 + 60;
    const right = index === 0 ? width / 2 - 60 : width - 90;
    const x = (left + right) / 2;
    return (
      line(left, 78, right, 78, ink.strong) +
      rectangle(left, 76, 150, 12, open ? ink.strong : colour) +
      label(title, left, 168, 'title') +
      drawBox(from, x, 240) +
      drawWay(x, 392, 578, verb, open, colour) +
      drawBox(to, x, 580) +
      label(state, left, 850, 'title', {
        style: `font-size: 74px; font-weight: 600; fill: ${open ? ink.strong : colour}`,
      }) +
      label(since, left, 912, 'note')
    );
  });
  return drawing(ink.sheet, height, ...columns, line(width / 2, 78, width / 2, height - 78, ink.rule));
}
