import type { Archive } from '../../archive/archive.ts';

/** The documents of the search index, counted and compared with the stories in print while the output is read. */
export interface SearchDocuments {
  /** Takes note of a file of the output, where it belongs to the index. */
  readonly note: (file: string, bytes: Uint8Array) => void;
  /** Addresses of documents that belong to no story in print. */
  readonly strangers: () => readonly { readonly file: string; readonly url: string }[];
}

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

/**
 * The words of the index are cut to their stems and sorted, so that no sentence is found in it. But what Pagefind indexes
 * it also keeps as a document: an index all of whose documents are stories in print has the words of no other.
 */
export function watchSearchDocuments({ articles }: Pick<Archive, 'articles'>): SearchDocuments {
  const printed = new Set(articles.map(({ path }) => encodeURI(path.toWellFormed())));
  const strangers: { file: string; url: string }[] = [];
  return {
    note: (file, bytes) => {
      if (!fragment.test(file)) return;
      const url = readAddress(bytes);
      if (!printed.has(url)) strangers.push({ file, url });
    },
    strangers: () => strangers,
  };
}
