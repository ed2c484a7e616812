import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import type { Archive } from '../archive/archive.ts';
import { requireBody } from '../archive/require-body.ts';
import type { Settings } from '../archive/settings.ts';
import { shareArchive } from '../archive/shared-archive.ts';
import { toCardName } from '../pictures/cards/card.ts';
import { printCards } from '../pictures/cards/print-cards.ts';
import { printPictures, type PictureFolders } from '../pictures/print-pictures.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { openWords } from '../words/words.ts';
import { isPreviewed, layMark } from './drafts.ts';
import { toForwarding } from './forwarding.ts';
import { writeHostFiles } from './host-files.ts';
import { keepPages } from './keep-pages.ts';
import type { OutputLedger } from './output-ledger.ts';
import type { toCardOrders, toPictureOrders } from './picture-orders.ts';
import { toFile, writeRedirects } from './redirects.ts';
import { openShardThread } from './shard-thread.ts';
import { isOurFile, isOurShard, type Share } from './share.ts';
import { openSideBySide } from './side-by-side.ts';
import type { Stopwatch } from './stopwatch.ts';
import { readTemplateVersion } from './template-version.ts';
import { together } from './together.ts';
import { writeWithdrawn } from './withdrawn.ts';

/** What a proof is made from. */
export interface ProofInput {
  readonly settings: Settings;
  readonly archive: Archive;
  readonly orders: ReturnType<typeof toPictureOrders>;
  readonly cards: ReturnType<typeof toCardOrders>;
  /** Whether nothing is taken from a cache. */
  readonly force: boolean;
  /** The part of the paper that is printed, where it is not the whole. */
  readonly share?: Share | undefined;
}

/** Astro would start a server of Vite to read its settings, which takes it a second. */
async function readAstroConfig(root: string): Promise<AstroUserConfig> {
  const file = pathToFileURL(path.join(root, 'astro.config.ts')).href;
  const { default: config } = (await import(file)) as { readonly default: AstroUserConfig };
  return config;
}

/** Pages, feeds and everything else that Astro renders, as far as the output does not hold it; from this archive. */
async function renderPages(
  { settings, archive, share }: ProofInput,
  ledger: OutputLedger,
  watch: Stopwatch,
): Promise<void> {
  const { root, edition, proofDir: proof, paperCacheDir } = settings;
  await mkdir(proof, { recursive: true });
  process.env['SOURCE_DATE_EPOCH'] = String(settings.now / 1000);
  shareArchive(archive);
  const lap = watch.openLaps();
  const sideBySide = await openSideBySide(root);
  try {
    // Astro takes longer to load than an unchanged paper takes to be looked through.
    const { build } = await import('astro');
    const version = readTemplateVersion(root);
    const isPrinted = edition === 'drafts' ? isPreviewed : undefined;
    const kept = keepPages({ ledger, version, proof, lap, share, ...(isPrinted && { isPrinted }) });
    const cacheDir = path.join(paperCacheDir, 'astro');
    const config = await readAstroConfig(root);
    const integrations = [...(config.integrations ?? []), kept, sideBySide.integration];
    await build({ ...config, integrations, root, outDir: proof, cacheDir, logLevel: 'warn', configFile: false });
    lap('feeds');
  } finally {
    await sideBySide.release();
    shareArchive(undefined);
  }
}

/** @param rendering a second thread helps from its end on: before, there is no processor for it. */
async function indexStories(
  { settings, archive, force, share }: ProofInput,
  ledger: OutputLedger,
  outDir: string,
  rendering: Promise<void>,
) {
  const { language } = archive.publication;
  const thread = openShardThread({ settings, language });
  const helper = openShardThread({ settings, language });
  try {
    await writeSearchIndex({
      articles: archive.articles,
      openBody: (article) => requireBody(settings, article.body),
      make: thread.make,
      helper: { ready: rendering, make: helper.make },
      outDir,
      cacheDir: settings.paperCacheDir,
      isLaid: ledger.keepFolder,
      takes: (age) => isOurShard(share, age),
      force,
      publication: archive.publication,
      words: openWords(language),
    });
  } finally {
    await together(thread.close(), helper.close());
  }
}

function layPictures({ orders, cards, share }: ProofInput, folders: PictureFolders) {
  const ours = orders.map(({ source, renditions }) => ({
    source,
    renditions: renditions.filter(({ name }) => isOurFile(share, name)),
  }));
  const ourCards = cards.filter((words) => isOurFile(share, toCardName(words)));
  return together(printPictures(ours, folders), printCards(ourCards, folders));
}

/** Takes a folder out of the way at once; the function that it gives removes what was in it. */
async function setAside(folder: string): Promise<() => Promise<void>> {
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch(() => undefined);
  return () => rm(old, { recursive: true, force: true });
}

/** Moves what lies in a folder into another, whose folders of the same name stay. */
async function moveInto(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    const isMoved = await rename(source, target).then(
      () => true,
      () => false,
    );
    if (!isMoved) await moveInto(source, target);
  }
}

/** Everything that the output does not hold yet, in the proof folder: pages, pictures and search are made side by side. */
export async function printProof(input: ProofInput, ledger: OutputLedger, watch: Stopwatch): Promise<void> {
  const { settings, force } = input;
  const { proofDir: proof, cacheDir } = settings;
  // Astro empties its output folder when it begins.
  const parts = `${proof}.parts`;
  const removeOld = await setAside(proof);
  await rm(parts, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  const rendering = renderPages(input, ledger, watch);
  await together(
    rendering,
    watch.measure('pictures', () => layPictures(input, { cacheDir, outDir: parts, isLaid: ledger.keep, force })),
    watch.measure('search', () => indexStories(input, ledger, parts, rendering)),
    removeOld(),
  );
  await moveInto(parts, proof);
  await rm(parts, { recursive: true });
  await writeForwarding(input);
  if (settings.edition === 'drafts') await layMark(proof);
}

/** What is at addresses where nothing stands any more. A feed is copied from where it is: into the part that prints it. */
async function writeForwarding({ settings, archive, share }: ProofInput): Promise<void> {
  const { edition, proofDir, outDir } = settings;
  const forwarding = toForwarding(archive);
  const { redirects, withdrawn } = forwarding;
  const findFile = async (name: string): Promise<string | undefined> => {
    for (const file of [path.join(proofDir, name), path.join(outDir, name)]) {
      if (
        await access(file).then(
          () => true,
          () => false,
        )
      )
        return file;
    }
    return undefined;
  };
  const isPaper = edition === 'paper';
  const leading = redirects.filter(
    ({ from, feed }) => (isPaper || feed === undefined) && isOurFile(share, toFile(feed ?? from)),
  );
  await writeRedirects(leading, proofDir, findFile);
  await writeWithdrawn(withdrawn, proofDir, archive.publication);
  if (isPaper) await writeHostFiles(forwarding, proofDir, archive.publication);
}
