import path from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { Settings } from '../../archive/settings.ts';
import type { Paper } from '../../desk/paper.ts';
import type { Problem } from '../../desk/problem.ts';
import { toCardName, type CardWords } from '../../pictures/cards/card.ts';
import type { PictureOrder } from '../../pictures/print-pictures.ts';
import { listTree } from '../file-tree.ts';
import { covers, readClearance, toHeldDigests, writeClearance } from './clearance.ts';
import { findWitnesses, toWitnesses } from './in-print.ts';
import { toLeakProblems, type Leak } from './leak.ts';
import { openMatcher, type Matcher } from './matcher.ts';
import { layText, readOutputFile } from './output-file.ts';
import { watchSearchDocuments } from './search-documents.ts';
import { findHeldBack, findSecrets, type Secret } from './secret.ts';

/** What is about to be published: the files that are new, and those that stay. */
export interface EmbargoInput {
  readonly settings: Settings;
  readonly paper: Paper;
  readonly archive: Archive;
  /** The pictures that are printed. */
  readonly orders: readonly PictureOrder[];
  /** The cards that are printed. */
  readonly cards: readonly CardWords[];
  /** Names of files of the output that stay as they are. */
  readonly kept: Iterable<string>;
  /** Of the press: with another one, everything is searched again. */
  readonly version: string;
}

/** The same bytes once: what two held-back files have in common is told of one of them. */
const dropDoubles = (secrets: readonly Secret[]): readonly Secret[] => [
  ...new Map(secrets.map((secret) => [Buffer.from(secret.bytes).toString('latin1').toLowerCase(), secret])).values(),
];

interface Found {
  readonly secret: Secret;
  readonly leak: Leak;
}

/** Searches files below a folder, and their names. */
function search(
  folder: string,
  names: Iterable<string>,
  isKept: boolean,
  {
    secrets,
    look,
    documents,
  }: { secrets: readonly Secret[]; look: Matcher; documents: ReturnType<typeof watchSearchDocuments> },
): readonly Found[] {
  const found: Found[] = [];
  for (const name of names) {
    const here = new Set<number>();
    look(layText(name), (at) => here.add(at));
    const bytes = readOutputFile(path.join(folder, name));
    look(bytes, (at) => here.add(at));
    documents.note(name, bytes);
    for (const at of here) {
      const secret = secrets[at];
      if (secret) found.push({ secret, leak: { file: secret.file, part: secret.part, output: name, isKept } });
    }
  }
  return found;
}

const toPrintedFiles = ({ orders, cards }: EmbargoInput): ReadonlySet<string> =>
  new Set([...orders.flatMap(({ renditions }) => renditions.map(({ name }) => name)), ...cards.map(toCardName)]);

/**
 * Searches everything that is about to be published for what is held back. The files that stay are searched only where
 * they have not been for all of it.
 *
 * @returns a problem for each file of the paper and each file of the output that gives it away.
 */
export async function findLeaks(input: EmbargoInput): Promise<readonly Problem[]> {
  const { settings, paper, archive, kept, version } = input;
  const { paperCacheDir, proofDir, outDir, now } = settings;
  const printedFiles = toPrintedFiles(input);
  const all = await findSecrets(paper, findHeldBack(paper, now), printedFiles, settings);
  const heldBack = toHeldDigests(all);
  const inPrint = { paper, archive, settings };
  const clearance = await readClearance(paperCacheDir, version);
  const isCleared = covers(clearance, heldBack, toWitnesses(inPrint));
  const secrets = dropDoubles(all);
  const tools = { secrets, look: openMatcher(secrets), documents: watchSearchDocuments(archive) };
  const { files: made } = await listTree(proofDir);
  const found = [
    ...search(proofDir, made, false, tools),
    ...search(outDir, isCleared ? [] : kept, true, tools),
    // The bytes of a picture in print may be those of one that is held back: two sizes of one drawing.
  ].filter(({ secret, leak }) => secret.part !== 'picture' || !printedFiles.has(path.basename(leak.output)));
  const excused = await findWitnesses([...new Set(found.map(({ secret }) => secret))], inPrint);
  const leaks = found.filter(({ secret }) => !excused.has(secret)).map(({ leak }) => leak);
  const strangers = tools.documents.strangers();
  if (leaks.length > 0 || strangers.length > 0) return toLeakProblems(leaks, strangers);
  const witnesses = new Map([...excused.values()].filter((witness) => witness !== undefined));
  const earlier = isCleared && clearance ? clearance.witnesses : new Map<string, string>();
  await writeClearance(paperCacheDir, version, { heldBack, witnesses: new Map([...earlier, ...witnesses]) });
  return [];
}
