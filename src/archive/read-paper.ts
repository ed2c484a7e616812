import type { ArticleRecord, Paper } from '../desk/paper.ts';
import { toSortedProblems, type Problem } from '../desk/problem.ts';
import { emptyAddressBook } from '../newsroom/address-book.ts';
import { contributorPath, pagePath } from '../newsroom/permalink.ts';
import { openPublication } from '../publication.ts';
import { contributor } from '../schemas/contributor.ts';
import { front } from '../schemas/front.ts';
import { notice } from '../schemas/notice.ts';
import { page } from '../schemas/page.ts';
import { place } from '../schemas/place.ts';
import { section } from '../schemas/section.ts';
import { series } from '../schemas/series.ts';
import { topic } from '../schemas/topic.ts';
import { openWords } from '../words/words.ts';
import { openAnchors } from './anchors.ts';
import { toBodyKey } from './body-cache.ts';
import { findArticles, findUnknownFolders, listPublicFiles } from './find-files.ts';
import { openLedger, type Reading } from './ledger.ts';
import { locateFindings } from './locate.ts';
import { readPressVersion } from './press-version.ts';
import { readAddresses } from './read-addresses.ts';
import { readArticles, type Progress } from './read-articles.ts';
import { readKind } from './read-kind.ts';
import type { TextContext } from './read-text.ts';
import type { Settings } from './settings.ts';
import { findFaults } from '../desk/checks/checks.ts';

export interface PaperResult {
  readonly paper: Paper;
  readonly problems: readonly Problem[];
  /** Files of articles that were found, read or not. */
  readonly articleFiles: number;
  /** Articles that had to be read and converted in this run. */
  readonly articlesRead: number;
}

export interface ReadOptions {
  readonly progress?: Progress | undefined;
  /** Whether every file is read and converted again, whatever the cache holds. */
  readonly force?: boolean | undefined;
}

/** An article with errors is read again by every build: what mends it may be another file, such as a picture. */
const isSound = (reading: Partial<Reading> | undefined): reading is Reading =>
  reading?.record !== undefined && (reading.problems ?? []).every(({ severity }) => severity === 'warning');

async function readAllArticles(
  context: TextContext,
  settings: Settings,
  progress?: Progress,
): Promise<{ records: ArticleRecord[]; problems: Problem[]; files: number; read: number }> {
  const { files, problems } = await findArticles(context.contentDir);
  const { contentDir: _contentDir, cacheDir: _cacheDir, force: _force, ...dependencies } = context;
  const ledger = await openLedger(
    settings.paperCacheDir,
    context.contentDir,
    context.cacheDir,
    toBodyKey(dependencies),
  );
  const known = context.force ? [] : files.map((file) => ledger.find(file));
  const changed = files.filter((_, index) => known[index] === undefined);
  const results = new Map((await readArticles(context, changed, progress)).map((result) => [result.file, result]));
  const readings = files.map((file, index) => known[index] ?? results.get(file));
  if (changed.length > 0) await ledger.write(readings.flatMap((reading) => (isSound(reading) ? reading : [])));
  return {
    records: readings.flatMap((reading) => reading?.record ?? []),
    problems: [...problems, ...readings.flatMap((reading) => reading?.problems ?? [])],
    files: files.length,
    read: changed.length,
  };
}

/**
 * Reads the whole newspaper: every file, held back or not, with every problem of every file. Converted texts are left
 * in the cache. Never throws for what is in the content.
 */
export async function readPaper(
  settings: Settings,
  { progress, force = false }: ReadOptions = {},
): Promise<PaperResult> {
  const { publication, problems: publicationProblems, frontMatter } = await openPublication(settings);
  if (publicationProblems.some(({ code }) => code === 'no-publication')) {
    const empty = {
      addresses: emptyAddressBook,
      articles: [],
      contributors: [],
      sections: [],
      topics: [],
      places: [],
      series: [],
      notices: [],
      pages: [],
      fronts: [],
    };
    return { paper: { publication, ...empty }, problems: publicationProblems, articleFiles: 0, articlesRead: 0 };
  }
  const context: TextContext = {
    contentDir: settings.contentDir,
    cacheDir: settings.cacheDir,
    origin: publication.origin,
    base: publication.base,
    timeZone: publication.timeZone,
    words: openWords(publication.language).body,
    force,
    press: readPressVersion(settings.root),
  };
  const kinds = {
    contributors: await readKind(context, {
      folder: 'contributors',
      schema: contributor,
      text: { kind: 'biography', toPath: contributorPath },
    }),
    sections: await readKind(context, { folder: 'sections', schema: section }),
    topics: await readKind(context, { folder: 'topics', schema: topic }),
    places: await readKind(context, { folder: 'places', schema: place }),
    series: await readKind(context, { folder: 'series', schema: series }),
    notices: await readKind(context, {
      folder: 'notices',
      schema: notice,
      text: { kind: 'notice', toPath: () => '/' },
    }),
    pages: await readKind(context, { folder: 'pages', schema: page, text: { kind: 'page', toPath: pagePath } }),
    fronts: await readKind(context, { folder: 'fronts', schema: front, yaml: true }),
  };
  const articles = await readAllArticles(context, settings, progress);
  const book = await readAddresses(settings.contentDir, publication);
  const paper: Paper = {
    publication,
    addresses: book.addresses,
    articles: articles.records,
    contributors: kinds.contributors.records,
    sections: kinds.sections.records,
    topics: kinds.topics.records,
    places: kinds.places.records,
    series: kinds.series.records,
    notices: kinds.notices.records,
    pages: kinds.pages.records,
    fronts: kinds.fronts.records,
  };
  const read = [
    ...publicationProblems,
    ...(await findUnknownFolders(settings.contentDir, ['articles', ...Object.keys(kinds)])),
    ...articles.problems,
    ...book.problems,
    ...Object.values(kinds).flatMap(({ problems }) => problems),
  ];
  const publicFiles = await listPublicFiles(settings.root);
  const faulty = new Set(read.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const between = await locateFindings(
    settings.contentDir,
    findFaults(paper, faulty, publicFiles, settings.now, openAnchors(settings.cacheDir)),
    frontMatter,
    publication,
  );
  return {
    paper,
    problems: toSortedProblems([...read, ...between]),
    articleFiles: articles.files,
    articlesRead: articles.read,
  };
}

/**
 * For the development server: the paper, or one error that tells every problem. Who is about to rename a story need not
 * keep its old address at once; a build will ask for it.
 */
export async function readSoundPaper(settings: Settings): Promise<PaperResult> {
  const result = await readPaper(settings);
  const errors = result.problems.filter(({ severity, code }) => severity === 'error' && code !== 'lost-address');
  if (errors.length > 0) throw new PaperError(errors);
  return result;
}

/** The content has errors; the message lists them all. */
class PaperError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map((one) => `${one.file}:${one.line}:${one.column} ${one.code} ${one.message} - ${one.advice}`)
        .join('\n'),
    );
    this.name = 'PaperError';
    this.problems = problems;
  }
}
