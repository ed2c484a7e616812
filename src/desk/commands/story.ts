import path from 'node:path';
import { findArticles } from '../../archive/find-files.ts';
import { parseFrontMatter } from '../../archive/front-matter.ts';
import { toArticleId } from '../../archive/read-article.ts';
import { readSource } from '../../archive/read-source.ts';
import type { Settings } from '../../archive/settings.ts';
import { validate } from '../../archive/validate.ts';
import type { Publication } from '../../newsroom/publication.ts';
import { openPublication } from '../../publication.ts';
import { article, type ArticleFrontMatter } from '../../schemas/article.ts';
import { findNearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { formatProblems } from '../report/text.ts';
import { Refusal, toShownFolder } from './command.ts';

/** The article that a command is about. */
export interface StoryFile {
  readonly id: string;
  /** Relative to the newspaper folder. */
  readonly file: string;
}

/** A path, an id, an address or a name, as `2021/12/slug`, `2021/12/02/slug` or `slug`. */
function toName(typed: string, { contentDir }: Settings): string {
  const absolute = path.resolve(typed);
  const inside = absolute.startsWith(contentDir + path.sep) ? path.relative(contentDir, absolute) : typed;
  const address = /^https?:/.test(inside) ? (URL.parse(inside)?.pathname ?? inside) : inside;
  return decode(address)
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/\/+$/, '')
    .replace(/(?:\/index)?\.md$/, '')
    .replace(/^.*?(?=\d{4}\/\d{2}\/)/, '')
    .replace(/^\//, '');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const slugOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Finds an article by its path, its id, its address or its name alone. @throws Refusal that names the nearest */
export async function findStory(typed: string, settings: Settings): Promise<StoryFile> {
  const { files } = await findArticles(settings.contentDir);
  const name = toName(typed, settings);
  const stories = files.flatMap((file): StoryFile[] => {
    const id = toArticleId(file);
    return id === undefined ? [] : [{ id, file }];
  });
  const exact = stories.filter(({ id }) => id === name);
  const isLoose = !/^\d{4}\/\d{2}\/[^/]+$/.test(name);
  const named = stories.filter(({ id }) => slugOf(id) === slugOf(name));
  const inMonth = named.filter(({ id }) => id.startsWith(name.slice(0, 8)));
  const found = [exact, isLoose ? inMonth : [], isLoose ? named : []].find(({ length }) => length > 0) ?? [];
  const [one, another] = found;
  if (one && !another) return one;
  if (one) throw new Refusal(`${typed} may be any of ${found.map(({ file }) => file).join(', ')} - write which`);
  const ids = stories.map(({ id }) => id);
  const nearest = named[0]?.id ?? findNearest(name, ids) ?? findBySlug(slugOf(name), ids);
  const advice =
    nearest === undefined ? 'write the path of an article, such as 2021/12/some-story' : `write ${nearest}`;
  throw new Refusal(`there is no article ${typed} - ${advice}`);
}

function findBySlug(slug: string, ids: readonly string[]): string | undefined {
  const nearest = findNearest(slug, ids.map(slugOf));
  return ids.find((id) => slugOf(id) === nearest);
}

/** An article without a fault of its own, ready to be changed. */
export interface OpenStory extends StoryFile {
  readonly text: string;
  readonly bodyStart: number;
  readonly data: ArticleFrontMatter;
}

function refuseFaulty(problems: readonly Problem[], settings: Settings): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Refusal(`Mend this first:\n${formatProblems(errors, toShownFolder(settings))}`);
}

/** @throws Refusal where the folder is no newspaper */
export async function openPaperOf(settings: Settings): Promise<Publication> {
  const { publication, problems } = await openPublication(settings);
  refuseFaulty(problems, settings);
  return publication;
}

/** Opens an article that is to be changed. @throws Refusal where its file or its front matter has an error */
export async function openStory(story: StoryFile, settings: Settings): Promise<OpenStory> {
  const { source, problems } = await readSource(settings.contentDir, story.file);
  refuseFaulty(problems, settings);
  if (!source) throw new Refusal(`${story.file} cannot be read`);
  const { frontMatter, problems: found } = parseFrontMatter(source);
  refuseFaulty(found, settings);
  const { value, problems: keys } = frontMatter ? validate(article, frontMatter) : { problems: [] };
  refuseFaulty(keys, settings);
  if (!frontMatter || !value) throw new Refusal(`${story.file} cannot be read`);
  return { ...story, text: source.text, bodyStart: frontMatter.bodyStart, data: value };
}
