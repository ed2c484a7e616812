import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { toDestination, type LinkSource } from './address.ts';
import type { BodySource } from './body.ts';
import { toBlanked } from './conversion.ts';
import { parse } from './processor.ts';
import { runWithin } from './time-limit.ts';

/** A link of a text that leads to a page of the paper. */
export interface FoundLink {
  /** The address as it is typed. */
  readonly typed: string;
  /** Where it leads: a site path with what follows it, decoded, as in `Body.links`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Where the address stands in the file: offsets in UTF-16 units; undefined where it is not written as it is meant. */
  readonly span: readonly [start: number, end: number] | undefined;
}

type TextWithLinks = LinkSource & Pick<BodySource, 'text' | 'start'>;

/** Where a link leads within the paper, as in `Body.links`; undefined where it leads elsewhere or nowhere. */
export function toInternalPath(typed: string, source: LinkSource): string | undefined {
  const destination = toDestination(typed, source);
  return destination.kind === 'internal' ? destination.path : undefined;
}

/** Every link into the paper, with its place. Empty for a text that cannot be read: its conversion says why. */
export function findInternalLinks(source: TextWithLinks): readonly FoundLink[] {
  try {
    return runWithin(2000, () => findIn(source))?.result ?? [];
  } catch {
    return [];
  }
}

function findIn(source: TextWithLinks): readonly FoundLink[] {
  const text = toBlanked(source);
  const found: FoundLink[] = [];
  visit(parse(text), (node) => {
    const typed = findTyped(node);
    const path = typed === undefined ? undefined : toInternalPath(typed, source);
    if (typed === undefined || path === undefined || !node.position) return;
    const { start, end } = node.position;
    const offset = start.offset ?? 0;
    const written = text.slice(offset, end.offset);
    const at = findDestination(node, written, offset);
    const span = at?.[2] === typed ? ([at[0] + offset, at[1] + offset] as const) : undefined;
    found.push({ typed, path, line: start.line, column: start.column, span });
  });
  return found;
}

function findTyped(node: Nodes): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  return node.type === 'leafDirective' && node.name === 'embed' ? (node.attributes?.['url'] ?? undefined) : undefined;
}

type Destination = readonly [start: number, end: number, address: string];

const match = (pattern: RegExp, written: string, from: number): Destination | undefined => {
  const address = pattern.exec(written.slice(from))?.groups?.['address'];
  const start = address === undefined ? -1 : written.indexOf(address, from);
  return address === undefined || start < 0 ? undefined : [start, start + address.length, address];
};

/** The address within the Markdown of a link: `[words](address)`, `<address>`, `address`, `[name]: address`. */
function findDestination(node: Nodes, written: string, offset: number): Destination | undefined {
  if (node.type === 'leafDirective') return match(/\burl\s*=\s*["']?(?<address>[^\s"'}]+)/, written, 0);
  if (node.type === 'definition') return match(/\]:\s*<?(?<address>[^\s>]+)/, written, 0);
  if (!written.startsWith('[')) return match(/^<?(?<address>[^\s>]+)/, written, 0);
  const last = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = last === undefined ? 1 : last - offset;
  return match(/^\]\(\s*(?:<(?<address>[^>\n]+)>|(?<address>[^\s<](?:[^\s()]|\([^\s()]*\))*))/, written, from);
}
