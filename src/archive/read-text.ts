import { createHash } from 'node:crypto';
import type { Problem } from '../desk/problem.ts';
import type { TextRecord } from '../desk/paper.ts';
import type { Body, BodyKind, BodyResult, BodyWords, PictureFile } from '../markdown/body.ts';
import { convertSoon } from '../markdown/convert-soon.ts';
import { findFileNames } from '../markdown/file-names.ts';
import { toPictureFile } from '../pictures/plan.ts';
import { readBody, toBodyKey, writeBody } from './body-cache.ts';
import type { Source } from './read-source.ts';
import { probePictures, readDataFiles, type SideData, type SidePictures } from './side-files.ts';
import { findHeavyPicture, findUnfinished } from './text-faults.ts';

/** What the conversion of every text of a paper depends on, besides the text. Plain data: it goes to other processes. */
export interface TextContext {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly origin: string;
  readonly base: string;
  readonly timeZone: string;
  readonly words: BodyWords;
  /** Whether the cache is not to be believed. */
  readonly force: boolean;
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
  /** Whether something may still be to come in it. */
  readonly isDraft?: boolean;
}

export interface TextResult {
  /** Absent where the text has an error. */
  readonly record?: TextRecord;
  readonly pictures: SidePictures;
  readonly problems: readonly Problem[];
  /** The first paragraph or heading, without marks. */
  readonly opening: string;
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

/** A text as short as that may be the same by chance: a line under a table, a notice of the day. */
const fewestWords = 20;

/** `&quot;` and `&apos;` are the longest of the escapes in XML; JSON escapes less, and shorter. */
const toFeedSize = (feedHtml: string): number => Buffer.byteLength(feedHtml.replaceAll(/[&<>"'\\\n\t]/g, '&quot;'));

function toRecord(
  key: string,
  { words, links, text, feedHtml }: Body,
  pictures: SidePictures,
  data: SideData,
): TextRecord {
  const fingerprint = words < fewestWords ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 22);
  const found = [...pictures.values()].filter((picture) => typeof picture !== 'string');
  const dataFiles = [...data.values()].flatMap((one) => (one === 'missing' ? [] : [one.file]));
  const feedSize = toFeedSize(feedHtml);
  return { body: key, words, feedSize, internalLinks: links, fingerprint, pictures: found, dataFiles };
}

/** Pictures that are too heavy; of a picture no conversion knows that. */
async function findHeavyPictures(
  { contentDir }: TextContext,
  { source }: TextToRead,
  pictures: TextResult['pictures'],
): Promise<readonly Problem[]> {
  const found = [...pictures].flatMap(([src, picture]) => (typeof picture === 'string' ? [] : [{ ...picture, src }]));
  return (await Promise.all(found.map(({ file, src }) => findHeavyPicture(contentDir, file, source, src)))).flat();
}

/** Converts a text, or takes it from the cache where nothing that it depends on has changed. */
export async function readText(context: TextContext, text: TextToRead): Promise<TextResult> {
  const { pictures, dataFiles } = await findSideFiles(context, text);
  const { contentDir: _contentDir, cacheDir, force, ...dependencies } = context;
  const source = text.source.text.slice(text.bodyStart);
  const probes = [...pictures].map(([src, picture]) => [src, typeof picture === 'string' ? picture : picture.probe]);
  const key = toBodyKey([dependencies, text.kind, text.path, source, probes, [...dataFiles]]);
  const cached = force ? undefined : await readBody(cacheDir, key);
  // Warnings name lines of the file, which the key does not hold: a text with some is converted again to tell them.
  const result =
    cached && !cached.isWarned ? { body: cached, problems: [] } : await convertText(context, text, pictures, dataFiles);
  const heavy = await findHeavyPictures(context, text, pictures);
  if (!result.body) return { pictures, problems: [...heavy, ...result.problems], opening: '' };
  // Only of a text that could be converted, and so can be read in time; the cache of texts knows nothing of drafts.
  const unfinished = text.isDraft === true ? [] : findUnfinished(text.source, text.bodyStart);
  const problems = [...heavy, ...result.problems, ...unfinished];
  if (!cached) await writeBody(cacheDir, key, { ...result.body, isWarned: result.problems.length > 0 });
  const [opening = ''] = result.body.text.split('\n', 1);
  return { record: toRecord(key, result.body, pictures, dataFiles), pictures, problems, opening };
}

function convertText(
  context: TextContext,
  text: TextToRead,
  pictures: SidePictures,
  dataFiles: SideData,
): Promise<BodyResult> {
  return convertSoon({
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
  });
}
