import type { z } from 'astro/zod';
import { findNearest } from '../desk/nearest.ts';
import { toProblem, type Problem } from '../desk/problem.ts';
import type { FrontMatter } from './front-matter.ts';
import { remarkAdvice } from './yaml-faults.ts';
import type { KeyPath } from './yaml.ts';

type Issue = z.core.$ZodIssue;

export type Validated<T> = { readonly value?: T; readonly problems: readonly Problem[] };

/** A value that holds itself, by an anchor and an alias of YAML, has no JSON. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value that holds itself';
  }
}

const show = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  const text = toJson(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const valueAt = (data: unknown, path: KeyPath): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[String(key)]
        : undefined,
    data,
  );

const toKeyName = (path: KeyPath): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : name === '' ? key : `${name}.${key}`),
    '',
  );

/** What is looked at of a schema of Zod. */
interface Layer {
  readonly _zod: {
    readonly def: {
      readonly innerType?: Layer;
      readonly in?: Layer;
      readonly element?: Layer;
      readonly valueType?: Layer;
      readonly shape?: Readonly<Record<string, Layer>>;
    };
  };
  readonly description?: string;
  readonly meta: () => Readonly<Record<string, unknown>> | undefined;
}

/** A schema and, one after the other, what its defaults, optional wrappers and transforms hold. */
function toLayers(schema: Layer | undefined): readonly Layer[] {
  const layers: Layer[] = [];
  for (let layer = schema; layer; layer = layer._zod.def.innerType ?? layer._zod.def.in) layers.push(layer);
  return layers;
}

/** Only what the schema itself holds: an editor may call a key `constructor`. */
const findMember = (shape: Readonly<Record<string, Layer>> | undefined, key: string): Layer | undefined =>
  shape && Object.hasOwn(shape, key) ? shape[key] : undefined;

const findSchema = (schema: Layer | undefined, path: KeyPath): Layer | undefined =>
  path.reduce((layer, key) => {
    const def = toLayers(layer).at(-1)?._zod.def;
    return typeof key === 'number' ? def?.element : (findMember(def?.shape, key) ?? def?.valueType);
  }, schema);

/** The schemas of the keys of the object at a path, if it is one. */
const findShape = (schema: Layer, path: KeyPath): Readonly<Record<string, Layer>> =>
  toLayers(findSchema(schema, path)).at(-1)?._zod.def.shape ?? {};

function toUnknownKeyProblems(
  issue: Issue & { code: 'unrecognized_keys' },
  schema: Layer,
  frontMatter: FrontMatter,
): Problem[] {
  const path = issue.path as KeyPath;
  const known = Object.keys(findShape(schema, path));
  return issue.keys.map((key) => {
    const nearest = findNearest(key, known);
    const advice = nearest === undefined ? `remove it; the keys here are ${known.join(', ')}` : `write ${nearest}`;
    const place = frontMatter.locate([...path, key], true);
    return toProblem(
      'unknown-key',
      { file: frontMatter.file, ...place },
      `the key ${toKeyName([...path, key])} is not known`,
      advice,
    );
  });
}

function toKeyProblem(issue: Issue, schema: Layer, frontMatter: FrontMatter): Problem {
  const path = issue.path as KeyPath;
  const { file } = frontMatter;
  const value = valueAt(frontMatter.data, path);
  const advice = issue.message;
  if (path.length === 0)
    return toProblem('missing-key', { file, ...frontMatter.locate([]) }, 'a required key is missing', advice);
  if (value === undefined) {
    const sentence = findSchema(schema, path)?.description;
    const add = `add ${path.at(-1)}: ...${sentence === undefined ? '' : ` (${sentence.replace(/\.$/, '')})`}`;
    return toProblem(
      'missing-key',
      { file, ...frontMatter.locate(path) },
      `the key ${toKeyName(path)} is missing`,
      add,
    );
  }
  return toProblem('bad-value', { file, ...frontMatter.locate(path) }, `${toKeyName(path)} is ${show(value)}`, advice);
}

function toIssueProblems(issue: Issue, schema: Layer, frontMatter: FrontMatter): Problem[] {
  if (issue.code === 'unrecognized_keys') return toUnknownKeyProblems(issue, schema, frontMatter);
  return [toKeyProblem(issue, schema, frontMatter)];
}

/** Texts that lose their end: YAML takes what follows a space and a hash for a remark. */
function findLostWords(schema: Layer, { file, comments }: FrontMatter): readonly Problem[] {
  return comments
    .filter(({ path }) => toLayers(findSchema(schema, path)).some((layer) => layer.meta()?.['isText'] === true))
    .map(({ path, text, line, column }) =>
      toProblem(
        'front-matter-comment',
        { file, line, column },
        `${toKeyName(path)} ends before ${show(text)}, which is not printed`,
        remarkAdvice,
      ),
    );
}

/** Holds front matter against its schema; every fault becomes a problem with the place of the value. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  frontMatter: FrontMatter,
): Validated<z.output<Schema>> {
  const layer = schema as unknown as Layer;
  const lost = findLostWords(layer, frontMatter);
  const result = schema.safeParse(frontMatter.data);
  if (result.success) return { value: result.data, problems: lost };
  return { problems: [...lost, ...result.error.issues.flatMap((issue) => toIssueProblems(issue, layer, frontMatter))] };
}
