import { getCollection } from 'astro:content';
import type { Body } from '../markdown/body.ts';
import { readBody } from './body-cache.ts';
import { readPaper } from './read-paper.ts';
import { readSettings } from './settings.ts';

let restored: Promise<unknown> | undefined;

/** The texts that were asked for last: the feeds of a section, of topics and of a place hold much the same stories. */
const lately = new Map<string, Promise<Body>>();
const keptInMemory = 1000;

/**
 * A converted text, by the key that its article, page or biography carries.
 *
 * @throws where the text is not in the cache and cannot be converted again.
 */
export function openBody(key: string): Promise<Body> {
  const body = lately.get(key) ?? findBody(key);
  lately.delete(key);
  lately.set(key, body);
  const [oldest] = lately.keys();
  if (lately.size > keptInMemory && oldest !== undefined) lately.delete(oldest);
  return body;
}

async function findBody(key: string): Promise<Body> {
  const { cacheDir } = readSettings();
  const body = await readBody(cacheDir, key);
  if (body) return body;
  // The cache was emptied or damaged since the paper was read: everything that is missing is converted again, once.
  restored ??= readPaper(readSettings());
  await restored;
  const again = await readBody(cacheDir, key);
  if (again) return again;
  const file =
    (await getCollection('articles')).find(({ data }) => data.body === key)?.data.file ?? 'a text of the paper';
  throw new Error(`The converted text of ${file} is not in the cache and cannot be made again.`);
}
