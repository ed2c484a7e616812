import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Conversion, findSource } from './conversion.ts';
import { textDirectives } from './remark-directives.ts';

/** A text directive that turned out to have neither words nor attributes was a colon in prose: `see:this[`. */
export function remarkLiteralColons(tree: Root, conversion: Conversion): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    const source = findSource(conversion, node);
    if (!parent || index === undefined || textDirectives.includes(node.name) || source !== `:${node.name}`) return;
    const siblings: Nodes[] = parent.children;
    siblings[index] = { type: 'text', value: source };
  });
}
