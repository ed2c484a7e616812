import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isRemote } from './address.ts';
import { type Conversion, report } from './conversion.ts';
import { findPicture } from './picture.ts';

/** `![alt](src)` has no place for a credit, and every picture has one: pictures are written as `::figure`. */
export function remarkPictures(tree: Root, conversion: Conversion): void {
  if (!conversion.text.includes('![')) return;
  visit(tree, 'image', (node) => {
    findPicture(node.url, node, conversion);
    if (isRemote(node.url)) return;
    const advice = toFigure(node);
    if (!node.alt?.trim()) report(conversion, 'missing-alt', node, 'The picture has no alternative text', advice);
    report(conversion, 'missing-credit', node, '"![...](...)" has no place for a credit', advice);
  });
}

function toFigure(node: Image): string {
  const quote = (value: string): string => `"${value.replaceAll('"', "'")}"`;
  const caption = node.title ? ` caption=${quote(node.title)}` : '';
  const typed = node.alt?.trim() ?? '';
  const alt = quote(typed === '' ? 'what it shows' : typed);
  return `write ::figure{src=${quote(node.url)} alt=${alt}${caption} credit="..."} on a line of its own`;
}
