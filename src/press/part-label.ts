import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../archive/settings.ts';
import type { Paper } from '../desk/paper.ts';
import { partLabelName } from '../newsroom/permalink.ts';
import { listTree } from './file-tree.ts';
import { forEach } from './for-each.ts';
import type { OutputLedger } from './output-ledger.ts';
import { toCopyDigest } from './paper-key.ts';
import type { Share } from './share.ts';
import { readTemplateVersion } from './template-version.ts';

/** To be raised when the form of a label changes. */
const form = 1;

/** What all parts of one printing have in common. */
export interface Printing {
  readonly of: number;
  readonly node: string;
  /** Digests of the press and of everything that was read of the newspaper. */
  readonly press: string;
  readonly paper: string;
  /** Milliseconds since 1970. */
  readonly clock: number;
  /** Where the paper will be: scheme, host and base path. */
  readonly address: string;
  readonly articles: number;
  readonly heldBack: number;
}

/** What a part says of itself, in a file beside its pages. */
export interface PartLabel extends Printing {
  readonly part: number;
  /** By name: a digest of the bytes and the key of what the file was made from, empty where it has none. */
  readonly files: Readonly<Record<string, readonly [digest: string, key: string]>>;
}

export const toFileDigest = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url');

/** What the parts of a printing must agree on. `articles` counts those that are printed. */
export function toPrinting({ root, now }: Settings, { of }: Share, paper: Paper, articles: number): Printing {
  const { publication } = paper;
  return {
    of,
    node: process.version,
    press: readTemplateVersion(root),
    paper: toCopyDigest(paper, now),
    clock: now,
    address: publication.origin + publication.base,
    articles,
    heldBack: paper.articles.length - articles,
  };
}

/** Labels a part: its files lie in the proof or, where they stay as they are, in the output already. */
export async function labelPart(
  { proofDir, outDir }: Pick<Settings, 'proofDir' | 'outDir'>,
  { part }: Share,
  printing: Printing,
  ledger: Pick<OutputLedger, 'kept' | 'keyOf'>,
): Promise<void> {
  const { files: made } = await listTree(proofDir);
  const kept = [...ledger.kept.keys()].filter((file) => !made.has(file));
  const all = [...[...made].map((file) => [proofDir, file] as const), ...kept.map((file) => [outDir, file] as const)];
  const labelled = new Map<string, readonly [string, string]>();
  await forEach(all, async ([folder, file]) => {
    labelled.set(file, [toFileDigest(await readFile(path.join(folder, file))), ledger.keyOf(file)]);
  });
  const files = Object.fromEntries([...labelled].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const label: PartLabel & { readonly form: number } = { form, part, ...printing, files };
  await writeFile(path.join(proofDir, partLabelName), `${JSON.stringify(label)}\n`);
}

/** Whether a file lies in its part, whatever the label says. */
const isInside = (file: string): boolean => !path.isAbsolute(file) && !file.split(/[/\\]/).includes('..');

/** The label of a part; undefined where there is none that this press can read. */
export async function readLabel(folder: string): Promise<PartLabel | undefined> {
  try {
    const label = JSON.parse(await readFile(path.join(folder, partLabelName), 'utf8')) as PartLabel & { form?: number };
    return label.form === form && Object.keys(label.files).every(isInside) ? label : undefined;
  } catch {
    return undefined;
  }
}
