import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  visit,
  type Alias,
  type CST,
  type Document,
  type LineCounter,
  type Scalar,
} from 'yaml';

export type KeyPath = readonly (string | number)[];

/** Far more than any key needs. Whatever is nested deeper might exhaust the stack, which some versions of Node do not survive. */
const deepest = 100;

/** What the text says, with its faults in it; or where it is nested too deeply, as an offset. */
export type ParsedYaml = { readonly documents: readonly Document.Parsed[] } | { readonly tooDeepAt: number };

export function parseYaml(yaml: string, lines: LineCounter): ParsedYaml {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(yaml)) {
    const at = parser.offset;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return { tooDeepAt: at };
  }
  tokens.push(...parser.end());
  const composer = new Composer({ prettyErrors: false, version: '1.2', stringKeys: true });
  return { documents: [...composer.compose(tokens, true, yaml.length)] };
}

/** The aliases of anchors that do not stand before them. */
export function findUnknownAliases(document: Document.Parsed): readonly Alias[] {
  const anchors = new Set<string>();
  const unknown: Alias[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) unknown.push(node);
    } else if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor);
  });
  return unknown;
}

/**
 * Where texts begin of which YAML keeps something back: the first word as an anchor that no alias names, or the first
 * sign as a tag that says nothing.
 */
export function findLostBeginnings(document: Document.Parsed, yaml: string): readonly number[] {
  const named = new Set<string>();
  visit(document, { Alias: (_, { source }) => void named.add(source) });
  const lost: number[] = [];
  visit(document, {
    Scalar: (_, { anchor, tag, range }) => {
      if (anchor !== undefined && !named.has(anchor)) lost.push(yaml.lastIndexOf(`&${anchor}`, range?.[0]));
      if (tag === '!') lost.push(yaml.lastIndexOf(tag, range?.[0]));
    },
  });
  return lost;
}

/** What stands after a value on its line and begins with a hash: YAML takes it for a comment. */
export interface Remark {
  /** The keys that lead to the value. */
  readonly path: KeyPath;
  readonly text: string;
  /** Where it begins. */
  readonly offset: number;
  /** Where its line ends, and those after it that hold nothing else. */
  readonly end: number;
}

/** Those after values without quotation marks. */
export function findRemarks(document: Document, yaml: string): readonly Remark[] {
  if (!/[ \t]#/.test(yaml)) return [];
  const remarks: Remark[] = [];
  for (const [path, { type, range }] of findScalars(document.contents)) {
    if (type !== 'PLAIN' || !range) continue;
    const remark = /[ \t]*(#.*)/y;
    remark.lastIndex = range[1];
    const text = remark.exec(yaml)?.[1];
    if (text !== undefined) remarks.push({ path, text, offset: remark.lastIndex - text.length, end: range[2] });
  }
  return remarks;
}

/** Every single value with the keys that lead to it. */
function* findScalars(node: unknown, path: KeyPath = []): Generator<readonly [KeyPath, Scalar]> {
  if (isScalar(node)) yield [path, node];
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* findScalars(item, [...path, index]);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (isScalar(key)) yield* findScalars(value, [...path, String(key.value)]);
  }
}
