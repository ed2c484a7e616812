import type { Label } from './labels.ts';
import type { Locator, LocatorKind } from './locator.ts';
import type { Point } from './simplify.ts';
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

const toName = (name: Label): string => toText(name, name.anchor === 'start' ? undefined : name.anchor);

const toDot = ([cx, cy]: Point, r: number): string => element('circle', { cx, cy, r });

/**
 * Land and borders; then a group with the names of countries and one with other places; then the dot and, after it, the
 * name of the place.
 */
export function toDrawing(locator: Locator, kind: LocatorKind): Drawing {
  const { land, borders, dot, name, countries, neighbours } = locator;
  const others = neighbours.map((one) => toDot(one.dot, kind.neighbours?.dot ?? 0) + toName(one.name));
  const markup = [
    land === '' ? '' : element('path', { d: land }),
    borders === '' ? '' : element('path', { d: borders }),
    countries.length === 0 ? '' : element('g', {}, ...countries.map((label) => toText(label, undefined))),
    others.length === 0 ? '' : element('g', { class: 'others' }, ...others),
    toDot(dot, kind.dot),
    name === undefined ? '' : toName(name),
  ];
  return { width: kind.width, height: kind.height, markup: markup.join('') };
}
