import type { Body } from '../markdown/body.ts';
import { requireBody } from './require-body.ts';
import { readSettings } from './settings.ts';

/** The texts that were asked for last: the feeds of a section, of topics and of a place hold much the same stories. */
const lately = new Map<string, Promise<Body>>();
const keptInMemory = 1000;

/**
 * A converted text, by the key that its article, page or biography carries.
 *
 * @throws where the text is not in the cache and cannot be converted again.
 */
export function openBody(key: string): Promise<Body> {
  const body = lately.get(key) ?? requireBody(readSettings(), key);
  lately.delete(key);
  lately.set(key, body);
  const [oldest] = lately.keys();
  if (lately.size > keptInMemory && oldest !== undefined) lately.delete(oldest);
  return body;
}
