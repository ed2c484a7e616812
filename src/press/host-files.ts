import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { feedPath } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { listingShape, type Forwarding } from './forwarding.ts';
import { toCaddySnippet } from './hosts/caddy-snippet.ts';
import type { HostRule } from './hosts/host-rule.ts';
import { toNginxMap } from './hosts/nginx-map.ts';
import { toNetlifyFile, toRedirectsFile } from './hosts/redirects-file.ts';
import { toFile } from './redirects.ts';

/** The path at which hosts find the page of an old address: that of its folder ends with a slash. */
const toAsked = (address: string): string =>
  `/${toFile(address)
    .replaceAll(path.sep, '/')
    .replace(/index\.html$/, '')}`;

/** The feeds of a listing, which end with it: feed readers stop asking for what is gone. */
const toFeeds = (address: string): readonly string[] =>
  listingShape.test(address) ? [feedPath(address), feedPath(address, 'json')] : [];

/** One list for all hosts, with the base path. */
export function toHostRules(
  { redirects, withdrawn }: Forwarding,
  { base }: Pick<Publication, 'base'>,
): readonly HostRule[] {
  const under = (address: string): string => base.slice(0, -1) + toAsked(address);
  return [
    ...redirects.map(({ from, href }): HostRule => ({ path: under(from), to: href })),
    ...withdrawn.flatMap(({ address }) => [address, ...toFeeds(address)]).map((address) => ({ path: under(address) })),
  ];
}

/**
 * Writes what hosts take instead of the pages at old addresses: `_redirects`, and in `_hosts/` a file for each of the
 * others. All of them are there in every paper, so that a server that includes one always finds it.
 *
 * @param proof where the paper is printed; what an operator has put into `public/_redirects` lies there already.
 */
export async function writeHostFiles(
  forwarding: Forwarding,
  proof: string,
  publication: Pick<Publication, 'base'>,
): Promise<void> {
  const rules = toHostRules(forwarding, publication);
  const gonePage = `${publication.base}410.html`;
  const redirects = path.join(proof, '_redirects');
  const before = await readFile(redirects, 'utf8').catch(() => '');
  const hosts = path.join(proof, '_hosts');
  await mkdir(hosts, { recursive: true });
  await writeFile(redirects, toRedirectsFile(rules, before));
  await writeFile(path.join(hosts, 'netlify_redirects'), toNetlifyFile(rules, gonePage, before));
  await writeFile(path.join(hosts, 'nginx.map'), toNginxMap(rules));
  await writeFile(path.join(hosts, 'Caddyfile'), toCaddySnippet(rules, gonePage));
}
