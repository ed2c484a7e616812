import path from 'node:path';
import { findArticles, findFlatFiles } from '../../../archive/find-files.ts';
import { parseFrontMatter, parseYamlFile } from '../../../archive/front-matter.ts';
import { toArticleId } from '../../../archive/read-article.ts';
import { readSource } from '../../../archive/read-source.ts';
import type { Settings } from '../../../archive/settings.ts';
import { addressFiles } from '../../../newsroom/address-book.ts';
import { articlePath, contributorPath, pagePath, toDay, toSlug } from '../../../newsroom/permalink.ts';
import { article } from '../../../schemas/article.ts';
import { Refusal } from '../command.ts';
import type { OpenStory } from '../story.ts';

/** A file of the paper that may refer to the article. */
export interface Referrer {
  readonly file: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly bodyStart: number;
  /** The address of the page that prints it, before and after. */
  readonly path: string;
  readonly pathAfter: string;
}

/** Opens a file that may refer to the article. @throws Refusal where it has an error that hides what it refers to */
export async function openReferrer(
  contentDir: string,
  file: string,
  toPath: (data: Readonly<Record<string, unknown>>) => string,
): Promise<Referrer> {
  const { source, problems } = await readSource(contentDir, file);
  const result = source && (file.endsWith('.yaml') ? parseYamlFile(source) : parseFrontMatter(source));
  const [problem] = [...problems, ...(result?.problems ?? [])];
  if (problem || !source || !result?.frontMatter)
    throw new Refusal(`${file} may refer to the story and has an error: ${problem?.message ?? ''} - mend it first`);
  const { data, bodyStart } = result.frontMatter;
  const path = toPath(data);
  return { file, text: source.text, data, bodyStart, path, pathAfter: path };
}

/** Files of the paper that hold the name of the story, or a percent sign that may hide it. */
export async function openReferrers(
  story: OpenStory,
  settings: Settings,
  timeZone: string,
): Promise<readonly Referrer[]> {
  const { contentDir } = settings;
  const flat = async (folder: string, ending: '.md' | '.yaml') =>
    (await findFlatFiles(contentDir, folder, ending)).files.map((file) => ({
      file,
      id: path.posix.basename(file, ending),
    }));
  const toPath =
    (file: string) =>
    (data: Readonly<Record<string, unknown>>): string => {
      const { data: published } = article.shape.published.safeParse(data['published']);
      return published === undefined ? '/' : articlePath(toArticleId(file) ?? file, toDay(published, timeZone));
    };
  const files: readonly (readonly [string, Parameters<typeof openReferrer>[2]])[] = [
    ...(await findArticles(contentDir)).files.map((file) => [file, toPath(file)] as const),
    ...(await flat('pages', '.md')).map(({ file, id }) => [file, () => pagePath(id)] as const),
    ...(await flat('contributors', '.md')).map(({ file, id }) => [file, () => contributorPath(id)] as const),
    ...(await flat('notices', '.md')).map(({ file }) => [file, () => '/'] as const),
    ...(await flat('fronts', '.yaml')).map(({ file }) => [file, () => '/'] as const),
    [addressFiles.redirects, () => '/'],
  ];
  const names = [story.id, ...story.data.aliases].map((name) => toSlug(name.replace(/\/$/, '')));
  const mayRefer = (text: string): boolean =>
    names.some((name) => text.normalize('NFC').includes(name)) || /%[\da-f]{2}/i.test(text);
  const referrers: Referrer[] = [];
  for (const [file, pathOf] of files) {
    if (file === story.file) continue;
    const { source } = await readSource(contentDir, file);
    if (source && mayRefer(source.text)) referrers.push(await openReferrer(contentDir, file, pathOf));
  }
  return referrers;
}
