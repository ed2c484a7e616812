import { element, escape, type Attributes } from '../../maps/svg.ts';
import { ink, styles, width } from './palette.ts';

export const rectangle = (x: number, y: number, w: number, h: number, fill: string, more: Attributes = {}): string =>
  element('rect', { x, y, width: w, height: h, fill, ...more });

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more: Attributes = {}): string =>
  element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 2, ...more });

/**
 * Lines of text, the first with its base line at y. The whole block carries `data-label`, by which the sheet finds labels
 * that collide.
 */
export function label(text: string, x: number, y: number, classes: string, more: Attributes = {}): string {
  const lines = text.split('\n');
  const spans = lines.map((part, index) => element('tspan', index === 0 ? { x } : { x, dy: '1.16em' }, escape(part)));
  return element('text', { x, y, class: classes, 'data-label': text.replaceAll('\n', ' '), ...more }, ...spans);
}

/** A whole drawing on its ground, `tall` pixels high. */
export const drawing = (ground: string, tall: number, ...children: readonly string[]): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height: tall, viewBox: `0 0 ${width} ${tall}` },
    element('style', {}, styles),
    element(
      'defs',
      {},
      element(
        'pattern',
        { id: 'hatch', width: 15, height: 15, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        rectangle(0, 0, 5, 15, ink.soft, { opacity: 0.72 }),
      ),
    ),
    rectangle(0, 0, width, tall, ground),
    ...children,
  );
