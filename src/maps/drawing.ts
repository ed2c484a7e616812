import type { Label } from './labels.ts';
import type { Locator, LocatorKind } from './locator.ts';
import { element, escape } from './svg.ts';

/** An SVG without its outer element, whose words and size a component gives. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Safe to print as it is. */
  readonly markup: string;
}

const toText = ({ text, x, y }: Label, anchor: string | undefined): string =>
  element('text', { x, y, 'text-anchor': anchor }, escape(text));

/** Land, borders, names of countries as one group, the dot, and after it the name of the place. */
export function toDrawing({ land, borders, dot, name, countries }: Locator, kind: LocatorKind): Drawing {
  const [cx, cy] = dot;
  const markup = [
    land === '' ? '' : element('path', { d: land }),
    borders === '' ? '' : element('path', { d: borders }),
    countries.length === 0 ? '' : element('g', {}, ...countries.map((label) => toText(label, undefined))),
    element('circle', { cx, cy, r: kind.dot }),
    name === undefined ? '' : toText(name, name.anchor === 'start' ? undefined : name.anchor),
  ];
  return { width: kind.width, height: kind.height, markup: markup.join('') };
}
