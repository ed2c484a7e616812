import type { Problem } from '../desk/problem.ts';
import type { TextRecord } from '../desk/paper.ts';
import type { BodyKind, BodySource, BodyWords, PictureFile } from '../markdown/body.ts';
import { convertBody } from '../markdown/convert.ts';
import { findFileNames } from '../markdown/file-names.ts';
import { toPictureFile } from '../pictures/plan.ts';
import { readBody, toBodyKey, writeBody } from './body-cache.ts';
import type { Source } from './read-source.ts';
import { probePictures, readDataFiles, type SideData, type SidePictures } from './side-files.ts';

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
  readonly pictures: SidePictures;
  readonly problems: readonly Problem[];
}

async function findSideFiles(
  { contentDir }: TextContext,
  { source: { file, text }, bodyStart, picture }: TextToRead,
): Promise<{ readonly pictures: SidePictures; readonly dataFiles: SideData }> {
  const names = findFileNames(text.slice(bodyStart));
  const pictures = new Set([...names.pictures, ...(picture === undefined ? [] : [picture])]);
  return {
    pictures: await probePictures(contentDir, file, pictures),
    dataFiles: await readDataFiles(contentDir, file, names.data),
  };
}

/** Converts a text, or takes it from the cache where nothing that it depends on has changed. */
export async function readText(context: TextContext, text: TextToRead): Promise<TextResult> {
  const { pictures, dataFiles } = await findSideFiles(context, text);
  const { contentDir: _contentDir, cacheDir, ...dependencies } = context;
  const body = text.source.text.slice(text.bodyStart);
  const probes = [...pictures].map(([src, picture]) => [src, typeof picture === 'string' ? picture : picture.probe]);
  const key = toBodyKey([dependencies, text.kind, text.path, body, probes, [...dataFiles]]);
  const sides = {
    pictures: [...pictures.values()].filter((picture) => typeof picture !== 'string'),
    dataFiles: [...dataFiles.values()].flatMap((found) => (found === 'missing' ? [] : [found.file])),
  };
  const cached = await readBody(cacheDir, key);
  // Warnings name lines of the file, which the key does not hold: a text with some is converted again to tell them.
  if (cached && !cached.isWarned)
    return { record: { body: key, words: cached.words, ...sides }, pictures, problems: [] };

  const result = convertBody(toBodySource(context, text, pictures, dataFiles));
  if (!result.body) return { pictures, problems: result.problems };
  if (!cached) await writeBody(cacheDir, key, { ...result.body, isWarned: result.problems.length > 0 });
  return { record: { body: key, words: result.body.words, ...sides }, pictures, problems: result.problems };
}

function toBodySource(context: TextContext, text: TextToRead, pictures: SidePictures, dataFiles: SideData): BodySource {
  return {
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
    dataFiles,
  };
}
