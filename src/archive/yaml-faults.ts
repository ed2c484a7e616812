import type { ErrorCode, YAMLError } from 'yaml';
import type { ProblemCode } from '../desk/problem.ts';
import { findLostBeginnings, findRemarks, findUnknownAliases, type ParsedYaml, type Remark } from './yaml.ts';

/** What is wrong in a text of YAML, in words that an editor knows. */
export interface YamlFault {
  readonly code: ProblemCode;
  /** Where it stands in the YAML: an offset in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
  readonly advice: string;
}

type Slip = readonly [message: string, advice: string];

const quote = 'put the text into quotation marks';
/** For a text that a hash cuts off. */
export const remarkAdvice = 'put the whole value into quotation marks, or give the remark a line of its own';
const cut: Slip = ['a hash with a space before it ends a text in the middle', remarkAdvice];
const alias: Slip = ['a text begins with * or &', quote];
const tag: Slip = ['a text begins with !', quote];
const secondDocument: Slip = ['a line of --- or ... stands between the keys', 'take that line out'];
const tooDeep: Slip = ['lists stand in lists too deeply', 'take out brackets in brackets and hyphens after hyphens'];

/** The commonest slips, and the mend; by the error codes of the package `yaml`. */
const slips: Readonly<Partial<Record<ErrorCode, Slip>>> = {
  BAD_ALIAS: alias,
  BAD_INDENT: [
    'a bracket is not closed, or a line is not indented like the one above it',
    'close the bracket on the line where it opens, and indent with two spaces',
  ],
  BAD_SCALAR_START: ['a text begins with a sign that YAML keeps for itself', quote],
  BLOCK_AS_IMPLICIT_KEY: [
    'a colon with a space after it stands in a text without quotation marks',
    `${quote}, such as headline: "Riga: what was said"`,
  ],
  DUPLICATE_KEY: ['a key is there twice', 'keep one of the two'],
  MISSING_CHAR: ['a quotation mark or a bracket is not closed', 'close it on the line where it opens'],
  TAG_RESOLVE_FAILED: tag,
};

const advice = 'put texts that hold a colon, a hash or a quotation mark into quotation marks, and indent with spaces';

/** The parser's own words, without its excerpt and in the middle of a sentence. */
function toReason(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+.*$/, '').replace(/[.:]$/, '');
  return `the YAML does not parse: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
}

const toFault = (offset: number, [message, mend]: Slip): YamlFault => ({
  code: 'bad-yaml',
  offset,
  message,
  advice: mend,
});

/** A tab that indents a line, or undefined: within a text and after a colon a tab is as good as a space. */
function findTab(errors: readonly YAMLError[], yaml: string): YamlFault | undefined {
  for (const { code, pos } of errors) {
    if (code === 'TAB_AS_INDENT') return toTabFault(pos[0]);
    if (code !== 'BAD_INDENT') continue;
    const start = yaml.lastIndexOf('\n', pos[0] - 1) + 1;
    const [indent = ''] = /^ *\t/.exec(yaml.slice(start)) ?? [];
    if (indent !== '') return toTabFault(start + indent.length - 1);
  }
  return undefined;
}

const toTabFault = (offset: number): YamlFault => ({
  code: 'tab-in-front-matter',
  offset,
  message: 'a tab stands in the front matter',
  advice: 'write spaces instead of the tab; YAML does not allow tabs there',
});

/**
 * Where the alias begins that an error comes of: `*bold* words` is one named `bold*`, and then something unexpected; in
 * brackets it is taken for a key.
 */
function findAlias(code: ErrorCode, yaml: string, offset: number): number | undefined {
  if (code === 'NON_STRING_KEY' && yaml[offset] === '*') return offset;
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const line = yaml.slice(lineStart, offset).trimEnd();
  const start = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1;
  return line[start] === '*' ? lineStart + start : undefined;
}

const errorsOfTheRest: readonly ErrorCode[] = ['BAD_INDENT', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'];

/** What has cut off a text, where the error comes of the rest on an indented line, or of the bracket that is lost. */
function findCut({ code, message, pos }: YAMLError, yaml: string, remarks: readonly Remark[]): Remark | undefined {
  if (!errorsOfTheRest.includes(code)) return undefined;
  const before = remarks.findLast(({ end }) => end <= pos[0]);
  if (!before || yaml.slice(before.end, pos[0]).trim() !== '') return undefined;
  const isBracket = code === 'BAD_INDENT' && message.startsWith('Flow ');
  return (isBracket ? /[\]}]/.test(before.text) : /^\n* /.test(yaml.slice(before.end))) ? before : undefined;
}

function toErrorFault(error: YAMLError, yaml: string, remarks: readonly Remark[]): YamlFault {
  const { code, message, pos } = error;
  const remark = findCut(error, yaml, remarks);
  if (remark) return toFault(remark.offset, cut);
  const offset = Math.min(pos[0], yaml.length);
  const aliasAt = findAlias(code, yaml, offset);
  return aliasAt === undefined ? toFault(offset, slips[code] ?? [toReason(message), advice]) : toFault(aliasAt, alias);
}

/** What is wrong in the text as such; nothing where it can be turned into data. */
export function findYamlFaults(parsed: ParsedYaml, yaml: string): readonly YamlFault[] {
  if ('tooDeepAt' in parsed) return [toFault(parsed.tooDeepAt, tooDeep)];
  const [document, second] = parsed.documents;
  if (!document) return [];
  // A text that begins with ! loses its first word, which the package only warns of.
  const errors = [...document.errors, ...document.warnings];
  const tab = findTab(errors, yaml);
  if (tab) return [tab];
  const remarks = errors.length > 0 ? findRemarks(document, yaml) : [];
  const faults = errors.map((error) => toErrorFault(error, yaml, remarks));
  if (second) faults.push(toFault(Math.min(second.range[0], yaml.length), secondDocument));
  if (faults.length > 0) return faults;
  return [
    ...findUnknownAliases(document).map(({ range }) => toFault(range?.[0] ?? 0, alias)),
    ...findLostBeginnings(document, yaml).map((offset) => toFault(offset, yaml[offset] === '!' ? tag : alias)),
  ];
}

/** What is wrong where the data would become enormous, by anchors and aliases. */
export const toSizeFault = (error: unknown): YamlFault =>
  toFault(0, error instanceof ReferenceError ? alias : [toReason(String(error)), advice]);
