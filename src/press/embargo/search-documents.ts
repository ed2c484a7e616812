import type { Archive } from '../../archive/archive.ts';

/** A document of the search index that belongs to no story in print. */
export interface Stranger {
  readonly file: string;
  readonly url: string;
}

/** Whether a file of the output is a document of the search index. */
export const isDocument = (file: string): boolean => fragment.test(file);

const fragment = /^search[/\\]shards[/\\].+\.pf_fragment$/;

/** What Pagefind writes before the data of each of its files. */
const signature = 'pagefind_dcd';

function readAddress(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  try {
    const { url } = JSON.parse(text.startsWith(signature) ? text.slice(signature.length) : text) as { url: unknown };
    return String(url);
  } catch {
    return 'unknown';
  }
}

/** The addresses under which the stories in print are indexed. */
export const toDocumentAddresses = ({ articles }: Pick<Archive, 'articles'>): readonly string[] =>
  articles.map(({ path }) => encodeURI(path.toWellFormed()));

/**
 * The words of the index are cut to their stems and sorted, so that no sentence is found in it. But what Pagefind indexes
 * it also keeps as a document: an index all of whose documents are stories in print has the words of no other.
 *
 * @param printed from `toDocumentAddresses`.
 */
export function findStranger(file: string, bytes: Uint8Array, printed: ReadonlySet<string>): Stranger | undefined {
  const url = isDocument(file) ? readAddress(bytes) : undefined;
  return url === undefined || printed.has(url) ? undefined : { file, url };
}
