import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Conversion } from './conversion.ts';

/** `[x]` in a list: the words stay, the checkbox goes, for nobody could name or use it. */
export function remarkTaskLists(tree: Root, conversion: Conversion): void {
  if (!/\[[\sx]\]/i.test(conversion.text)) return;
  visit(tree, 'listItem', (node) => {
    node.checked = null;
  });
}
