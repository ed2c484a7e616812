import type { Element, Root } from 'hast';
import type { Conversion } from './conversion.ts';
import { forEachElement } from './hast.ts';

/** Footnotes speak the language of the text, and have classes instead of `mdast-util-to-hast`'s data attributes. */
export function rehypeFootnotes(tree: Root, { source: { words } }: Conversion): void {
  forEachElement(tree, (node) => {
    const { properties } = node;
    if (node.tagName === 'section') delete properties['dataFootnotes'];
    if (properties['id'] === 'footnote-label') relabel(node, words.footnotes);
    if ('dataFootnoteRef' in properties) {
      delete properties['dataFootnoteRef'];
      properties['className'] = ['footnote-ref'];
    }
    if ('dataFootnoteBackref' in properties) {
      delete properties['dataFootnoteBackref'];
      properties['className'] = ['footnote-back'];
      properties['ariaLabel'] = toBackLabel(words.backToReference, String(properties['ariaLabel']));
    }
    return true;
  });
}

const toBackLabel = (pattern: string, number: string): string =>
  pattern.includes('{n}') ? pattern.replace('{n}', number) : `${pattern} ${number}`;

function relabel(node: Element, text: string): void {
  node.properties['className'] = ['footnotes-title'];
  node.children = [{ type: 'text', value: text }];
}
