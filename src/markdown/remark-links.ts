import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { toDestination } from './address.ts';
import { type Conversion, report } from './conversion.ts';

/** Links lead to safe addresses; those inside the paper get the base path and are collected. */
export function remarkLinks(tree: Root, conversion: Conversion): void {
  visit(tree, 'link', (node) => {
    direct(node, conversion);
  });
}

function direct(node: Link, conversion: Conversion): void {
  const destination = toDestination(node.url, conversion.source);
  if (destination.kind === 'unsafe') {
    report(conversion, 'unsafe-link', node, destination.message, destination.advice);
    return;
  }
  node.url = destination.href;
  if (destination.kind === 'internal') conversion.links.push(destination.path);
  else if (isRemotePage(destination.href)) node.data = { hProperties: { className: ['external'], rel: ['external'] } };
}

const isRemotePage = (href: string): boolean => /^https?:/i.test(href);
