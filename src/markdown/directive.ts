import type { Nodes } from 'mdast';
import type { ContainerDirective, Directives, LeafDirective, TextDirective } from 'mdast-util-directive';
import { type Conversion, report } from './conversion.ts';

/** What a directive may look like, and how it is dressed for the page. */
export interface DirectiveForm<Node extends Directives> {
  /** As editors should write it; printed in advice. */
  readonly example: string;
  readonly attributes: readonly string[];
  /** Attributes that must be there and not be empty; those with a problem code of their own are checked by `dress`. */
  readonly required: readonly string[];
  /** Turns the node into what `remark-rehype` prints; gives a node to print in its place where it has to be another. */
  readonly dress: (node: Node, conversion: Conversion) => Nodes | undefined;
}

export type ContainerForm = DirectiveForm<ContainerDirective>;
export type LeafForm = DirectiveForm<LeafDirective>;
export type TextForm = DirectiveForm<TextDirective>;

/** The value of an attribute without white space around it; undefined where it is absent or empty. */
export function findAttribute(node: Directives, name: string): string | undefined {
  const value = node.attributes?.[name]?.trim();
  return value === '' ? undefined : value;
}

/** Whether an attribute is there, even without a value. */
export function hasAttribute(node: Directives, name: string): boolean {
  return typeof node.attributes?.[name] === 'string';
}

/** Notes that a directive is not written as it should be. */
export function reportForm(conversion: Conversion, node: Directives, message: string, advice: string): void {
  report(conversion, 'bad-directive', node, message, advice);
}

/** Notes that a directive holds something else than it is meant for; it is printed all the same. */
export function warnOfForm(conversion: Conversion, node: Directives, message: string, advice: string): void {
  report(conversion, 'bad-directive', node, message, advice, 'warning');
}
