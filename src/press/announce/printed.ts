import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { fixedPaths, toUrl } from '../../newsroom/permalink.ts';
import type { Publication } from '../../newsroom/publication.ts';

/** What lies in the output, by address. */
export interface PrintedPaper {
  /** Every page that search engines may list, with the time of its last change, or '' where that is not known. */
  readonly pages: ReadonlyMap<string, string>;
  /** Every feed that names a hub, in both forms, with the digest of its file. */
  readonly feeds: ReadonlyMap<string, string>;
}

/** The output is not what `npm run build` prints now; the message says why and what to do. */
class OutputError extends Error {
  override readonly name = 'OutputError';
}

interface Entry {
  readonly loc: string;
  readonly lastmod?: string;
}

interface Outline {
  readonly '@_xmlUrl'?: string;
  readonly outline?: readonly Outline[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => ['sitemap', 'url', 'outline'].includes(name),
});

/** Turns addresses of the paper into files of the output. */
function openOutput(outDir: string, publication: Publication) {
  const front = toUrl(publication, fixedPaths.front);
  const read = async (address: string): Promise<string> => {
    if (!address.startsWith(front))
      throw new OutputError(`the output is that of another address, ${address} - print it again with npm run build`);
    const file = path.join(outDir, decodeURIComponent(address.slice(front.length)));
    return readFile(file, 'utf8').catch(() => {
      throw new OutputError(`${file} is not there - print the paper with npm run build`);
    });
  };
  return { read, at: (sitePath: string) => read(toUrl(publication, sitePath)) };
}

const findFeeds = (outlines: readonly Outline[]): readonly string[] =>
  outlines.flatMap((one) => [
    ...(one['@_xmlUrl'] === undefined ? [] : [one['@_xmlUrl']]),
    ...findFeeds(one.outline ?? []),
  ]);

/**
 * Reads the sitemaps and feeds of the output, which a deploy has just sent to the host.
 *
 * @throws OutputError where they are not there, or for another address.
 */
export async function readPrinted(outDir: string, publication: Publication): Promise<PrintedPaper> {
  const { read, at } = openOutput(outDir, publication);
  const index = parser.parse(await at(fixedPaths.sitemap)) as { sitemapindex?: { sitemap?: readonly Entry[] } };
  const pages = new Map<string, string>();
  for (const { loc } of index.sitemapindex?.sitemap ?? []) {
    const sitemap = parser.parse(await read(loc)) as { urlset?: { url?: readonly Entry[] } };
    for (const { loc: page, lastmod = '' } of sitemap.urlset?.url ?? []) pages.set(page, lastmod);
  }
  const list = parser.parse(await at(fixedPaths.opml)) as { opml?: { body?: { outline?: readonly Outline[] } } };
  const feeds = new Map<string, string>();
  for (const feed of findFeeds(list.opml?.body?.outline ?? []))
    for (const form of [feed, feed.replace(/\.xml$/, '.json')])
      feeds.set(
        form,
        createHash('sha256')
          .update(await read(form))
          .digest('base64url'),
      );
  return { pages, feeds };
}
