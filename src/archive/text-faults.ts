import { stat } from 'node:fs/promises';
import path from 'node:path';
import { toProblem, type Problem } from '../desk/problem.ts';
import { findUnfinishedText } from '../markdown/find-unfinished.ts';
import { isPastedTwice, repeatsHeadline } from '../newsroom/repeated-headline.ts';
import { findUnfinishedWords, type UnfinishedWord } from '../newsroom/unfinished.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Source } from './read-source.ts';
import type { KeyPath } from './yaml.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

function toUnfinished(file: string, place: Place, { word, isCertain }: Omit<UnfinishedWord, 'index'>): Problem {
  const orDraft = file.startsWith('articles/') ? ', or add draft: true' : '';
  const advice = `write what belongs there${isCertain ? orDraft : ', if it is not meant'}`;
  const severity = isCertain ? 'error' : 'warning';
  return toProblem('unfinished-text', { file, ...place }, `"${word}" stands in the text`, advice, severity);
}

/** What is still to be written in the text of a file; nothing in a draft. */
export const findUnfinished = ({ file, text }: Source, bodyStart: number): readonly Problem[] =>
  findUnfinishedText({ text, start: bodyStart }).map(({ line, column, ...word }) =>
    toUnfinished(file, { line, column }, word),
  );

/** Keys that hold names and addresses, not words. */
const nameKeys: ReadonlySet<string> = new Set(['aliases', 'canonical', 'id', 'link', 'links', 'src', 'url']);

function* findTexts(value: unknown, at: KeyPath = []): Generator<readonly [KeyPath, string]> {
  if (typeof value === 'string') yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!nameKeys.has(key)) yield* findTexts(inner, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

/** What is still to be written in front matter. */
export const findUnfinishedKeys = ({ file, data, locate }: FrontMatter): readonly Problem[] =>
  [...findTexts(data)].flatMap(([at, text]) =>
    findUnfinishedWords(text).map((word) => toUnfinished(file, locate(at), word)),
  );

/** A headline that is said again where something else belongs. */
export function findRepeatedHeadline(
  { file, locate }: FrontMatter,
  { headline, standfirst }: { readonly headline: string; readonly standfirst: string },
  opening: string,
): readonly Problem[] {
  const report = (key: string, message: string, advice: string): Problem =>
    toProblem('headline-twice', { file, ...locate([key]) }, message, advice);
  return [
    ...(isPastedTwice(headline)
      ? [report('headline', 'the headline says the same words twice', 'take one of the two out')]
      : []),
    ...(repeatsHeadline(standfirst, headline)
      ? [report('standfirst', 'the standfirst only says the headline again', 'say what the story is about')]
      : []),
    ...(repeatsHeadline(opening, headline)
      ? [report('headline', 'the text begins with the headline', 'take it out of the text; the press prints it')]
      : []),
  ];
}

const heaviest = 10_000_000;

/** A picture that takes more room in the paper than any printed size needs. */
export async function findHeavyPicture(
  contentDir: string,
  picture: string,
  text: Source,
  src: string,
): Promise<readonly Problem[]> {
  const { size } = await stat(path.join(contentDir, picture)).catch(() => ({ size: 0 }));
  if (size <= heaviest) return [];
  const at = Math.max(0, text.text.indexOf(src));
  const before = text.text.slice(0, at).split('\n');
  const place = { file: text.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const message = `the picture ${src} has ${Math.round(size / 1_000_000)} MB`;
  return [toProblem('heavy-picture', place, message, 'save it with less than 10 MB, or 4000 pixels wide')];
}
