import type { ElementContent, Parents, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';

const blocks = new Set(
  'aside blockquote div figure h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul'.split(' '),
);

/**
 * The HTML that editors may type becomes elements. Each run of phrases is parsed alone, so that a tag that is not
 * closed ends with its paragraph and cannot reach the rest of the page.
 */
export function rehypeRawHtml(tree: Root): void {
  parseIn(tree);
}

function parseIn(parent: Parents): void {
  if (!hasRaw(parent)) return;
  const children: RootContent[] = [];
  let run: RootContent[] = [];
  const flush = (): void => {
    children.push(...(run.some(hasRaw) ? parse(run) : run));
    run = [];
  };
  for (const child of parent.children) {
    if (child.type === 'element' && blocks.has(child.tagName)) {
      flush();
      parseIn(child);
      children.push(child);
    } else run.push(child);
  }
  flush();
  parent.children = children.filter(isContent);
}

function hasRaw(node: Parents | RootContent): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}

function parse(run: RootContent[]): RootContent[] {
  const parsed = raw({ type: 'root', children: run });
  return parsed.type === 'root' ? parsed.children : [];
}

const isContent = (node: RootContent): node is ElementContent => node.type !== 'doctype';
