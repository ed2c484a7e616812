import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Conversion, findSource, reportAt, report } from './conversion.ts';

/** Footnotes lead somewhere, and their names become their numbers, for ids that are short and cannot be doubled. */
export function remarkFootnotes(tree: Root, conversion: Conversion): void {
  if (!conversion.text.includes('[^')) return;
  reportMissing(tree, conversion);
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const numbers = toNumbers(tree, definitions);
  for (const [name, definition] of definitions) {
    if (numbers.has(name)) continue;
    report(
      conversion,
      'unused-footnote',
      definition,
      `no reference leads to footnote "${name}"`,
      `write [^${name}] in the text, or take the footnote away`,
    );
  }
  visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    // A second definition of the same name must not take the number of the first.
    const isSecond = node.type === 'footnoteDefinition' && definitions.get(node.identifier) !== node;
    node.identifier = isSecond ? 'unused' : (numbers.get(node.identifier) ?? 'unused');
  });
}

/** In the order in which `mdast-util-to-hast` meets them: those of the text, then those of the footnotes in turn. */
function toNumbers(tree: Root, definitions: ReadonlyMap<string, FootnoteDefinition>): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const collect = (node: Nodes): void => {
    for (const reference of findReferences(node)) {
      const { identifier } = reference;
      if (!numbers.has(identifier)) numbers.set(identifier, String(numbers.size + 1));
    }
  };
  collect(tree);
  // A Map's iterator goes on to what is added during the walk, which is what footnotes in footnotes need.
  for (const name of numbers.keys()) {
    for (const child of definitions.get(name)?.children ?? []) collect(child);
  }
  return numbers;
}

function findReferences(node: Nodes): readonly FootnoteReference[] {
  if (node.type === 'footnoteReference') return [node];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'footnoteDefinition' ? [] : findReferences(child)));
}

/** A reference without a definition is prose to the parser; a name with a space makes it an ordinary definition. */
function reportMissing(tree: Root, conversion: Conversion): void {
  visit(tree, ['text', 'definition'], (node) => {
    const source = findSource(conversion, node);
    if (node.type === 'definition' ? !source.startsWith('[^') : !source.includes('[^')) return;
    for (const match of source.matchAll(/(?<!\\)\[\^([^\]\n]+)\]/g)) {
      const [typed, name = ''] = match;
      const offset = (node.position?.start.offset ?? 0) + match.index;
      const advice = /\s/.test(name)
        ? 'write a name without spaces, here and where the note is'
        : `write "${typed}: the note" on a line of its own`;
      reportAt(conversion, 'missing-footnote', offset, `there is no footnote "${name}"`, advice);
      if (node.type === 'definition') return;
    }
  });
}
