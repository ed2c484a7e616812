import { isMap, isNode, isSeq, stringify, type Document, type Node, type YAMLMap } from 'yaml';
import { EditError, type TextEdit } from './text-edit.ts';

type Path = readonly (string | number)[];

/** A change of data that is written as YAML. */
export type Change =
  /** Gives a key a single value; a new key comes after the first of `after` that is there, or last. */
  | { readonly what: 'set'; readonly key: string; readonly value: string; readonly after: readonly string[] }
  /** Adds to a list, which is begun where there is none. */
  | { readonly what: 'append'; readonly key: string; readonly value: unknown; readonly after: readonly string[] }
  /** Puts another text in the place of one. */
  | { readonly what: 'replace'; readonly path: Path; readonly value: string };

/** A parsed document and the text that it was parsed from. */
export interface Yaml {
  readonly text: string;
  readonly document: Document.Parsed;
}

// A text is one line, whatever it holds: then nothing of it can be taken for the lines around it.
const style = { lineWidth: 0, blockQuote: false } as const;
const block = (value: unknown): string => stringify(value, style).trimEnd();
const flow = (value: unknown): string => stringify(value, { ...style, collectionStyle: 'flow' }).trimEnd();
const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

function rangeOf(node: unknown): readonly [start: number, end: number] {
  if (isNode(node) && node.range && node.range[1] > node.range[0]) return [node.range[0], node.range[1]];
  throw new EditError('a key has no value');
}

/** Where the line ends on which a value ends, with its remark and its line break. */
function endOfLine(text: string, node: unknown): number {
  const [start, end] = rangeOf(node);
  const last = start + text.slice(start, end).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

function openRoot({ document }: Yaml): YAMLMap {
  if (isMap(document.contents) && !document.contents.flow) return document.contents;
  throw new EditError('the keys do not stand on lines of their own');
}

/** A new key with its value, as a line of its own. */
function insertKey(yaml: Yaml, line: string, after: readonly string[]): TextEdit {
  const root = openRoot(yaml);
  const known = after.find((key) => root.has(key));
  const before = known === undefined ? root.items.at(-1)?.value : root.get(known, true);
  const at = endOfLine(yaml.text, before);
  const isOpen = at > 0 && yaml.text[at - 1] !== '\n';
  return { start: at, end: at, text: `${isOpen ? '\n' : ''}${line}\n` };
}

function toSet(yaml: Yaml, { key, value, after }: Extract<Change, { what: 'set' }>): TextEdit {
  const root = openRoot(yaml);
  if (!root.has(key)) return insertKey(yaml, `${key}: ${block(value)}`, after);
  const [start, end] = rangeOf(root.get(key, true));
  return { start, end, text: block(value) };
}

/** The indentation of a list whose items have a hyphen each. */
function findIndent(text: string, first: Node): string {
  const [start] = rangeOf(first);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [, spaces] = /^( *)- +$/.exec(line) ?? [];
  if (spaces === undefined) throw new EditError('the items of a list do not begin behind their hyphens');
  return spaces;
}

function toAppend(yaml: Yaml, { key, value, after }: Extract<Change, { what: 'append' }>): TextEdit {
  const list = openRoot(yaml).get(key, true);
  if (list === undefined) return insertKey(yaml, `${key}:\n  - ${indent(block(value), '    ')}`, after);
  if (!isSeq(list)) throw new EditError(`${key} is not a list`);
  const last = list.items.at(-1);
  if (list.flow) {
    const [, end] = last === undefined ? [0, rangeOf(list)[0] + 1] : rangeOf(last);
    return { start: end, end, text: (last === undefined ? '' : ', ') + flow(value) };
  }
  const spaces = findIndent(yaml.text, list.items[0] as Node);
  const at = endOfLine(yaml.text, last);
  const isOpen = yaml.text[at - 1] !== '\n';
  return {
    start: at,
    end: at,
    text: `${isOpen ? '\n' : ''}${spaces}- ${indent(block(value), `${spaces}  `)}\n`,
  };
}

function toReplace({ document }: Yaml, { path, value }: Extract<Change, { what: 'replace' }>): TextEdit {
  const [start, end] = rangeOf(document.getIn(path, true));
  return { start, end, text: flow(value) };
}

/** The edit of the text that makes a change of its data, and leaves every other byte as it is. @throws EditError */
export function toEdit(yaml: Yaml, change: Change): TextEdit {
  if (change.what === 'set') return toSet(yaml, change);
  return change.what === 'append' ? toAppend(yaml, change) : toReplace(yaml, change);
}
