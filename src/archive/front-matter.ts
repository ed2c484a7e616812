import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type ErrorCode } from 'yaml';
import { toProblem, type Problem } from '../desk/problem.ts';
import type { Source } from './read-source.ts';

export type KeyPath = readonly (string | number)[];

/** What stands between the two lines of `---`, and where each part of it stands. */
export interface FrontMatter {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the body begins in the text: an offset in UTF-16 units. */
  readonly bodyStart: number;
  /** Line and column of a value; of its nearest ancestor where it is absent. With `key`, of the key instead. */
  readonly locate: (path: KeyPath, key?: boolean) => { readonly line: number; readonly column: number };
}

export type FrontMatterResult = { readonly frontMatter?: FrontMatter; readonly problems: readonly Problem[] };

interface Fence {
  readonly yaml: string;
  readonly start: number;
  readonly bodyStart: number;
}

function findFence({ file, text }: Source): Fence | Problem {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) {
    return toProblem(
      'no-front-matter',
      { file },
      'the first line is not ---',
      'begin the file with a line of ---, then the front matter, then another line of ---',
    );
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (!closing) {
    return toProblem(
      'unclosed-front-matter',
      { file },
      'the front matter is not closed',
      'write a line of --- after the last key',
    );
  }
  const end = start + closing.index;
  return { yaml: text.slice(start, end), start, bodyStart: Math.min(text.length, end + closing[0].length + 1) };
}

function findTab(file: string, yaml: string, firstLine: number): Problem | undefined {
  const lines = yaml.split('\n');
  const index = lines.findIndex((line) => /^\s*\t/.test(line) || /^[^"'#]*:\t/.test(line));
  if (index < 0) return undefined;
  const column = (lines[index] ?? '').indexOf('\t') + 1;
  return toProblem(
    'tab-in-front-matter',
    { file, line: firstLine + index, column },
    'a tab stands in the front matter',
    'write spaces instead of the tab; YAML does not allow tabs there',
  );
}

/** The commonest slips in words that an editor knows, and the mend; by the error codes of the package `yaml`. */
const slips: Readonly<Partial<Record<ErrorCode, readonly [message: string, advice: string]>>> = {
  BAD_ALIAS: ['a text begins with * or &', 'put the text into quotation marks'],
  BAD_INDENT: [
    'a bracket is not closed, or a line is not indented like the one above it',
    'close the bracket on the line where it opens, and indent with two spaces',
  ],
  BAD_SCALAR_START: ['a text begins with a sign that YAML keeps for itself', 'put the text into quotation marks'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a colon with a space after it stands in a text without quotation marks',
    'put the text into quotation marks, such as headline: "Riga: what was said"',
  ],
  DUPLICATE_KEY: ['a key is there twice', 'keep one of the two'],
  MISSING_CHAR: ['a quotation mark or a bracket is not closed', 'close it on the line where it opens'],
};

const advice = 'put texts that hold a colon, a hash or a quotation mark into quotation marks, and indent with spaces';

/** The parser's own words, without its excerpt and in the middle of a sentence. */
function toReason(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+.*$/, '').replace(/[.:]$/, '');
  return `the YAML does not parse: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
}

function makeLocator(document: Document, lines: LineCounter, firstLine: number): FrontMatter['locate'] {
  const toPlace = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line + firstLine - 1), column: Math.max(1, col) };
  };
  const findKey = (path: KeyPath): number | undefined => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)));
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  };
  return (path, key = false) => {
    for (let length = path.length; length > 0; length -= 1) {
      const part = path.slice(0, length);
      const node = key ? undefined : document.getIn(part, true);
      const offset = isNode(node) && node.range && node.range[1] > node.range[0] ? node.range[0] : findKey(part);
      if (offset !== undefined) return toPlace(offset);
    }
    return { line: firstLine === 1 ? 1 : firstLine - 1, column: 1 };
  };
}

function parse(file: string, yaml: string, firstLine: number, bodyStart: number): FrontMatterResult {
  const tab = findTab(file, yaml, firstLine);
  if (tab) return { problems: [tab] };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, version: '1.2', stringKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const { line, col } = lines.linePos(Math.min(error.pos[0], yaml.length));
      const place = { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
      return toProblem('bad-yaml', place, ...(slips[error.code] ?? [toReason(error.message), advice]));
    });
    return { problems };
  }
  const locate = makeLocator(document, lines, firstLine);
  if (document.contents === null) return { frontMatter: { file, data: {}, bodyStart, locate }, problems: [] };
  if (!isMap(document.contents)) {
    return {
      problems: [
        toProblem(
          'bad-yaml',
          { file, line: firstLine },
          'the front matter is not a list of keys with values',
          'write each key on a line of its own, such as headline: ...',
        ),
      ],
    };
  }
  try {
    const data = document.toJS({ maxAliasCount: 50 }) as Record<string, unknown>;
    return { frontMatter: { file, data, bodyStart, locate }, problems: [] };
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    const slip = error instanceof ReferenceError ? slips.BAD_ALIAS : undefined;
    return { problems: [toProblem('bad-yaml', { file, line: firstLine }, ...(slip ?? [toReason(message), advice]))] };
  }
}

/** Reads the front matter of a Markdown file. */
export function parseFrontMatter(source: Source): FrontMatterResult {
  const fence = findFence(source);
  return 'code' in fence ? { problems: [fence] } : parse(source.file, fence.yaml, 2, fence.bodyStart);
}

/** Reads a file that is YAML from its first line: publication.yaml and the fronts. */
export function parseYamlFile(source: Source): FrontMatterResult {
  return parse(source.file, source.text, 1, source.text.length);
}
