import path from 'node:path';
import type { Problem } from '../desk/problem.ts';
import type { PictureRecord, TextRecord } from '../desk/paper.ts';
import type { BodyKind, BodyWords, PictureFile } from '../markdown/body.ts';
import { convertBody } from '../markdown/convert.ts';
import { findPictureNames } from '../markdown/picture-names.ts';
import { toPictureFile } from '../pictures/plan.ts';
import { probePicture } from '../pictures/probe.ts';
import { readBody, toBodyKey, writeBody } from './body-cache.ts';
import type { Source } from './read-source.ts';

/** What the conversion of every text of a paper depends on, besides the text. Plain data: it goes to worker threads. */
export interface TextContext {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly origin: string;
  readonly base: string;
  readonly timeZone: string;
  readonly words: BodyWords;
  /** A digest of the code and the packages that convert. */
  readonly press: string;
}

export interface TextToRead {
  readonly kind: BodyKind;
  readonly source: Source;
  readonly bodyStart: number;
  /** The address of the page that prints it. */
  readonly path: string;
  /** The picture that front matter names. */
  readonly picture?: string | undefined;
}

export interface TextResult {
  /** Absent where the text has an error. */
  readonly record?: TextRecord;
  readonly pictures: ReadonlyMap<string, PictureRecord | 'missing' | 'broken'>;
  readonly problems: readonly Problem[];
}

async function probe(context: TextContext, folder: string, src: string): Promise<PictureRecord | 'missing' | 'broken'> {
  let result: PictureRecord | 'missing' | 'broken' = 'missing';
  for (const name of new Set([src, toPlain(src)])) {
    const file = path.posix.join(folder, name);
    if (result !== 'missing' || !file.startsWith(`${folder}/`)) continue;
    const found = await probePicture(path.join(context.contentDir, file));
    result = typeof found === 'string' ? found : { src, file, probe: found };
  }
  return result;
}

/** Without percent-encoding: in Markdown `my%20boat.jpg` is the file `my boat.jpg`. */
function toPlain(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

async function probeAll(context: TextContext, text: TextToRead): Promise<TextResult['pictures']> {
  const names = new Set(findPictureNames(text.source.text.slice(text.bodyStart)));
  if (text.picture !== undefined) names.add(text.picture);
  const folder = path.posix.dirname(text.source.file);
  const found = new Map<string, PictureRecord | 'missing' | 'broken'>();
  for (const src of names) if (!/^[a-z][a-z\d+.-]*:|^\//i.test(src)) found.set(src, await probe(context, folder, src));
  return found;
}

/** Converts a text, or takes it from the cache where nothing that it depends on has changed. */
export async function readText(context: TextContext, text: TextToRead): Promise<TextResult> {
  const pictures = await probeAll(context, text);
  const { contentDir: _contentDir, cacheDir, ...dependencies } = context;
  const body = text.source.text.slice(text.bodyStart);
  const probes = [...pictures].map(([src, picture]) => [src, typeof picture === 'string' ? picture : picture.probe]);
  const key = toBodyKey([dependencies, text.kind, text.path, body, probes]);
  const records = [...pictures.values()].filter((picture) => typeof picture !== 'string');
  const cached = await readBody(cacheDir, key);
  // Warnings name lines of the file, which the key does not hold: a text with some is converted again to tell them.
  if (cached && !cached.isWarned)
    return { record: { body: key, words: cached.words, pictures: records }, pictures, problems: [] };

  const result = convertBody({
    kind: text.kind,
    file: text.source.file,
    text: text.source.text,
    start: text.bodyStart,
    path: text.path,
    origin: context.origin,
    base: context.base,
    words: context.words,
    pictures: new Map(
      [...pictures].map(([src, picture]): [string, PictureFile | 'missing' | 'broken'] => [
        src,
        typeof picture === 'string' ? picture : toPictureFile(picture.probe, context),
      ]),
    ),
  });
  if (!result.body) return { pictures, problems: result.problems };
  if (!cached) await writeBody(cacheDir, key, { ...result.body, isWarned: result.problems.length > 0 });
  return { record: { body: key, words: result.body.words, pictures: records }, pictures, problems: result.problems };
}
