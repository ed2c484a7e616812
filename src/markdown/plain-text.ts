import type { Element, Nodes, Root } from 'hast';
import { hasClass } from './hast.ts';

const blocks = new Set(
  'aside blockquote div figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section table tbody thead tr ul'.split(' '),
);
/** What the press says and the author did not write. */
const printed = ['key-points-title', 'footnotes-title', 'footnote-ref', 'footnote-back', 'embed-label', 'embed-host'];

/** The words of a text in reading order, a paragraph a line; captions and what the press adds are left out. */
export function toPlainText(tree: Root): string {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const words = line.replace(/\s+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const read = (node: Nodes): void => {
    if (node.type === 'text') line += node.value;
    if (!('children' in node) || (node.type === 'element' && isLeftOut(node))) return;
    const isBlock = node.type === 'element' && blocks.has(node.tagName);
    if (isBlock) flush();
    for (const child of node.children) read(child);
    if (isBlock) flush();
    else if (node.type === 'element' && ['br', 'td', 'th'].includes(node.tagName)) line += ' ';
  };
  read(tree);
  flush();
  return lines.join('\n');
}

function isLeftOut(node: Element): boolean {
  return hasClass(node, 'figure') || printed.some((name) => hasClass(node, name));
}

const word = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** What most texts have none of, the scripts above among it; quicker to look for than those. */
const perhapsUnspaced = /[\u0E00-\u0E7F\u2E80-\uFFFF]/;

/** How many words a text has; two characters count as one in scripts that put no spaces between words. */
export function countWords(text: string): number {
  const characters = perhapsUnspaced.test(text) ? (text.match(unspaced)?.length ?? 0) : 0;
  const rest = characters === 0 ? text : text.replace(unspaced, ' ');
  return (rest.match(word)?.length ?? 0) + Math.ceil(characters / 2);
}
