import path from 'node:path';
import type { PictureRecord } from '../desk/paper.ts';
import type { DataFile } from '../markdown/body.ts';
import { probePicture } from '../pictures/probe.ts';
import { readTextFile } from './read-source.ts';

export type SidePictures = ReadonlyMap<string, PictureRecord | 'missing' | 'broken'>;
export type SideData = ReadonlyMap<string, DataFile | 'missing'>;

/** Looks at the pictures that a text names, by `src` as typed. `file` is the text's own. */
export function probePictures(contentDir: string, file: string, names: Iterable<string>): Promise<SidePictures> {
  return findBeside(file, names, async (src, picture) => {
    const found = await probePicture(path.join(contentDir, picture));
    return typeof found === 'string' ? found : { src, file: picture, probe: found };
  });
}

/** Reads the files of figures that a text names, by `src` as typed. `file` is the text's own. */
export function readDataFiles(contentDir: string, file: string, names: Iterable<string>): Promise<SideData> {
  return findBeside(file, names, async (_src, data) => {
    const found = await readTextFile(contentDir, data);
    if (!found) return 'missing';
    return { file: data, ...('text' in found ? { text: toPlainLines(found.text) } : found) };
  });
}

/** What a spreadsheet writes beside the figures, a byte-order mark and line ends of Windows, is no fault in them. */
const toPlainLines = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');

/** Looks for each name in the folder of the text, and never outside it. */
async function findBeside<Found>(
  file: string,
  names: Iterable<string>,
  look: (src: string, file: string) => Promise<Found | 'missing'>,
): Promise<ReadonlyMap<string, Found | 'missing'>> {
  const folder = path.posix.dirname(file);
  const found = new Map<string, Found | 'missing'>();
  for (const src of names) {
    if (/^[a-z][a-z\d+.-]*:|^\//i.test(src)) continue;
    let result: Found | 'missing' = 'missing';
    for (const name of new Set([src, toPlain(src)])) {
      const beside = path.posix.join(folder, name);
      if (result === 'missing' && beside.startsWith(`${folder}/`)) result = await look(src, beside);
    }
    found.set(src, result);
  }
  return found;
}

/** Without percent-encoding: in Markdown `my%20boat.jpg` is the file `my boat.jpg`. */
function toPlain(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
