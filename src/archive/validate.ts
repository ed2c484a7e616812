import type { z } from 'astro/zod';
import { findNearest } from '../desk/nearest.ts';
import { toProblem, type Problem } from '../desk/problem.ts';
import type { FrontMatter, KeyPath } from './front-matter.ts';

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
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[String(key)] : undefined,
    data,
  );

const toKeyName = (path: KeyPath): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : name === '' ? key : `${name}.${key}`),
    '',
  );

/** The schema of the object at a path, if it is one; arrays, defaults and optional wrappers are looked through. */
function findShape(schema: unknown, path: KeyPath): Readonly<Record<string, z.core.$ZodType>> {
  let current = schema as { _zod?: { def: Record<string, unknown> } } | undefined;
  const unwrap = (): void => {
    for (let def = current?._zod?.def; def; def = current?._zod?.def) {
      const inner = def['innerType'] ?? def['in'];
      if (inner === undefined) return;
      current = inner as typeof current;
    }
  };
  for (const key of path) {
    unwrap();
    const def = current?._zod?.def;
    current = (
      typeof key === 'number' ? def?.['element'] : (def?.['shape'] as Record<string, unknown> | undefined)?.[key]
    ) as typeof current;
  }
  unwrap();
  return (current?._zod?.def['shape'] as Record<string, z.core.$ZodType> | undefined) ?? {};
}

const describe = (schema: z.core.$ZodType | undefined): string | undefined =>
  (schema as { description?: string } | undefined)?.description;

function toUnknownKeyProblems(
  issue: Issue & { code: 'unrecognized_keys' },
  schema: unknown,
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

function toKeyProblem(issue: Issue, schema: unknown, frontMatter: FrontMatter): Problem {
  const path = issue.path as KeyPath;
  const { file } = frontMatter;
  const value = valueAt(frontMatter.data, path);
  const advice = issue.message;
  if (path.length === 0)
    return toProblem('missing-key', { file, ...frontMatter.locate([]) }, 'a required key is missing', advice);
  if (value === undefined) {
    const sentence = describe(findShape(schema, path.slice(0, -1))[String(path.at(-1))]);
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

function toIssueProblems(issue: Issue, schema: unknown, frontMatter: FrontMatter): Problem[] {
  if (issue.code === 'unrecognized_keys') return toUnknownKeyProblems(issue, schema, frontMatter);
  return [toKeyProblem(issue, schema, frontMatter)];
}

/** Holds front matter against its schema; every fault becomes a problem with the place of the value. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  frontMatter: FrontMatter,
): Validated<z.output<Schema>> {
  const result = schema.safeParse(frontMatter.data);
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => toIssueProblems(issue, schema, frontMatter)) };
}
