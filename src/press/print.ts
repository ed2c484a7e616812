import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { dropDrawings } from '../archive/kept-drawings.ts';
import type { Progress } from '../archive/read-articles.ts';
import { readPaper } from '../archive/read-paper.ts';
import { requireBody } from '../archive/require-body.ts';
import type { Settings } from '../archive/settings.ts';
import type { Paper } from '../desk/paper.ts';
import type { Problem } from '../desk/problem.ts';
import { isPrinted } from '../newsroom/gate.ts';
import { openWorkFolders } from './disk-fault.ts';
import { findLeaks } from './embargo/hold-embargo.ts';
import { cutFacesAside } from './faces.ts';
import { lockFolders } from './lock.ts';
import { watchMemory } from './memory.ts';
import { mirror, type Mirrored } from './mirror.ts';
import { isPrintedFolder, openOutputFolder, placeOutput } from './output-folder.ts';
import { openOutputLedger, type OutputLedger } from './output-ledger.ts';
import { lookAtOutput, type OutputLook, type OutputTree } from './output-tree.ts';
import { toPaperKey } from './paper-key.ts';
import { labelPart, toPrinting } from './part-label.ts';
import { toCardOrders, toPictureOrders } from './picture-orders.ts';
import { printProof } from './proof.ts';
import { toRealPath } from './real-path.ts';
import { recordAddresses } from './record-addresses.ts';
import type { Share } from './share.ts';
import { openStopwatch, type Stopwatch } from './stopwatch.ts';
import { toCounts, type Summary } from './summary.ts';
import { readTemplateVersion } from './template-version.ts';
import { together } from './together.ts';

export interface Printing {
  readonly problems: readonly Problem[];
  /** Absent where errors stopped the press. */
  readonly summary?: Summary;
}

export interface PrintOptions {
  /** Whether addresses that are new are added to the paper's list of published ones. */
  readonly records?: boolean;
  /** Whether everything is made anew, whatever the caches hold. */
  readonly force?: boolean;
  /** The part that is printed, where it is not the whole paper; `mergeParts` joins them. */
  readonly share?: Share | undefined;
  readonly progress?: Progress;
  /** Called as soon as the copy has been read, before anything is printed; and again where what was made gives away what is held back. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
  /** Called once where another build of the same paper has to end first. */
  readonly onWait?: () => void;
}

async function toArchive(settings: Settings, paper: Paper): Promise<Archive> {
  return buildArchive(paper, settings.now, { find: (key) => requireBody(settings, key) }, settings.edition);
}

/**
 * Prints the newspaper: reads the copy, stops at errors, renders into a proof folder what the output does not hold yet,
 * and only then makes the output the same. Whatever goes wrong before that leaves the last good output as it was.
 *
 * @throws WorkFolderError, OutputFolderError, and whatever rendering throws.
 */
export async function printPaper(settings: Settings, options: PrintOptions = {}): Promise<Printing> {
  const release = await lockFolders([settings.proofDir, await toRealPath(settings.outDir)], () => options.onWait?.());
  try {
    // While the copy is read.
    const looking = lookAtOutput(settings.outDir, isPrintedFolder(settings));
    return await printLocked(settings, options, looking).finally(looking.stop);
  } finally {
    await release();
  }
}

async function printLocked(settings: Settings, options: PrintOptions, looking: OutputLook): Promise<Printing> {
  const { force = false, records = false, share, progress, onProblems } = options;
  await openWorkFolders(settings);
  const memory = watchMemory();
  const watch = openStopwatch();
  const [result] = await together(
    watch.measure('copy', () => readPaper(settings, { progress, force })),
    cutFacesAside(settings.cacheDir, force),
  );
  onProblems?.(result.problems);
  if (result.problems.some(({ severity }) => severity === 'error')) {
    memory.stop();
    return { problems: result.problems };
  }
  await openOutputFolder(settings);
  const key = toPaperKey(settings, result.paper);
  let opened: Promise<Archive> | undefined;
  const openArchive = (): Promise<Archive> =>
    (opened ??= watch.measure('archive', () => toArchive(settings, result.paper)));
  const printable = { paper: result.paper, key, openArchive, looking };
  const { mirrored, leaks = [] } = await printChanges(settings, printable, watch, { force, share });
  if (!mirrored) {
    memory.stop();
    onProblems?.(leaks);
    return { problems: [...result.problems, ...leaks] };
  }
  const recorded = records ? await recordAddresses(settings, key, openArchive) : undefined;
  const { articles } = result.paper;
  const inPrint = articles.filter((record) => isPrinted(record, settings.now)).length;
  const printed = settings.edition === 'drafts' ? articles.length : inPrint;
  const summary: Summary = {
    articles: printed,
    heldBack: articles.length - inPrint,
    searchDocuments: printed,
    ...toCounts(mirrored),
    ...(recorded && { recorded }),
    milliseconds: watch.total(),
    peakMemory: memory.stop(),
    phases: watch.phases,
  };
  return { problems: result.problems, summary };
}

/** A paper that is to be printed, and the key of all that its output is made from. */
interface Printable {
  readonly paper: Paper;
  readonly key: string;
  readonly openArchive: () => Promise<Archive>;
  readonly looking: OutputLook;
}

/** What came of a proof: it was put in place, or something in it gives away what is held back. */
interface Changes {
  readonly mirrored?: Mirrored;
  readonly leaks?: readonly Problem[];
}

/** Makes what has changed since the output was printed, and puts it there, unless it gives away what is held back. */
async function printChanges(
  settings: Settings,
  { paper, key: wholeKey, openArchive, looking }: Printable,
  watch: Stopwatch,
  { force, share }: { readonly force: boolean; readonly share: Share | undefined },
): Promise<Changes> {
  const { root, outDir, paperCacheDir, proofDir } = settings;
  const remembered = path.join(paperCacheDir, 'output.json');
  if (force) {
    dropDrawings(settings);
    await rm(remembered, { force: true });
  }
  const openLedger = async (): Promise<{ there: OutputTree; ledger: OutputLedger }> => {
    const there = await looking.end();
    return { there, ledger: await openOutputLedger(remembered, outDir, there) };
  };
  const { there, ledger } = await watch.measure('output', openLedger);
  const key = share ? `${wholeKey} ${share.part}/${share.of}` : wholeKey;
  if (ledger.holds(key)) return { mirrored: toUntouched(ledger.sizes) };
  const archive = await openArchive();
  const orders = toPictureOrders(settings, paper, archive.contributors);
  const cards = toCardOrders(settings, paper);
  await printProof({ settings, archive, orders, cards, force, share }, ledger, watch);
  const version = readTemplateVersion(root);
  const search = () => findLeaks({ settings, paper, archive, orders, cards, kept: ledger.kept.keys(), version });
  const leaks = settings.edition === 'drafts' ? [] : await watch.measure('embargo', search);
  if (leaks.length > 0) return { leaks };
  if (share) await labelPart(settings, share, toPrinting(settings, share, paper, archive.articles.length), ledger);
  const place = async (): Promise<Mirrored> => {
    await ledger.begin();
    const mirrored = await mirror(proofDir, outDir, { there, kept: ledger.kept });
    await ledger.finish(mirrored.files, key);
    return mirrored;
  };
  const mirrored = await watch.measure('writing', () => placeOutput(settings, place));
  await rm(proofDir, { recursive: true, force: true });
  return { mirrored };
}

/** An output that is as it has to be. */
function toUntouched(sizes: ReadonlyMap<string, number>): Mirrored {
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { files: new Set(sizes.keys()), bytes, written: 0, removed: 0 };
}
