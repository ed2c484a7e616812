import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Conversion, findSource, reportAt } from './conversion.ts';
import { isBlockDirective } from './remark-directives.ts';

const fence = /^([ \t>]*)(:{2,})(?:[ \t]*(\p{L})|[ \t]*$)/gmu;
const inLine = /(?<=[^\n:])::+([a-z]+)(?=[[{])/g;

const whole =
  'write ::name{attribute="value"} on one line, with no space before the name and &quot; for quotes in a value';

/** What the parser could not read as a directive is prose to it, and would be printed with its colons and braces. */
export function remarkStrayFences(tree: Root, conversion: Conversion): void {
  if (!conversion.text.includes('::')) return;
  visit(tree, 'paragraph', (node) => {
    const start = node.position?.start.offset ?? 0;
    for (const match of findSource(conversion, node).matchAll(fence)) checkLine(match, start, conversion);
  });
  visit(tree, 'text', (node) => {
    const start = node.position?.start.offset ?? 0;
    for (const { index, 1: name = '' } of findSource(conversion, node).matchAll(inLine)) {
      if (!isBlockDirective(name)) continue;
      const message = `"${name}" stands in the middle of a line`;
      reportAt(conversion, 'bad-directive', start + index, message, 'put it on a line of its own');
    }
  });
}

function checkLine(match: RegExpExecArray, start: number, conversion: Conversion): void {
  const [, prefix = '', colons = '', letter] = match;
  const offset = start + match.index + prefix.length;
  if (letter !== undefined) {
    const message = 'the line begins like a directive but cannot be read as one';
    reportAt(conversion, 'bad-directive', offset, message, whole);
  } else if (colons.length > 2) {
    const message = `"${colons.slice(0, 8)}" closes a directive, but none is open`;
    reportAt(conversion, 'bad-directive', offset, message, 'take the line away, or open a directive above it');
  }
}
