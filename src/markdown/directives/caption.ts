import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** The line under a picture or a chart: what it is, and whose. */
export function toCaption(caption: string | undefined, credit: string | undefined): readonly Element[] {
  const line: ElementContent[] = [];
  if (caption !== undefined) line.push({ type: 'text', value: credit === undefined ? caption : `${caption} ` });
  if (credit !== undefined) line.push(h('span', { className: ['credit'] }, credit));
  return line.length === 0 ? [] : [h('figcaption', line)];
}
