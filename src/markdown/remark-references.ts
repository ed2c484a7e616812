import type { Definition, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Conversion } from './conversion.ts';

/** `[text][name]` becomes what `[text](address)` is, so that every later rule has one kind of link and of picture. */
export function remarkReferences(tree: Root, conversion: Conversion): void {
  if (!conversion.text.includes(']:')) return;
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    // CommonMark: of several definitions of a name the first counts.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
    if (!parent || index === undefined) return;
    const siblings: Nodes[] = parent.children;
    const replaced = toDirect(node, definitions);
    if (replaced) siblings[index] = replaced;
  });
  visit(tree, 'definition', (_node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function toDirect(node: Nodes, definitions: ReadonlyMap<string, Definition>): Nodes | undefined {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
  const definition = definitions.get(node.identifier);
  if (!definition) return undefined;
  const { url, title = null } = definition;
  const place = node.position ? { position: node.position } : {};
  return node.type === 'linkReference'
    ? { type: 'link', url, title, children: node.children, ...place }
    : { type: 'image', url, title, alt: node.alt ?? null, ...place };
}
