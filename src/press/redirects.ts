import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escape } from './escape.ts';
import type { Redirect } from './forwarding.ts';

/** The file that a host without rules of its own serves at an address. */
export const toFile = (from: string): string => {
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

/** Puts a file where nothing may lie yet. */
async function place(outDir: string, from: string, make: (file: string) => Promise<void>): Promise<void> {
  const file = path.join(outDir, toFile(from));
  await mkdir(path.dirname(file), { recursive: true });
  await make(file);
}

/**
 * Writes a page for every old address that leads to the new one on any host; at the old address of a feed, a copy of it.
 *
 * @param findFile where a printed file lies, by its path in the output: beside the pages, or in the output already.
 * @returns their number.
 */
export async function writeRedirects(
  redirects: readonly Redirect[],
  outDir: string,
  findFile: (name: string) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<number> {
  for (const redirect of redirects) {
    const feed = redirect.feed === undefined ? undefined : await findFile(toFile(redirect.feed));
    await place(outDir, redirect.from, (file) =>
      feed === undefined
        ? writeFile(file, toPage(redirect), { flag: 'wx' })
        : copyFile(feed, file, constants.COPYFILE_EXCL),
    );
  }
  return redirects.length;
}
