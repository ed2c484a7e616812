import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

export type PrintedDocument = ReturnType<typeof parseHTML>['document'];

export interface PrintedPage {
  /** The address without the base path: `/2024/05/01/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly document: PrintedDocument;
}

/** A printed paper, as files. */
export interface PrintedPaper {
  readonly folder: string;
  /** With `/`, relative to the folder, sorted. */
  readonly files: readonly string[];
  /** Pages, those that only lead elsewhere left out. */
  readonly pages: readonly PrintedPage[];
  /** Pages at old addresses, which lead to new ones. */
  readonly redirects: readonly PrintedPage[];
  readonly find: (path: string) => PrintedPage | undefined;
  readonly open: (path: string) => PrintedPage;
  readonly read: (file: string) => string;
  readonly bytes: (file: string) => Buffer;
}

const toPath = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
const leadsElsewhere = ({ document }: PrintedPage): boolean =>
  document.querySelector('meta[http-equiv="refresh"]') !== null;

export function openPrintedPaper(folder: string): PrintedPaper {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .toSorted();
  const all = files
    .filter((file) => file.endsWith('.html'))
    .map((file): PrintedPage => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: toPath(file), html, document: parseHTML(html).document };
    });
  const byPath = new Map(all.map((page) => [page.path, page]));
  const find = (path: string): PrintedPage | undefined => byPath.get(path);
  return {
    folder,
    files,
    pages: all.filter((page) => !leadsElsewhere(page)),
    redirects: all.filter(leadsElsewhere),
    find,
    open: (path) => {
      const page = find(path);
      if (!page) throw new Error(`nothing was printed at ${path}`);
      return page;
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    bytes: (file) => readFileSync(join(folder, file)),
  };
}

/** The bytes of a file; what is compressed (the search index) unpacked. */
export function readUnpacked(paper: PrintedPaper, file: string): Buffer {
  const bytes = paper.bytes(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** A digest of every file, by name. */
export const toDigests = (folder: string): Readonly<Record<string, string>> => {
  const paper = openPrintedPaper(folder);
  return Object.fromEntries(
    paper.files.map((file) => [file, createHash('sha256').update(paper.bytes(file)).digest('hex')]),
  );
};

/** Elements that a line of text runs through; all others begin and end a line. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i;

interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<TextNode> & Iterable<TextNode>;
}

function readText(node: TextNode): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1 || /^(?:script|style|template)$/i.test(node.nodeName)) return '';
  const text = [...node.childNodes].map(readText).join('');
  return inline.test(node.nodeName) ? text : ` ${text} `;
}

/** The text of an element as a reader sees it: white space runs together, and a block ends a word. */
export const toText = (element: unknown): string =>
  (element ? readText(element as TextNode) : '').replaceAll(/\s+/g, ' ').trim();
