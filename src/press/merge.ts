import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../archive/settings.ts';
import type { Manifest } from '../search/manifest.ts';
import { openWorkFolders } from './disk-fault.ts';
import { forEach } from './for-each.ts';
import { lockFolders } from './lock.ts';
import { watchMemory } from './memory.ts';
import { mirror, type Mirrored } from './mirror.ts';
import { openOutputFolder, placeOutput } from './output-folder.ts';
import { openOutputLedger } from './output-ledger.ts';
import { listOutput } from './output-tree.ts';
import { readLabel, toFileDigest } from './part-label.ts';
import { isJoined, PartsError, requireOnePrinting, type Part } from './parts.ts';
import { toRealPath } from './real-path.ts';
import { openStopwatch } from './stopwatch.ts';
import { toCounts, type Summary } from './summary.ts';

export interface MergeOptions {
  /** Whether every file is put in place anew, whatever the output holds. */
  readonly force?: boolean;
  /** Called once where another build of the same paper has to end first. */
  readonly onWait?: () => void;
}

async function readParts(folders: readonly string[], outDir: string): Promise<readonly Part[]> {
  const out = await toRealPath(outDir);
  return Promise.all(
    folders.map(async (folder) => {
      const real = await toRealPath(path.resolve(folder));
      if ([real, out].every((one, at, both) => `${one}/`.startsWith(`${both[1 - at]}/`)))
        throw new PartsError(`${folder} is a part and cannot be the output as well - name another OUT_DIR`);
      const label = await readLabel(folder);
      if (label) return { folder, label };
      throw new PartsError(
        `${folder} holds no part that this press can read - print it with npm run build -- --shard i/n`,
      );
    }),
  );
}

/** A file of a part, as it was printed. @throws PartsError where it is gone or has been changed since. */
async function readPrinted({ folder, label }: Part, file: string): Promise<Buffer> {
  const bytes = await readFile(path.join(folder, file)).catch(() => undefined);
  if (bytes && toFileDigest(bytes) === label.files[file]?.[0]) return bytes;
  throw new PartsError(
    `${folder} is not as it was printed: ${file} is ${bytes ? 'damaged' : 'missing'} - copy the part again, or print it again`,
  );
}

const noManifest: Manifest = {
  documents: 0,
  shards: [],
  program: { id: '', wasm: '', language: '' },
  spellings: '',
};

/** Each part knows its own shards, and the one with the newest knows the program. */
function joinManifests(manifests: readonly Manifest[]): Manifest {
  const known = new Map(
    manifests.flatMap(({ shards }) => shards).flatMap((one) => (one.hash === '' ? [] : [[one.id, one]])),
  );
  const [first = noManifest] = manifests;
  const { program } = manifests.find((one) => one.program.id !== '') ?? first;
  return { ...first, shards: first.shards.map((one) => known.get(one.id) ?? one), program };
}

async function writeJoined(parts: readonly Part[], file: string, target: string): Promise<void> {
  const texts = await Promise.all(parts.map(async (part) => (await readPrinted(part, file)).toString('utf8')));
  await writeFile(target, `${JSON.stringify(joinManifests(texts.map((text) => JSON.parse(text) as Manifest)))}\n`);
}

/** Lays every file that the output does not hold yet into the proof folder. */
async function layProof(
  parts: readonly Part[],
  proofDir: string,
  keep: (file: string, key: string) => boolean,
): Promise<void> {
  await rm(proofDir, { recursive: true, force: true });
  const owners = new Map(parts.flatMap((part) => Object.keys(part.label.files).map((file) => [file, part])));
  const wanted = [...owners].filter(([file, { label }]) => !keep(file, label.files[file]?.[1] ?? ''));
  const folders = new Set(wanted.map(([file]) => path.dirname(path.join(proofDir, file))));
  for (const folder of [proofDir, ...folders]) await mkdir(folder, { recursive: true });
  await forEach(wanted, async ([file, part]) => {
    const target = path.join(proofDir, file);
    if (isJoined(file)) await writeJoined(parts, file, target);
    else await writeFile(target, await readPrinted(part, file));
  });
}

async function mergeLocked(settings: Settings, folders: readonly string[], force: boolean): Promise<Summary> {
  const { outDir, paperCacheDir, proofDir } = settings;
  const memory = watchMemory();
  const watch = openStopwatch();
  await openWorkFolders(settings);
  const parts = await readParts(folders, outDir);
  requireOnePrinting(parts);
  await openOutputFolder(settings);
  const remembered = path.join(paperCacheDir, 'output.json');
  if (force) await rm(remembered, { force: true });
  const there = await listOutput(outDir);
  const ledger = await openOutputLedger(remembered, outDir, there);
  await watch.measure('parts', () => layProof(parts, proofDir, ledger.keep));
  const place = async (): Promise<Mirrored> => {
    await ledger.begin();
    const mirrored = await mirror(proofDir, outDir, { there, kept: ledger.kept });
    // A build that follows does not know which of its inputs the parts were made from but by the key of each file.
    await ledger.finish(mirrored.files, '');
    return mirrored;
  };
  const mirrored = await watch.measure('writing', () => placeOutput(settings, place));
  await rm(proofDir, { recursive: true, force: true });
  const { articles = 0, heldBack = 0 } = parts[0]?.label ?? {};
  const counts = { articles, heldBack, searchDocuments: articles, ...toCounts(mirrored) };
  return { ...counts, milliseconds: watch.total(), peakMemory: memory.stop(), phases: watch.phases };
}

/**
 * Joins the parts of a paper, each printed by `printPaper` with a share of its own, to the output that one build would
 * have printed, to the byte. The parts stay as they are.
 *
 * @param folders the parts, in any order.
 * @throws PartsError where they are not all parts of one printing or not as they were printed, WorkFolderError and
 * OutputFolderError; the last good output is then as it was.
 */
export async function mergeParts(
  settings: Settings,
  folders: readonly string[],
  { force = false, onWait }: MergeOptions = {},
): Promise<Summary> {
  const release = await lockFolders([settings.proofDir, await toRealPath(settings.outDir)], () => onWait?.());
  try {
    return await mergeLocked(settings, folders, force);
  } finally {
    await release();
  }
}
