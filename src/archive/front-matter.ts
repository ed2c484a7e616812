import { isMap, isNode, isScalar, LineCounter, type Document } from 'yaml';
import { findFence, type Fence } from '../desk/edit/fence.ts';
import { toProblem, type Problem } from '../desk/problem.ts';
import type { Source } from './read-source.ts';
import { findYamlFaults, toSizeFault, type YamlFault } from './yaml-faults.ts';
import { findRemarks, parseYaml, type KeyPath, type Remark } from './yaml.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

type Comment = Place & Pick<Remark, 'path' | 'text'>;

/** What stands between the two lines of `---`, and where each part of it stands. */
export interface FrontMatter {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the body begins in the text: an offset in UTF-16 units. */
  readonly bodyStart: number;
  /** Line and column of a value; of its nearest ancestor where it is absent. With `key`, of the key instead. */
  readonly locate: (path: KeyPath, key?: boolean) => Place;
  /** Those after values without quotation marks, on the same line. */
  readonly comments: readonly Comment[];
}

export type FrontMatterResult = { readonly frontMatter?: FrontMatter; readonly problems: readonly Problem[] };

function findFenceOf({ file, text }: Source): Fence | Problem {
  const fence = findFence(text);
  if (fence === 'not-opened') {
    return toProblem(
      'no-front-matter',
      { file },
      'the first line is not ---',
      'begin the file with a line of ---, then the front matter, then another line of ---',
    );
  }
  if (fence !== 'not-closed') return fence;
  return toProblem(
    'unclosed-front-matter',
    { file },
    'the front matter is not closed',
    'write a line of --- after the last key',
  );
}

type Placer = (offset: number) => Place;

const makePlacer =
  (lines: LineCounter, firstLine: number): Placer =>
  (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };

function makeLocator(document: Document, toPlace: Placer, firstLine: number): FrontMatter['locate'] {
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

const noKeys: YamlFault = {
  code: 'bad-yaml',
  offset: 0,
  message: 'the front matter is not a list of keys with values',
  advice: 'write each key on a line of its own, such as headline: ...',
};

function parse(file: string, yaml: string, firstLine: number, bodyStart: number): FrontMatterResult {
  const lines = new LineCounter();
  const toPlace = makePlacer(lines, firstLine);
  const toResult = (faults: readonly YamlFault[]): FrontMatterResult => ({
    problems: faults.map(({ code, offset, message, advice }) =>
      toProblem(code, { file, ...toPlace(offset) }, message, advice),
    ),
  });
  const parsed = parseYaml(yaml, lines);
  const faults = findYamlFaults(parsed, yaml);
  if ('tooDeepAt' in parsed || faults.length > 0) return toResult(faults);
  const [document] = parsed.documents;
  if (!document || !(document.contents === null || isMap(document.contents))) return toResult([noKeys]);
  try {
    // An empty text has no keys, and that is for the schema to judge.
    const data = document.contents === null ? {} : (document.toJS({ maxAliasCount: 50 }) as Record<string, unknown>);
    const locate = makeLocator(document, toPlace, firstLine);
    const remarks = findRemarks(document, yaml);
    const comments = remarks.map(({ path, text, offset }) => ({ path, text, ...toPlace(offset) }));
    return { frontMatter: { file, data, bodyStart, locate, comments }, problems: [] };
  } catch (error) {
    return toResult([toSizeFault(error)]);
  }
}

/** Reads the front matter of a Markdown file. */
export function parseFrontMatter(source: Source): FrontMatterResult {
  const fence = findFenceOf(source);
  return 'code' in fence ? { problems: [fence] } : parse(source.file, fence.yaml, 2, fence.bodyStart);
}

/** Reads a file that is YAML from its first line: publication.yaml and the fronts. */
export function parseYamlFile(source: Source): FrontMatterResult {
  return parse(source.file, source.text, 1, source.text.length);
}
