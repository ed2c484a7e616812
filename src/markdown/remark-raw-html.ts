import type { Html, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { toChoice } from '../desk/nearest.ts';
import { type Conversion, reportAt } from './conversion.ts';

/** The elements that editors may write as HTML, with their attributes. */
const allowed = new Map<string, readonly string[]>([
  ['sub', []],
  ['sup', []],
  ['abbr', ['title']],
  ['cite', []],
  ['kbd', []],
  ['mark', []],
  ['small', []],
  ['time', ['datetime']],
  ['br', []],
]);

const comment = /<!--[\s\S]*?-->/g;
const tag =
  /<\/?([a-z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>|<!--|<(?=[a-z/!?])/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** HTML in a text: comments are dropped, a few elements of phrases pass, everything else is an error. */
export function remarkRawHtml(tree: Root, conversion: Conversion): void {
  if (!conversion.text.includes('<')) return;
  const opened = new Set<string>();
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    check(node, opened, conversion);
    node.value = node.value.replace(comment, '');
    if (node.value.trim() !== '') return undefined;
    const siblings: Nodes[] = parent.children;
    siblings.splice(index, 1);
    return [SKIP, index];
  });
}

function check(node: Html, opened: Set<string>, conversion: Conversion): void {
  // Blanked and not cut, so that what follows keeps its place.
  const value = node.value.replace(comment, (found) => found.replace(/[^\n]/g, ' '));
  const reported = new Set<string>();
  for (const match of value.matchAll(tag)) {
    const problem = judge(match);
    if (!problem || reported.has(problem.message)) continue;
    // Of an element that may not be there the opening tag is reported, not the closing one again.
    if (match[0].startsWith('</') && opened.has(problem.message)) continue;
    opened.add(problem.message);
    // What cannot be read is, after another fault, most often the inside of that.
    if (match[1] === undefined && reported.size > 0) continue;
    reported.add(problem.message);
    reportAt(conversion, 'raw-html', findOffset(node, conversion, value, match), problem.message, problem.advice);
  }
}

function judge([whole, typed, attributes = '']: RegExpExecArray): { message: string; advice: string } | undefined {
  if (typed === undefined) {
    return whole === '<!--'
      ? { message: 'a comment is not closed', advice: 'write --> after it' }
      : { message: 'a piece of HTML cannot be read', advice: 'write &lt; for a plain "<"' };
  }
  const name = typed.toLowerCase();
  const known = allowed.get(name);
  if (!known) {
    const advice = `write Markdown or a directive; allowed are ${[...allowed.keys()].join(' ')}`;
    return { message: `the element <${name}> is not allowed`, advice };
  }
  const wrong = [...attributes.matchAll(attribute)]
    .map(([, found = '']) => found)
    .find((found) => !known.includes(found.toLowerCase()));
  if (wrong === undefined) return undefined;
  const advice = known.length === 0 ? `write <${name}> alone` : `write only ${toChoice(known)}`;
  return { message: `the attribute "${wrong}" is not allowed on <${name}>`, advice };
}

/** The value of an HTML node lacks the prefixes of its lines (`> `, indents): the place is looked up line by line. */
function findOffset(node: Html, conversion: Conversion, value: string, match: RegExpExecArray): number {
  const { index: at, 0: typed } = match;
  let offset = node.position?.start.offset ?? 0;
  const lines = value.slice(0, at).split('\n');
  for (let line = 1; line < lines.length; line++) offset = conversion.text.indexOf('\n', offset) + 1;
  const column = conversion.text.indexOf(typed, offset + (lines.length === 1 ? at : 0));
  return column === -1 ? offset : column;
}
