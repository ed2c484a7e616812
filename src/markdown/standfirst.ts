import type { PhrasingContent, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { withoutForbiddenCharacters } from './xml-characters.ts';

/** One line of text with emphasis. */
export interface Inline {
  readonly html: string;
  /** The same without marks. */
  readonly text: string;
}

// Everything of CommonMark but paragraphs, emphasis and the backslash, which lets a star be a star.
const disabled = [
  ...['autolink', 'blockQuote', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'hardBreakEscape'],
  ...['headingAtx', 'htmlFlow', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink', 'list', 'setextUnderline'],
  ...['thematicBreak', 'characterReference'],
];

const parser = unified().use(remarkParse).use(onlyEmphasis).freeze();

function onlyEmphasis(this: Processor): void {
  const data: Data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: disabled } }];
}

/**
 * Converts a standfirst: plain text with `*emphasis*` and `**strong emphasis**`. Whatever else looks like Markdown or
 * HTML is printed as it is typed. Never throws.
 */
export function convertInline(typed: string): Inline {
  const line = withoutForbiddenCharacters(typed.toWellFormed()).replace(/\s+/g, ' ').trim();
  if (!/[*_\\]/.test(line)) return { html: escape(line), text: line };
  const tree: Root = parser.parse(line);
  const phrases = tree.children.flatMap((node) => (node.type === 'paragraph' ? node.children : []));
  return { html: phrases.map(toHtml).join(''), text: phrases.map(toText).join('') };
}

function toHtml(node: PhrasingContent): string {
  if (node.type === 'emphasis') return `<em>${node.children.map(toHtml).join('')}</em>`;
  if (node.type === 'strong') return `<strong>${node.children.map(toHtml).join('')}</strong>`;
  return escape(toText(node));
}

function toText(node: PhrasingContent): string {
  if ('children' in node) return node.children.map(toText).join('');
  return 'value' in node ? node.value : '';
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
