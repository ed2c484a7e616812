import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import type { Problem } from '../desk/problem.ts';
import type { FileRecord, TextRecord } from '../desk/paper.ts';
import type { BodyKind } from '../markdown/body.ts';
import { findFlatFiles } from './find-files.ts';
import { parseFrontMatter, parseYamlFile } from './front-matter.ts';
import { readSource } from './read-source.ts';
import { readText, type TextContext } from './read-text.ts';
import { findUnfinishedKeys } from './text-faults.ts';
import { validate } from './validate.ts';

/** How one of the flat folders is read: which schema, and what its body is, if it has one. */
export interface KindRecipe<Schema extends z.ZodType> {
  readonly folder: string;
  readonly schema: Schema;
  readonly text?: { readonly kind: BodyKind; readonly toPath: (id: string) => string };
  readonly yaml?: boolean;
}

export interface KindResult<Record> {
  readonly records: readonly Record[];
  readonly problems: readonly Problem[];
}

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

type Values<Schema extends z.ZodType> = FileRecord & z.output<Schema>;

async function readOne<Schema extends z.ZodType>(
  context: TextContext,
  recipe: KindRecipe<Schema>,
  file: string,
): Promise<{ record?: Values<Schema> & Partial<TextRecord>; problems: Problem[] }> {
  const { source, problems } = await readSource(context.contentDir, file);
  if (!source) return { problems: [...problems] };
  const { frontMatter, problems: yamlProblems } = recipe.yaml ? parseYamlFile(source) : parseFrontMatter(source);
  const found = [...problems, ...yamlProblems];
  if (!frontMatter) return { problems: found };
  const { value, problems: keyProblems } = validate(recipe.schema, frontMatter);
  found.push(...keyProblems, ...findUnfinishedKeys(frontMatter));
  const id = file.slice(recipe.folder.length + 1, file.lastIndexOf('.')).normalize('NFC');
  const text = recipe.text
    ? await readText(context, {
        kind: recipe.text.kind,
        source,
        bodyStart: frontMatter.bodyStart,
        path: recipe.text.toPath(id),
      })
    : undefined;
  found.push(...(text?.problems ?? []));
  if (value === undefined || found.some(({ severity }) => severity === 'error')) return { problems: found };
  const content = { ...(value as object), ...text?.record };
  return { record: { ...content, id, file, digest: digestOf(content) } as Values<Schema>, problems: found };
}

/** Reads one of the flat folders of the paper: contributors, sections, topics, places, series, notices, pages, fronts. */
export async function readKind<Schema extends z.ZodType>(
  context: TextContext,
  recipe: KindRecipe<Schema> & { readonly text: object },
): Promise<KindResult<Values<Schema> & TextRecord>>;
export async function readKind<Schema extends z.ZodType>(
  context: TextContext,
  recipe: KindRecipe<Schema>,
): Promise<KindResult<Values<Schema>>>;
export async function readKind<Schema extends z.ZodType>(
  context: TextContext,
  recipe: KindRecipe<Schema>,
): Promise<KindResult<Values<Schema>>> {
  const { files, problems } = await findFlatFiles(context.contentDir, recipe.folder, recipe.yaml ? '.yaml' : '.md');
  const results = [];
  for (const file of files) results.push(await readOne(context, recipe, file));
  return {
    records: results.flatMap(({ record }) => (record === undefined ? [] : [record])),
    problems: [...problems, ...results.flatMap((result) => result.problems)],
  };
}
