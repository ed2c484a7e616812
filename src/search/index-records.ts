import { createIndex } from 'pagefind';
import { isPagefindRunning, orEnd, startPagefind } from './pagefind-process.ts';
import type { SearchRecord } from './record.ts';

/** A story, or a whole shard, that Pagefind would not take. */
class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}

const toReason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Pagefind reports some failures in its answer and throws others: both become an error that says where. */
async function demand<T extends { readonly errors: readonly string[] }>(
  answer: Promise<T>,
  where: string,
  folder = where,
): Promise<T> {
  const found = await orEnd(answer, folder).catch((error: unknown) => {
    throw new SearchIndexError(`${where}: Pagefind failed: ${toReason(error)}`);
  });
  if (found.errors.length > 0) throw new SearchIndexError(`${where}: Pagefind failed: ${found.errors.join('; ')}`);
  return found;
}

/**
 * How much Pagefind puts into a file of words, by its own count; it would take four times as much. With 1,000 stories of 900
 * words a file has 7 KB instead of 26, and the list of all files 11 KB instead of 8: a search of three words saves 50.
 */
const chunkSize = '5000';

/** Pagefind takes records in the order in which they are sent; while it works on one, the next are on their way. */
const recordsAtOnce = 32;

/**
 * Writes one Pagefind bundle. Records are sent one after another, so that neither their order nor the memory they need
 * depends on chance; the index leaves Pagefind's memory before this returns.
 *
 * @throws SearchIndexError with the path of the story that was not taken.
 */
export async function indexRecords(records: AsyncIterable<SearchRecord>, outputPath: string): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const { index } = await demand(startPagefind(createIndex), outputPath);
  if (!index) throw new SearchIndexError(`${outputPath}: Pagefind made no index`);
  try {
    const underWay: Promise<unknown>[] = [];
    for await (const { url, content, language, meta, filters } of records) {
      const answer = index.addCustomRecord({ url, content, language, meta: { ...meta }, filters });
      const taken = demand(answer, decodeURI(url), outputPath);
      // It is waited for in its turn; until then its failure is not forgotten by anybody.
      taken.catch(() => undefined);
      underWay.push(taken);
      if (underWay.length >= recordsAtOnce) await underWay.shift();
    }
    await Promise.all(underWay);
    await demand(index.writeFiles({ outputPath }), outputPath);
  } finally {
    // Where that fails, too, what went wrong first says more.
    if (isPagefindRunning()) await orEnd(index.deleteIndex(), outputPath).catch(() => undefined);
  }
}
