import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { findFence } from './fence.ts';
import { applyEdits, EditError, type TextEdit } from './text-edit.ts';
import { toEdit, type Change, type Yaml } from './yaml-edit.ts';

type Data = Record<string, unknown>;

function parse(text: string): Yaml & { readonly data: Data } {
  const document = parseDocument(text, { version: '1.2', stringKeys: true, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new EditError('the YAML does not parse');
  return { text, document, data: (document.toJS({ maxAliasCount: 50 }) ?? {}) as Data };
}

/** The data with a change made. */
function withChange(data: Data, change: Change): Data {
  if (change.what === 'set') return { ...data, [change.key]: change.value };
  if (change.what === 'append') {
    const list: unknown = data[change.key];
    return { ...data, [change.key]: [...(Array.isArray(list) ? (list as unknown[]) : []), change.value] };
  }
  const copy = structuredClone(data);
  const holder = change.path
    .slice(0, -1)
    .reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], copy);
  (holder as Record<string | number, unknown>)[change.path.at(-1) ?? ''] = change.value;
  return copy;
}

/** The edits for all changes of a text of YAML. Read again, it says what it said, and the changes: nothing else. */
function toEdits(text: string, changes: readonly Change[]): readonly TextEdit[] {
  const yaml = parse(text);
  const edits = changes.map((change) => toEdit(yaml, change));
  const expected = changes.reduce(withChange, yaml.data);
  if (!isDeepStrictEqual(parse(applyEdits(text, edits)).data, expected))
    throw new EditError('the front matter is written in a way that this change does not fit into');
  return edits;
}

/** Edits for changes of the front matter of a Markdown file, or of a file that is all YAML. @throws EditError */
export function editFrontMatter(text: string, isYaml: boolean, changes: readonly Change[]): readonly TextEdit[] {
  if (changes.length === 0) return [];
  if (isYaml) return toEdits(text, changes);
  const fence = findFence(text);
  if (typeof fence === 'string') throw new EditError('the file has no front matter');
  return toEdits(fence.yaml, changes).map((edit) => ({
    ...edit,
    start: edit.start + fence.start,
    end: edit.end + fence.start,
  }));
}
