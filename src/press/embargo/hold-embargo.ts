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
import { toDocumentAddresses, type Stranger } from './search-documents.ts';
import { searchFiles, type FileSearch } from './search-files.ts';
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

/** What the files of a folder give away. */
interface Given {
  readonly found: readonly Found[];
  readonly strangers: readonly Stranger[];
}

async function search(work: FileSearch, secrets: readonly Secret[], isKept: boolean): Promise<Given> {
  const { found, strangers } = await searchFiles(work);
  return {
    found: found.flatMap(([output, at]) => {
      const secret = secrets[at];
      return secret ? [{ secret, leak: { file: secret.file, part: secret.part, output, isKept } }] : [];
    }),
    strangers,
  };
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
  const { files: made } = await listTree(proofDir);
  const sought = { patterns: secrets, printed: toDocumentAddresses(archive) };
  const given = [
    await search({ folder: proofDir, names: [...made], ...sought }, secrets, false),
    await search({ folder: outDir, names: isCleared ? [] : [...kept], ...sought }, secrets, true),
  ];
  // The bytes of a picture in print may be those of one that is held back: two sizes of one drawing.
  const found = given
    .flatMap((one) => one.found)
    .filter(({ secret, leak }) => secret.part !== 'picture' || !printedFiles.has(path.basename(leak.output)));
  const excused = await findWitnesses([...new Set(found.map(({ secret }) => secret))], inPrint);
  const leaks = found.filter(({ secret }) => !excused.has(secret)).map(({ leak }) => leak);
  const strangers = given.flatMap((one) => one.strangers);
  if (leaks.length > 0 || strangers.length > 0) return toLeakProblems(leaks, strangers);
  const witnesses = new Map([...excused.values()].filter((witness) => witness !== undefined));
  const earlier = isCleared && clearance ? clearance.witnesses : new Map<string, string>();
  await writeClearance(paperCacheDir, version, { heldBack, witnesses: new Map([...earlier, ...witnesses]) });
  return [];
}
