import path from 'node:path';
import type { Problem } from '../desk/problem.ts';
import type { PictureRecord, TextRecord } from '../desk/paper.ts';
import type { BodyKind, BodyWords, PictureFile } from '../markdown/body.ts';
import { convertBody } from '../markdown/convert.ts';
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

/** Everything in a text that could be the name of a picture beside it. */
const pictureNames = /(?<=["'(<=\s])[^"'()<>{}\n]+?\.(?:jpe?g|png|webp|avif|gif|tiff?)(?=["')>}\s])/gi;

async function probeAll(context: TextContext, text: TextToRead): Promise<TextResult['pictures']> {
  const body = text.source.text.slice(text.bodyStart);
  const names = new Set([...body.matchAll(pictureNames)].map(([name]) => name.trim()));
  if (text.picture !== undefined) names.add(text.picture);
  const folder = path.posix.dirname(text.source.file);
  const found = new Map<string, PictureRecord | 'missing' | 'broken'>();
  for (const src of names) {
    const file = path.posix.join(folder, src);
    if (/^[a-z][a-z\d+.-]*:|^\//i.test(src) || !file.startsWith(`${folder}/`)) continue;
    const probe = await probePicture(path.join(context.contentDir, file));
    found.set(src, typeof probe === 'string' ? probe : { src, file, probe });
  }
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
  if (cached) return { record: { body: key, words: cached.words, pictures: records }, pictures, problems: [] };

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
  // A text with warnings is not kept, so that every run tells them again.
  await writeBody(cacheDir, key, result.body);
  return { record: { body: key, words: result.body.words, pictures: records }, pictures, problems: result.problems };
}
