import type { Loader } from 'astro/loaders';
import type { Collection } from '../desk/paper.ts';
import type { PaperResult } from './read-paper.ts';
import { readSettings } from './settings.ts';
import { findSharedArchive } from './shared-archive.ts';

let reading: Promise<PaperResult> | undefined;

/** What reads the newspaper is loaded where it is needed: while the press prints, it has read it by now. */
async function read(): Promise<PaperResult> {
  const { readSoundPaper } = await import('./read-paper.ts');
  return readSoundPaper(readSettings());
}

/** One reading of the paper serves all collections of a build. */
const readOnce = (): Promise<PaperResult> => (reading ??= read());

/**
 * Loads one kind of content as small records: front matter and digests, no body, no HTML. Bodies are read where they
 * are printed. Entries whose files are gone leave the store. While the press prints, nothing is stored: pages get the
 * archive itself.
 *
 * @throws PaperError with every problem of the paper.
 */
export function paperLoader(collection: Collection): Loader {
  return {
    name: `broadsheet-${collection}`,
    load: async ({ store, watcher, logger }) => {
      if (findSharedArchive()) {
        // Where it is empty, as always but once, Astro has nothing to write then.
        if (store.keys().length > 0) store.clear();
        return;
      }
      const load = async (): Promise<void> => {
        const { paper } = await readOnce();
        const records: readonly { readonly id: string; readonly digest: string }[] = paper[collection];
        const seen = new Set<string>();
        for (const record of records) {
          seen.add(record.id);
          store.set({ id: record.id, data: { ...record }, digest: record.digest });
        }
        for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
      };
      await load();
      if (!watcher) return;
      const { contentDir } = readSettings();
      watcher.add(contentDir);
      const reload = (file: string): void => {
        if (!file.startsWith(contentDir)) return;
        reading = undefined;
        load().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, reload);
    },
  };
}
