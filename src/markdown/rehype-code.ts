import type { Root } from 'hast';
import { forEachElement } from './hast.ts';

/** Code is printed plain; a block of it can be wider than the page, so the keyboard must be able to scroll it. */
export function rehypeCode(tree: Root): void {
  forEachElement(tree, (node) => {
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
    if (node.tagName === 'code') node.properties = {};
    return true;
  });
}
