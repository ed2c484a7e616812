import type { Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import { type Conversion, report } from './conversion.ts';
import { findPicture } from './picture.ts';
import { toPictureElement } from './picture-element.ts';

/**
 * `![alt](src "caption")` is a figure. It parts the paragraph in which it stands; only where none can be, in a link, a
 * heading or a table, it is a picture without a caption.
 */
export function remarkPictures(tree: Root, conversion: Conversion): void {
  if (!conversion.text.includes('![')) return;
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !node.children.some(isImage)) return undefined;
    const parts = part(node);
    const siblings: RootContent[] = parent.children;
    siblings.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  visit(tree, 'image', (node) => {
    if (!node.alt?.trim()) {
      report(conversion, 'missing-alt', node, 'the picture has no alternative text', 'write it: ![what it shows](...)');
    }
    const file = findPicture(node.url, node, conversion);
    if (!file) return;
    const { children } = toPictureElement(file, node.alt ?? '');
    node.data = { hName: 'picture', hChildren: children, hProperties: { src: null, alt: null, title: null } };
  });
}

const isImage = (node: PhrasingContent): node is Image => node.type === 'image';

/** A paragraph with pictures in it as figures and the paragraphs between them. */
function part({ children, position }: Paragraph): (Paragraph | LeafDirective)[] {
  const parts: (Paragraph | LeafDirective)[] = [];
  let words: PhrasingContent[] = [];
  const flush = (): void => {
    if (words.some(isVisible)) parts.push({ type: 'paragraph', children: words, ...(position && { position }) });
    words = [];
  };
  for (const child of children) {
    if (isImage(child)) {
      flush();
      parts.push(toFigure(child));
    } else words.push(child);
  }
  flush();
  return parts;
}

const isVisible = (node: PhrasingContent): boolean =>
  node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '');

function toFigure({ url, alt, title, position }: Image): LeafDirective {
  const attributes = { src: url, alt: alt ?? '', ...(title ? { caption: title } : {}) };
  return { type: 'leafDirective', name: 'figure', attributes, children: [], ...(position && { position }) };
}
