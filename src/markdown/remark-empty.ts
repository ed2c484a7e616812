import type { Root } from 'mdast';
import { type Conversion, reportAt } from './conversion.ts';

/** An article must say something: comments and definitions are nothing to read. */
export function remarkEmpty(tree: Root, conversion: Conversion): void {
  if (conversion.source.kind !== 'article') return;
  if (tree.children.some((node) => node.type !== 'definition' && node.type !== 'footnoteDefinition')) return;
  const { start } = conversion.source;
  reportAt(
    conversion,
    'empty-body',
    start,
    'nothing to read follows the front matter',
    'write the text below the second "---"',
  );
}
