import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Instant } from '../newsroom/article.ts';
import { readClock, SettingsError } from './clock.ts';

/** Of one newspaper: what is printed for readers, or the preview of what is held back for its editors. */
export type Edition = 'paper' | 'drafts';

/** Where things are and when it is: everything that the environment decides. Paths are absolute. */
export interface Settings {
  /** The folder of the press: where package.json lies. */
  readonly root: string;
  readonly edition: Edition;
  readonly contentDir: string;
  readonly outDir: string;
  /** The output folder of the other edition: the two may not touch. */
  readonly otherOutDir: string;
  readonly cacheDir: string;
  /** What belongs to this newspaper and this output alone: Astro's cache, the ledger, the page proofs. */
  readonly paperCacheDir: string;
  /**
   * Where pages are rendered before they are put in place. Always below the press: Astro keeps its half-made files in
   * the output folder only where that lies in the working folder, and else in one place that all builds would share.
   */
  readonly proofDir: string;
  /** Scheme, host and path, from `SITE_URL`; overrides the publication's. */
  readonly siteUrl?: string;
  /** From `BASE_PATH`; starts and ends with `/`. */
  readonly basePath?: string;
  readonly port: number;
  readonly now: Instant;
}

function readSiteUrl(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol))
    throw new SettingsError('SITE_URL', typed, 'write a whole address, such as https://paper.example');
  return url.href;
}

/** `news`, `/news` and `/news/` are the same base path. */
export function toBasePath(typed: string): string {
  const inner = typed.trim().replaceAll(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function readBasePath(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  let readable = typed.trim();
  try {
    readable = decodeURI(readable);
  } catch {
    // A stray percent sign is refused below.
  }
  if (/[\s?#\\%]|\/\/|:/.test(readable)) throw new SettingsError('BASE_PATH', typed, 'write a path, such as /news/');
  return toBasePath(readable);
}

function readPort(typed: string | undefined): number {
  if (typed === undefined || typed === '') return 4321;
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingsError('PORT', typed, 'write a number from 1 to 65535');
  return port;
}

/**
 * Reads the environment: `CONTENT_DIR`, `OUT_DIR`, `DRAFTS_DIR`, `CACHE_DIR`, `SITE_URL`, `BASE_PATH`, `PORT`,
 * `SOURCE_DATE_EPOCH`. Relative paths count from the folder of the press.
 *
 * @param edition never from the environment: no setting that was left behind can print what is held back.
 * @throws SettingsError naming the variable and what to write.
 */
export function readSettings(
  environment: NodeJS.ProcessEnv = process.env,
  root: string = process.cwd(),
  edition: Edition = 'paper',
): Settings {
  const at = (name: string, fallback: string): string => path.resolve(root, environment[name] || fallback);
  const contentDir = at('CONTENT_DIR', 'content');
  const folders = { paper: at('OUT_DIR', 'dist'), drafts: at('DRAFTS_DIR', 'dist-drafts') };
  const outDir = folders[edition];
  const cacheDir = at('CACHE_DIR', 'node_modules/.cache/broadsheet');
  const siteUrl = readSiteUrl(environment['SITE_URL']);
  const basePath = readBasePath(environment['BASE_PATH']);
  const paper = createHash('sha256')
    .update(JSON.stringify([contentDir, outDir, siteUrl, basePath, ...(edition === 'paper' ? [] : [edition])]))
    .digest('hex')
    .slice(0, 12);
  return Object.freeze({
    root,
    edition,
    contentDir,
    outDir,
    otherOutDir: folders[edition === 'paper' ? 'drafts' : 'paper'],
    cacheDir,
    paperCacheDir: path.join(cacheDir, 'papers', paper),
    proofDir: path.join(root, 'node_modules/.cache/broadsheet/proofs', paper),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(basePath === undefined ? {} : { basePath }),
    port: readPort(environment['PORT']),
    now: readClock(environment),
  });
}
