import { createHash } from 'node:crypto';
import { toProblem, type Problem } from '../desk/problem.ts';
import type { ArticleRecord } from '../desk/paper.ts';
import { articlePath, toDay } from '../newsroom/permalink.ts';
import { article, type ArticleFrontMatter } from '../schemas/article.ts';
import { parseFrontMatter, type FrontMatter } from './front-matter.ts';
import { readSource } from './read-source.ts';
import { readText, type TextContext, type TextResult } from './read-text.ts';
import { findRepeatedHeadline, findUnfinishedKeys } from './text-faults.ts';
import { validate } from './validate.ts';

export interface ArticleResult {
  readonly file: string;
  readonly record?: ArticleRecord;
  readonly problems: readonly Problem[];
}

const filePattern = /^articles\/(\d{4}\/\d{2}\/[^/]+?)(?:\/index)?\.md$/;

/** `articles/2021/12/x.md` and `articles/2021/12/x/index.md` both give `2021/12/x`; anything else undefined. */
export const toArticleId = (file: string): string | undefined => filePattern.exec(file)?.[1]?.normalize('NFC');

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

function toPictureProblems(
  value: ArticleFrontMatter,
  frontMatter: FrontMatter,
  pictures: TextResult['pictures'],
): Problem[] {
  if (!value.picture) return [];
  const { src } = value.picture;
  const picture = pictures.get(src);
  const place = { file: frontMatter.file, ...frontMatter.locate(['picture', 'src']) };
  if (picture === 'broken')
    return [
      toProblem('bad-picture', place, `the picture ${src} cannot be read`, 'save it again as JPEG, PNG, WebP or AVIF'),
    ];
  if (typeof picture === 'object') return [];
  return [
    toProblem(
      'missing-picture',
      place,
      `the picture ${src} is not beside the article`,
      'put the file there, or write the name of one that is',
    ),
  ];
}

/** A picture that says something, without words that say what. */
function toCaptionProblems({ picture }: ArticleFrontMatter, { file, locate }: FrontMatter): Problem[] {
  if (!picture || picture.caption !== undefined || picture.decorative === true) return [];
  const advice = 'add caption: and say who, where and when';
  return [toProblem('missing-caption', { file, ...locate(['picture']) }, 'the picture has no caption', advice)];
}

/** The typed `src` of the lead picture, even where the rest of the front matter is wrong. */
function findPictureSrc({ data }: FrontMatter): string | undefined {
  const picture: unknown = data['picture'];
  const src: unknown = typeof picture === 'object' && picture !== null && 'src' in picture ? picture.src : undefined;
  return typeof src === 'string' ? src : undefined;
}

/** Reads, checks and converts one article. Never throws for what is in the file. */
export async function readArticle(context: TextContext, file: string): Promise<ArticleResult> {
  const { source, problems } = await readSource(context.contentDir, file);
  const id = toArticleId(file);
  if (!source || id === undefined) return { file, problems };
  const { frontMatter, problems: frontMatterProblems } = parseFrontMatter(source);
  if (!frontMatter) return { file, problems: [...problems, ...frontMatterProblems] };
  const { value, problems: keyProblems } = validate(article, frontMatter);
  const path = value ? articlePath(id, toDay(value.published, context.timeZone)) : '/';
  const isDraft = frontMatter.data['draft'] === true;
  const text = await readText(context, {
    kind: 'article',
    source,
    bodyStart: frontMatter.bodyStart,
    path,
    picture: findPictureSrc(frontMatter),
    isDraft,
  });
  const pictureProblems = value ? toPictureProblems(value, frontMatter, text.pictures) : [];
  const keyFaults = isDraft
    ? []
    : [
        ...findUnfinishedKeys(frontMatter),
        ...(value ? findRepeatedHeadline(frontMatter, value, text.opening) : []),
        ...(value ? toCaptionProblems(value, frontMatter) : []),
      ];
  const found = [
    ...problems,
    ...frontMatterProblems,
    ...keyProblems,
    ...keyFaults,
    ...pictureProblems,
    ...text.problems,
  ];
  if (!value || !text.record || found.some(({ severity }) => severity === 'error')) return { file, problems: found };
  const { id: feedId, ...keys } = value;
  const content = { ...keys, ...text.record, feedId };
  return { file, record: { id, file, digest: digestOf(content), ...content }, problems: found };
}
