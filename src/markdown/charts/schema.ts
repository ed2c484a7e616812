import type { Schema } from 'hast-util-sanitize';

/** What a drawing is made of. */
export const shapes: readonly string[] = ['circle', 'line', 'path', 'rect', 'text', 'tspan'];

const number = /^[\d.]+$/;
const percent = /^-?[\d.]+%$/;
const em = /^-?[\d.]+em$/;
const place = /^-?[\d.]+(?:em|%)$/;
const series: [string, ...string[]] = ['className', 's1', 's2', 's3', 's4'];

/** Where the parts of a chart may stand: a drawing only in a figure, and shapes only in a drawing. */
export const chartAncestors: NonNullable<Schema['ancestors']> = {
  details: ['figure'],
  summary: ['details'],
  svg: ['figure'],
  ...Object.fromEntries(shapes.map((shape) => [shape, ['svg']])),
};

/** The attributes of a drawing and its shapes, with what they may say. */
export const chartAttributes: NonNullable<Schema['attributes']> = {
  circle: [series, ['cx', percent], ['cy', percent], ['r', number]],
  line: [
    ['className', 'zero', 'lead'],
    ['x1', place],
    ['x2', place],
    ['y1', percent],
    ['y2', percent],
  ],
  path: [series, ['d', /^[ML\d. -]*$/]],
  rect: [series, ['x', percent], ['y', percent], ['width', percent], ['height', percent]],
  svg: [
    ['className', 'plot', 'dates'],
    ['viewBox', '0 0 100 100'],
    ['preserveAspectRatio', 'none'],
    ['width', em],
    ['height', em],
  ],
  text: [
    ['x', place],
    ['y', percent],
    ['dy', em],
    ['textAnchor', 'start', 'middle', 'end'],
  ],
  tspan: [
    ['x', place],
    ['dy', em],
  ],
};
