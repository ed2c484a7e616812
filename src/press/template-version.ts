import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Beside `src`, what decides how a page comes out: settings, packages and the compiler's own options. */
const others: readonly string[] = ['astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A digest of the whole press: every template, style, script, rule and setting, the packages and Node itself, whose dates
 * and lists are printed. A page is kept only while it is the same: which file of the press a page depends on is not
 * worth a stale page.
 */
export function readTemplateVersion(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.env['NODE_ENV'] ?? ''}\n`);
  const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
  for (const file of [...files, ...others]) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('base64url');
}
