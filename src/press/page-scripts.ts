import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { minifySync, transformWithOxc } from 'vite';
import { prefetchRules } from '../components/publication/prefetch-rules.ts';

/** As a content security policy names a script that stands in the page. */
type Digest = `sha256-${string}`;

const toDigest = (script: string): Digest => `sha256-${createHash('sha256').update(script).digest('base64')}`;

export interface PageScripts {
  /** The one that runs before a page is first painted, the only one that stands in the pages themselves. */
  readonly firstPaint: string;
  /** Of that one, and of the rules for prefetching that reader.ts adds. */
  readonly digests: readonly Digest[];
}

export async function readPageScripts(): Promise<PageScripts> {
  const file = 'first-paint.ts';
  const source = await readFile(new URL(`../components/publication/${file}`, import.meta.url), 'utf8');
  const { code } = await transformWithOxc(source, file);
  const firstPaint = minifySync(file.replace('.ts', '.js'), code).code.trim();
  return { firstPaint, digests: [firstPaint, prefetchRules].map(toDigest) };
}
