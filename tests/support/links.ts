import type { PrintedDocument, PrintedPaper } from './printed-paper.ts';

export interface Site {
  readonly origin: string;
  /** Starts and ends with `/`. */
  readonly base: string;
}

const addressAttributes = ['href', 'src', 'poster', 'action'] as const;

/** Every address that a page names: links, pictures in all sizes, scripts, styles, forms, its canonical and card pictures. */
function findAddresses(document: PrintedDocument): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const name of addressAttributes) {
      const value = element.getAttribute(name);
      if (value !== null) found.push(value);
    }
    for (const candidate of (element.getAttribute('srcset') ?? '').split(',')) {
      const [address] = candidate.trim().split(/\s+/);
      if (address !== undefined && address !== '') found.push(address);
    }
  }
  for (const meta of document.querySelectorAll(
    'meta[property="og:image"], meta[property="og:url"], meta[name="twitter:image"]',
  )) {
    found.push(meta.getAttribute('content') ?? '');
  }
  return found;
}

const hasTarget = (document: PrintedDocument, fragment: string): boolean =>
  fragment === '' || fragment === 'top' || document.getElementById(decodeURIComponent(fragment)) !== null;

/** Reads a printed paper as a crawler would: every internal address must be a file, every fragment an id in it. */
export function findDeadLinks(paper: PrintedPaper, { origin, base }: Site): readonly string[] {
  const files = new Set(paper.files);
  const dead = new Set<string>();
  const toFile = (pathname: string): string | undefined => {
    const path = decodeURIComponent(pathname);
    if (!path.startsWith(base)) return undefined;
    const inner = path.slice(base.length);
    return inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
  };
  const check = (from: string, typed: string): void => {
    const url = URL.parse(typed, `${origin}${base}${encodeURI(from.slice(1))}`);
    if (!url) {
      dead.add(`${from} -> ${typed} (not an address)`);
      return;
    }
    if (url.origin !== origin || !/^https?:$/.test(url.protocol)) return;
    const file = toFile(url.pathname);
    if (file === undefined) dead.add(`${from} -> ${typed} (outside ${base})`);
    else if (!files.has(file)) dead.add(`${from} -> ${typed}`);
    else if (file.endsWith('.html')) {
      const target = paper.find(`/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
      if (target && !hasTarget(target.document, url.hash.slice(1))) dead.add(`${from} -> ${typed} (no such anchor)`);
    }
  };
  for (const { path, document } of [...paper.pages, ...paper.redirects]) {
    for (const address of findAddresses(document)) check(path, address);
  }
  for (const file of paper.files.filter((name) => name.endsWith('.css'))) {
    for (const [, address = ''] of paper.read(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) {
      if (!address.startsWith('data:')) check(`/${file}`, address);
    }
  }
  return [...dead].toSorted();
}
