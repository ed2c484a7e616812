import { requireBody } from '../../archive/require-body.ts';
import { openResolver } from '../../archive/resolve.ts';
import { findStoryCard } from '../../archive/story-card.ts';
import type { Settings } from '../../archive/settings.ts';
import type { ArticleRecord, NoticeRecord, Paper, TextRecord } from '../../desk/paper.ts';
import type { Body } from '../../markdown/body.ts';
import { isPrinted } from '../../newsroom/gate.ts';
import { isCurrent } from '../../newsroom/notice.ts';
import { toSlug } from '../../newsroom/permalink.ts';
import { toCardName } from '../../pictures/cards/card.ts';
import { toRenditions } from '../../pictures/plan.ts';
import { shortestPattern, type Pattern } from './matcher.ts';
import { toLinePatterns, toSentencePatterns } from './pattern.ts';
import { toPicturePatterns } from './picture-patterns.ts';

/** What of a story may be found where it must not be; in the words of the report. */
export type SecretPart = 'headline' | 'standfirst' | 'text' | 'name' | 'address' | 'id' | 'picture';

/** Something that stands in a file which is held back, and so in no file of the output. */
export interface Secret extends Pattern {
  /** Relative to the newspaper folder. */
  readonly file: string;
  readonly part: SecretPart;
}

/** The texts that are not to be seen now. */
export interface HeldBack {
  readonly articles: readonly ArticleRecord[];
  readonly notices: readonly NoticeRecord[];
}

export const findHeldBack = ({ articles, notices }: Paper, now: number): HeldBack => ({
  articles: articles.filter((article) => !isPrinted(article, now)),
  notices: notices.filter((notice) => !isCurrent(notice, now)),
});

type Find = (part: SecretPart, patterns: readonly Uint8Array[], isWord?: boolean) => readonly Omit<Secret, 'file'>[];

const find: Find = (part, patterns, isWord = false) =>
  patterns.filter(({ length }) => length >= shortestPattern).map((bytes) => ({ part, bytes, isWord }));

/** An address as it is, and as HTML and XML write it. */
const toSpellings = (address: string): readonly Uint8Array[] =>
  [...new Set([address, encodeURI(address.toWellFormed())])].map((spelling) =>
    Buffer.from(spelling.replace(/\/$/, '')),
  );

/** A name of one or two words may be that of many things; with its day in front of it, it is that of one story. */
const isTelling = (slug: string): boolean => slug.split(/[-_.~]+/).length >= 3;

const alternatives = ({ html }: Body): readonly string[] =>
  [...html.matchAll(/ alt="([^"]*)"/g)].map(([, alt = '']) => alt);

const toBodyTexts = (body: Body): readonly string[] => [body.text, ...body.captions, ...alternatives(body)];

function findInArticle(
  record: ArticleRecord,
  body: Body,
  toArticle: ReturnType<typeof openResolver>['toArticle'],
): readonly Omit<Secret, 'file'>[] {
  const { headline, standfirst, path, guid } = toArticle(record);
  const slug = toSlug(record.id);
  const { alt = '', caption = '' } = record.picture ?? {};
  const texts = [...toBodyTexts(body), alt, caption, ...record.corrections.map(({ text }) => text)];
  return [
    ...find('headline', toLinePatterns(headline)),
    ...find('standfirst', toLinePatterns(standfirst)),
    ...find('text', texts.flatMap(toSentencePatterns)),
    ...find('name', isTelling(slug) ? toSpellings(slug) : [], true),
    ...find('address', [path, ...record.aliases].flatMap(toSpellings), true),
    ...find('id', [record.id, guid].flatMap(toSpellings), true),
  ];
}

const findInNotice = (body: Body): readonly Omit<Secret, 'file'>[] =>
  find('text', toBodyTexts(body).flatMap(toSentencePatterns));

/** Pictures that no text in print has, too. */
async function findPictures(
  { file, pictures }: TextRecord & { readonly file: string },
  printed: ReadonlySet<string>,
  settings: Settings,
): Promise<readonly Secret[]> {
  const own = pictures.filter(({ probe }) => !toRenditions(probe).some(({ name }) => printed.has(name)));
  const found = await Promise.all(own.map((picture) => toPicturePatterns(picture, settings)));
  return found.flat().map((bytes) => ({ file, part: 'picture', bytes, isWord: false }));
}

/** The file of the card with its headline, unless a story in print has the same. */
function findCard(
  record: ArticleRecord,
  { publication, sections }: Paper,
  printed: ReadonlySet<string>,
): readonly Secret[] {
  const section = sections.find(({ id }) => id === record.section);
  const card = section && findStoryCard(record, section, publication);
  const name = card && toCardName(card);
  if (name === undefined || printed.has(name)) return [];
  return [{ file: record.file, part: 'picture', bytes: Buffer.from(name), isWord: false }];
}

/**
 * Everything that must stand in no byte of the output: headlines, standfirsts, sentences, names, addresses, ids and
 * pictures of what is held back.
 *
 * @param printedPictures the names of the files of all pictures that are printed.
 */
export async function findSecrets(
  paper: Paper,
  { articles, notices }: HeldBack,
  printedPictures: ReadonlySet<string>,
  settings: Settings,
): Promise<readonly Secret[]> {
  const { toArticle } = openResolver(paper);
  const secrets: Secret[] = [];
  for (const record of articles) {
    const found = findInArticle(record, await requireBody(settings, record.body), toArticle);
    secrets.push(
      ...found.map((secret) => ({ file: record.file, ...secret })),
      ...findCard(record, paper, printedPictures),
    );
  }
  for (const record of notices) {
    const found = findInNotice(await requireBody(settings, record.body));
    secrets.push(...found.map((secret) => ({ file: record.file, ...secret })));
  }
  for (const record of [...articles, ...notices])
    secrets.push(...(await findPictures(record, printedPictures, settings)));
  return secrets;
}
