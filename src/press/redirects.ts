import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { escape } from './escape.ts';

/** An old address that must lead to a story. */
export interface Redirect {
  /** Site path without the base path, decoded: hosts decode what they are asked for before they look for a file. */
  readonly from: string;
  readonly href: string;
  readonly url: string;
  readonly headline: string;
  readonly language: string;
}

export const toRedirects = ({ articles }: Pick<Archive, 'articles'>): readonly Redirect[] =>
  articles.flatMap(({ aliases, href, url, headline, language }) =>
    aliases.map((from) => ({ from, href, url, headline, language })),
  );

/** The file that a host without rules of its own serves at an address. */
const toFile = (from: string): string => {
  const address = from.replace(/^\//, '');
  return /\.[a-z\d]+$/i.test(address) ? address : path.join(address, 'index.html');
};

function toPage({ href, url, headline, language }: Redirect): string {
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'">`,
    `<title>${escape(headline)}</title>`,
    `<link rel="canonical" href="${escape(url)}">`,
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${escape(href)}">`,
    '</head>',
    `<body><p><a href="${escape(href)}">${escape(headline)}</a></p></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Writes a page for every old address that leads to the new one on any host. Returns their number. */
export async function writeRedirects(redirects: readonly Redirect[], outDir: string): Promise<number> {
  for (const redirect of redirects) {
    const file = path.join(outDir, toFile(redirect.from));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, toPage(redirect), { flag: 'wx' });
  }
  return redirects.length;
}
