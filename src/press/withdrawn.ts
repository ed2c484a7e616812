import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WithdrawnAddress } from '../newsroom/address-book.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords } from '../words/words.ts';
import { escape } from './escape.ts';
import { toFile } from './redirects.ts';

/** Where the page of `pages/410.astro` has room for what became of one address. */
const room = '<!--withdrawal-->';

/**
 * Writes the page that hosts give with the status 410, and for hosts that know no such thing a page at every address that
 * was withdrawn, with when and why.
 *
 * @param proof where Astro has printed the page, and where they belong.
 * @throws where the page has no room for that.
 */
export async function writeWithdrawn(
  withdrawn: readonly WithdrawnAddress[],
  proof: string,
  { language, timeZone }: Pick<Publication, 'language' | 'timeZone'>,
): Promise<void> {
  const printed = path.join(proof, '410/index.html');
  const html = await readFile(printed, 'utf8');
  const [before, after, ...more] = html.split(room);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The page 410 has no room for what was withdrawn.');
  await rm(path.dirname(printed), { recursive: true });
  await writeFile(path.join(proof, '410.html'), before + after);
  const words = openWords(language);
  for (const { address, date, hasTime, reason } of withdrawn) {
    const day = words.formatCorrectionDate({ date, hasTime }, timeZone);
    const says = `<p>${escape(words.withdrawn.on(day))} ${escape(reason)}</p>`;
    const file = path.join(proof, toFile(address));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, before + says + after, { flag: 'wx' });
  }
}
