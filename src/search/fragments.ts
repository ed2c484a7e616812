import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);

/** Stands before the text of every file of Pagefind. */
const signature = 'pagefind_dcd';
const filesAtOnce = 32;

/** Pagefind's name of each story of a bundle, by the address under which it was indexed. */
export async function readStoryNames(bundle: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(bundle, 'fragment');
  const files = await readdir(folder);
  const names = new Map<string, string>();
  const readOne = async (file: string): Promise<void> => {
    const text = (await unzip(await readFile(path.join(folder, file)))).toString('utf8');
    const { url } = JSON.parse(text.slice(signature.length)) as { readonly url: string };
    names.set(url, path.basename(file, '.pf_fragment'));
  };
  for (let from = 0; from < files.length; from += filesAtOnce)
    await Promise.all(files.slice(from, from + filesAtOnce).map(readOne));
  return names;
}
