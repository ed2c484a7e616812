import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Stands before the text of every file of Pagefind. */
const signature = 'pagefind_dcd';

/** Pagefind's name of each story of a bundle, by the address under which it was indexed. */
export function readStoryNames(bundle: string): ReadonlyMap<string, string> {
  const folder = path.join(bundle, 'fragment');
  const names = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const text = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(signature.length)) as { readonly url: string };
    names.set(url, path.basename(file, '.pf_fragment'));
  }
  return names;
}
