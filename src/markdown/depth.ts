import type { Node } from 'unist';

/** The first node that is nested deeper than `limit` levels. Does not recurse: the depth of the tree is in question. */
export function findTooDeep(tree: Node, limit: number): Node | undefined {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > limit) return node;
    for (const child of findChildren(node)) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

function findChildren(node: object): readonly Node[] {
  const children: unknown = 'children' in node ? node.children : undefined;
  return Array.isArray(children) ? children.filter(isNode) : [];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
