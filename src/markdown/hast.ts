import type { Element, Nodes, Parents } from 'hast';

/** Whether an element has a class. */
export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

/** Calls `look` for every element below `parent`, outer ones first; where it gives false, not for those inside. */
export function forEachElement(
  parent: Parents,
  look: (node: Element, index: number, parent: Parents) => boolean,
): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index];
    if (node?.type === 'element' && look(node, index, parent)) forEachElement(node, look);
  }
}

/** The words inside a node. */
export function toWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toWords).join('') : '';
}
