import type { Nodes, Root } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import { findNearest, toChoice } from '../desk/nearest.ts';
import { type Conversion, findSource, report } from './conversion.ts';
import {
  type ContainerForm,
  findAttribute,
  hasAttribute,
  type LeafForm,
  reportForm,
  type TextForm,
} from './directive.ts';
import { chart } from './directives/chart.ts';
import { embed } from './directives/embed.ts';
import { factBox } from './directives/fact-box.ts';
import { figure } from './directives/figure.ts';
import { keyPoints } from './directives/key-points.ts';
import { language } from './directives/language.ts';
import { pullQuote } from './directives/pull-quote.ts';
import { questions } from './directives/questions.ts';
import { timeline } from './directives/timeline.ts';

const containers = new Map<string, ContainerForm>([
  ['keypoints', keyPoints],
  ['pullquote', pullQuote],
  ['factbox', factBox],
  ['timeline', timeline],
  ['qa', questions],
]);
const leaves = new Map<string, LeafForm>([
  ['figure', figure],
  ['chart', chart],
  ['embed', embed],
]);
const texts = new Map<string, TextForm>([['lang', language]]);

/** The names of the text directives: the only ones that may follow a letter directly. */
export const textDirectives: readonly string[] = [...texts.keys()];

/** Whether a directive of this name stands on lines of its own. */
export const isBlockDirective = (name: string): boolean => containers.has(name) || leaves.has(name);

const forms = new Map<string, ContainerForm | LeafForm | TextForm>([...containers, ...leaves, ...texts]);
const colons = { containerDirective: ':::', leafDirective: '::', textDirective: ':' } as const;

/** A directive must be known, closed, of its own kind and have its attributes; then it is dressed for the page. */
export function remarkDirectives(tree: Root, conversion: Conversion): void {
  visit(tree, ['containerDirective', 'leafDirective', 'textDirective'], (node, index, parent) => {
    if (!isDirective(node) || !parent || index === undefined || !isWellFormed(node, conversion)) return undefined;
    const dressed = dress(node, conversion);
    if (dressed === undefined) return undefined;
    const children: Nodes[] = parent.children;
    children[index] = dressed;
    return [SKIP, index];
  });
}

function isDirective(node: Nodes): node is Directives {
  return node.type in colons;
}

function dress(node: Directives, conversion: Conversion): Nodes | undefined {
  if (node.type === 'containerDirective') return containers.get(node.name)?.dress(node, conversion);
  if (node.type === 'leafDirective') return leaves.get(node.name)?.dress(node, conversion);
  return texts.get(node.name)?.dress(node, conversion);
}

function isWellFormed(node: Directives, conversion: Conversion): boolean {
  const typed = colons[node.type] + node.name;
  const form = forms.get(node.name);
  if (!form) {
    // Of a letter or two everything is near.
    const nearest = node.name.length > 2 ? findNearest(node.name, forms.keys()) : undefined;
    const known = nearest === undefined ? undefined : forms.get(nearest)?.example;
    const names = toChoice([...forms.values()].map((known) => known.example.replace(/[[{].*/, '')));
    const escape = node.type === 'textDirective' ? ', or \\: for a plain colon' : '';
    const advice = known === undefined ? `write ${names}${escape}` : `did you mean ${known}`;
    report(conversion, 'unknown-directive', node, `there is no directive "${typed}"`, advice);
    return false;
  }
  if (!form.example.startsWith(typed)) {
    const advice = `write ${form.example}`;
    reportForm(conversion, node, `"${node.name}" does not begin with "${colons[node.type]}"`, advice);
    return false;
  }
  checkClosed(node, conversion);
  checkLabel(node, conversion, form.example);
  if (node.type !== 'textDirective') checkAttributes(node, form, conversion);
  return true;
}

/** remark-directive closes a container silently where its parent ends: the last line tells whether a fence did. */
function checkClosed(node: Directives, conversion: Conversion): void {
  if (node.type !== 'containerDirective') return;
  const lines = findSource(conversion, node).split(/\r\n|\r|\n/);
  const opening = /^:+/.exec(lines[0] ?? '')?.[0].length ?? 3;
  const closing = lines.length < 2 ? undefined : /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1];
  if (closing !== undefined && closing.length >= opening) return;
  const line = node.position?.start.line ?? 1;
  const fence = ':'.repeat(opening);
  const advice = `write a line with "${fence}" after its last line; a directive around another has more colons`;
  report(conversion, 'unclosed-directive', node, `":::${node.name}" of line ${line} is not closed`, advice);
}

function checkLabel(node: Directives, conversion: Conversion, example: string): void {
  const first = node.children[0];
  const isLabelled =
    node.type === 'containerDirective'
      ? first?.type === 'paragraph' && first.data?.directiveLabel === true
      : node.type === 'leafDirective' && first !== undefined;
  if (isLabelled) {
    reportForm(conversion, node, `"${node.name}" takes no words in square brackets`, `write ${example}`);
  }
}

function checkAttributes(node: Directives, form: ContainerForm | LeafForm | TextForm, conversion: Conversion): void {
  for (const name of Object.keys(node.attributes ?? {})) {
    if (form.attributes.includes(name)) continue;
    const nearest = findNearest(name, form.attributes);
    const choice = form.attributes.length === 0 ? 'take it away' : `write ${toChoice(form.attributes)}`;
    const advice = nearest === undefined ? choice : `did you mean ${nearest}`;
    reportForm(conversion, node, `"${node.name}" has no attribute "${name}"`, advice);
  }
  for (const name of form.required) {
    if (findAttribute(node, name) !== undefined) continue;
    const message = `"${node.name}" has ${hasAttribute(node, name) ? 'an empty' : 'no'} ${name}`;
    reportForm(conversion, node, message, `write ${form.example}`);
  }
}
