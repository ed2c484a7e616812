import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Conversion } from './conversion.ts';
import { forEachElement, toWords } from './hast.ts';

/** A table scrolls in a region of its own, which the keyboard reaches and a voice can name. */
export function rehypeTables(tree: Root, { source: { words } }: Conversion): void {
  const taken = new Set<string>();
  let heading = '';
  forEachElement(tree, (node, index, parent) => {
    if (/^h[2-6]$/.test(node.tagName)) heading = toWords(node).replace(/\s+/g, ' ').trim();
    // The figures of a chart have their region already, and are not to have the name of another one.
    if (node.properties['role'] === 'region') {
      node.properties['ariaLabel'] = toUnique(String(node.properties['ariaLabel']), taken);
      return false;
    }
    if (node.tagName !== 'table') return true;
    forEachElement(node, toCell);
    const ariaLabel = toUnique(heading === '' ? words.table : heading, taken);
    parent.children[index] = h('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel }, node);
    return false;
  });
}

function toCell(node: Element): boolean {
  if (node.tagName !== 'th' && node.tagName !== 'td') return true;
  const { align } = node.properties;
  // HTML dropped the attribute, and inline styles are forbidden by the content security policy.
  node.properties = align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {};
  if (node.tagName === 'td') return true;
  // A header without words names nothing: the corner of a table is an ordinary cell.
  if (toWords(node).trim() === '') node.tagName = 'td';
  else node.properties['scope'] = 'col';
  return true;
}

function toUnique(label: string, taken: Set<string>): string {
  let unique = label;
  for (let number = 2; taken.has(unique); number++) unique = `${label} (${number})`;
  taken.add(unique);
  return unique;
}
