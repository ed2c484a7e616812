import type { Body } from '../markdown/body.ts';
import { readBody, readBodyNow } from './body-cache.ts';
import { readPaper } from './read-paper.ts';
import type { Settings } from './settings.ts';

let restored: Promise<unknown> | undefined;

/**
 * A converted text, by the key that its article, page or biography carries. Where the cache was emptied or damaged since
 * the paper was read, everything that is missing is converted again, once.
 *
 * @throws where the text cannot be made again, as when its file has changed meanwhile.
 */
export async function requireBody(settings: Settings, key: string): Promise<Body> {
  // Without waiting: threads that answer for the disk are busy with pictures, and pages and search would wait behind those.
  const body = readBodyNow(settings.cacheDir, key) ?? (await readBody(settings.cacheDir, key));
  if (body) return body;
  restored ??= readPaper(settings);
  await restored;
  const again = await readBody(settings.cacheDir, key);
  if (again) return again;
  throw new Error(
    `A converted text is not in the cache ${settings.cacheDir} and cannot be made again: its file has changed while the press was running. Run the build again.`,
  );
}
