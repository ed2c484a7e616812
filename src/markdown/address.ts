import type { BodySource } from './body.ts';

/** What decides where a link leads: the address of the page that prints it, and where the paper is. */
export type LinkSource = Pick<BodySource, 'path' | 'origin' | 'base'>;

/** Where a link leads: its `href` as printed and, inside the paper, the site path without the base path. */
export type Destination =
  | { readonly kind: 'internal'; readonly href: string; readonly path: string }
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'unsafe'; readonly message: string; readonly advice: string };

const schemes = ['https', 'http', 'mailto', 'tel'];

// Browsers drop tabs and line breaks inside an address and white space around it; invisible characters hide a scheme
// from the eye. Whoever writes either did not mean a plain address.
const hidden = /[\u0000-\u0020\u007F-\u00A0\u00AD\u061C\u200B-\u200F\u2028-\u202F\u2060-\u206F\u3000\uFEFF]/g;

/** The scheme of an address as a browser would find it, in lower case. */
function findScheme(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(hidden, ''))?.[1]?.toLowerCase();
}

/** Whether an address leads to another host, or anywhere but a path of this site. */
export function isRemote(address: string): boolean {
  return findScheme(address) !== undefined || isProtocolRelative(address);
}

// WHATWG URL: for http and https a backslash is a slash.
function isProtocolRelative(address: string): boolean {
  return address.replace(hidden, '').replaceAll('\\', '/').startsWith('//');
}

/** Decides where a link in a text leads, from the page that the text is printed on. */
export function toDestination(address: string, source: LinkSource): Destination {
  const scheme = findScheme(address);
  if (scheme !== undefined && !schemes.includes(scheme)) {
    return unsafe(
      `the scheme "${scheme}:" is not allowed`,
      'link to an https, http, mailto or tel address, or to a path',
    );
  }
  if (isProtocolRelative(address))
    return unsafe('the address begins with two slashes', 'write https:// before the host');
  if (address.replace(hidden, '') === '') return unsafe('the link has no address', 'write the address in the brackets');
  if (scheme === 'mailto' || scheme === 'tel') return { kind: 'external', href: toLowerScheme(address) };
  return scheme === undefined ? toInternal(address, source) : toAbsolute(address, source);
}

const toLowerScheme = (address: string): string => address.replace(/^[^:]*:/, (scheme) => scheme.toLowerCase());

const unsafe = (message: string, advice: string): Destination => ({ kind: 'unsafe', message, advice });

function toAbsolute(address: string, source: LinkSource): Destination {
  const url = URL.parse(address);
  if (!url || !/^https?:\/\/[^/\\]/i.test(address.replace(hidden, ''))) {
    return unsafe(`"${address}" is not a whole address`, 'write it like https://example.org/path');
  }
  const href = toLowerScheme(address);
  // The paper's own pages, whether they were meant to be fetched over http or https.
  if (url.host !== new URL(source.origin).host) return { kind: 'external', href };
  const path = withoutBase(url.pathname, encodeURI(source.base));
  return path === undefined
    ? { kind: 'external', href }
    : { kind: 'internal', href, path: toPlain(path + url.search + url.hash) };
}

function toInternal(address: string, source: LinkSource): Destination {
  const base = new URL(source.base.slice(0, -1) + source.path, source.origin);
  const rooted = address.replace(hidden, '').startsWith('/');
  const url = URL.parse(address, base);
  if (!url) return unsafe(`"${address}" is not an address`, 'write a path like /2021/12/02/slug/');
  const path = withoutBase(url.pathname, encodeURI(source.base)) ?? (rooted ? url.pathname : undefined);
  // A path such as "/.//host" is resolved to "//host", which without a base path would be another site.
  if (path === undefined || path.startsWith('//') || url.origin !== base.origin) {
    return unsafe(`"${address}" leads out of the paper`, 'write a path from the front page, like /about/');
  }
  const tail = url.search + url.hash;
  const href = address.startsWith('#') ? address : encodeURI(source.base.slice(0, -1)) + path + tail;
  return { kind: 'internal', href, path: toPlain(path + tail) };
}

function withoutBase(path: string, base: string): string | undefined {
  if (path.startsWith(base)) return path.slice(base.length - 1);
  return path === base.slice(0, -1) ? '/' : undefined;
}

function toPlain(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
