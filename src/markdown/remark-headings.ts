import type { Heading, Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Conversion, report } from './conversion.ts';

interface Outline {
  /** The depth of the last heading; the headline of the page is the first level. */
  depth: number;
  /** Whether a heading of the second level was typed: only then are questions below it. */
  hasSecond: boolean;
}

/** Headings begin at the second level, skip none, and have ids to link to. Empty ones are dropped. */
export function remarkHeadings(tree: Root, conversion: Conversion): void {
  walk(tree, { depth: 1, hasSecond: false }, false, conversion);
}

function walk(parent: Parents, outline: Outline, isLifted: boolean, conversion: Conversion): void {
  const children: Nodes[] = parent.children;
  for (const node of [...children]) {
    if (node.type !== 'heading') {
      // Questions are typed with `###` wherever they stand; without a section above them they are the sections.
      const isQuestions = node.type === 'containerDirective' && node.name === 'qa';
      if ('children' in node) walk(node, outline, isLifted || (isQuestions && !outline.hasSecond), conversion);
      continue;
    }
    const text = toString(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
    if (text === '') children.splice(children.indexOf(node), 1);
    else place(node, text, outline, isLifted, conversion);
  }
}

function place(node: Heading, text: string, outline: Outline, isLifted: boolean, conversion: Conversion): void {
  const typed = node.depth;
  if (typed === 1) {
    const advice = `write "## ${text.slice(0, 40)}": the headline is the first level`;
    report(conversion, 'first-level-heading', node, 'a heading begins with one "#"', advice);
    node.depth = 2;
  }
  if (isLifted && (typed === 3 || typed === 4 || typed === 5 || typed === 6)) node.depth = lifted[typed];
  else if (node.depth === 2) outline.hasSecond = true;
  if (node.depth > outline.depth + 1) {
    const last = outline.depth === 1 ? 'the headline' : `one of level ${outline.depth}`;
    const advice = `write "${'#'.repeat(outline.depth + 1)} ${text.slice(0, 40)}"`;
    report(conversion, 'heading-jump', node, `a heading of level ${node.depth} follows ${last}`, advice);
  }
  outline.depth = node.depth;
  const id = conversion.toId(text);
  node.data = { ...node.data, hProperties: { id } };
  conversion.headings.push({ id, depth: node.depth, text });
}

const lifted = { 3: 2, 4: 3, 5: 4, 6: 5 } as const;
