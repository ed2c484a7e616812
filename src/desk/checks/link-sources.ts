import { addressFiles } from '../../newsroom/address-book.ts';
import { toAddressKey } from '../../newsroom/address-key.ts';
import type { Instant } from '../../newsroom/article.ts';
import { isPrinted } from '../../newsroom/gate.ts';
import { toOpening } from '../../newsroom/holdings.ts';
import { isCurrent } from '../../newsroom/notice.ts';
import { contributorPath, pagePath } from '../../newsroom/permalink.ts';
import type { Finding, Inquiry } from './finding.ts';

/** A link into the paper, with what tells when readers see it. */
export interface PaperLink {
  readonly file: string;
  readonly place: Pick<Finding, 'at' | 'link'>;
  /** The address, decoded, without what follows `?` or `#`. */
  readonly path: string;
  /** What follows the hash, decoded. */
  readonly fragment: string;
  /** From when on it is printed; undefined for never. */
  readonly opens: Instant | undefined;
  readonly isPrinted: boolean;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text.normalize('NFC');
  }
}

type Printing = Pick<PaperLink, 'opens' | 'isPrinted'>;

function toLink(file: string, typed: string, place: PaperLink['place'], printing: Printing): PaperLink {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(typed) ?? [];
  return { file, place, path: decode(path), fragment: decode(fragment), ...printing };
}

const always: Printing = { opens: -Infinity, isPrinted: true };

function* toLinks(
  { file, internalLinks }: { readonly file: string; readonly internalLinks: readonly string[] },
  from: string,
  printing: Printing,
): Generator<PaperLink> {
  for (const path of internalLinks) yield toLink(file, path, { at: [], link: { path, from } }, printing);
}

/** Every link of every text of the paper, and those that notices carry. */
export function* findLinks({ paper, pathOf, now }: Inquiry): Generator<PaperLink> {
  for (const article of paper.articles) {
    if (article.internalLinks.length === 0) continue;
    const opens = article.draft ? undefined : toOpening(article);
    yield* toLinks(article, pathOf(article), { opens, isPrinted: isPrinted(article, now) });
  }
  for (const page of paper.pages) yield* toLinks(page, pagePath(page.id), always);
  for (const contributor of paper.contributors) yield* toLinks(contributor, contributorPath(contributor.id), always);
  for (const notice of paper.notices) {
    const printing = { opens: notice.start ?? -Infinity, isPrinted: isCurrent(notice, now) };
    yield* toLinks(notice, '/', printing);
    const path = toOwnPath(notice.link, paper.publication);
    if (path !== undefined) yield toLink(notice.file, path, { at: ['link'] }, printing);
  }
  yield* findRedirects(paper);
}

/** Where redirects lead; those that lead to one another are told as such. */
function* findRedirects({ addresses: { redirects }, articles }: Inquiry['paper']): Generator<PaperLink> {
  if (redirects.length === 0) return;
  const old = [...redirects.map(({ from }) => from), ...articles.flatMap(({ aliases }) => aliases)];
  const leads = new Set(old.map(toAddressKey));
  for (const { to, typed } of redirects) {
    if (!to.startsWith('/') || leads.has(toAddressKey(to))) continue;
    yield { file: addressFiles.redirects, place: { at: [typed] }, path: to, fragment: '', ...always };
  }
}

/** The site path of an address here, whether it is typed whole or not. */
function toOwnPath(link: string | undefined, { origin, base }: Inquiry['paper']['publication']): string | undefined {
  if (link === undefined || link.startsWith('/')) return link;
  const url = URL.parse(link);
  if (url?.host !== new URL(origin).host || !url.pathname.startsWith(encodeURI(base))) return undefined;
  return `/${url.pathname.slice(encodeURI(base).length)}${url.search}${url.hash}`;
}
