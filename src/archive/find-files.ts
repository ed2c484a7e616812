import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { findNearest } from '../desk/nearest.ts';
import { toProblem, type Problem } from '../desk/problem.ts';
import { isStoryName } from '../newsroom/name.ts';
import { toArticleId } from './read-article.ts';
import { reasonOf } from './read-source.ts';

export interface FoundFiles {
  /** Relative to the newspaper folder, with `/`, in the order of their names. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('_');
const looksLikeText = /\.(?:md|mdx|markdown|mdown|mkd|txt)$/i;

interface Listed {
  readonly files: string[];
  readonly problems: Problem[];
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** No story lies deeper behind a link: the year, the month, the folder of the story. A link to `/usr` is soon left. */
const deepestBehindLink = 3;

/**
 * Every file below a folder, hidden ones left out; links are followed, each folder once. A folder that is not there is
 * empty; one that cannot be read is a problem, for a paper without it would be another paper.
 */
async function listFolder(
  contentDir: string,
  folder: string,
  seen = new Set<string>(),
  deepest = Infinity,
): Promise<Listed> {
  const listed: Listed = { files: [], problems: [] };
  const absolute = path.join(contentDir, folder);
  try {
    const real = await realpath(absolute);
    if (seen.has(real)) return listed;
    seen.add(real);
    const entries = await readdir(absolute, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isHidden(entry.name)) continue;
      const name = `${folder}/${entry.name}`;
      if (!(await isFolder(entry, path.join(absolute, entry.name)))) listed.files.push(name);
      else if (entry.isSymbolicLink() && (await holdsPaper(path.join(absolute, entry.name), contentDir)))
        listed.problems.push(toLinkProblem(name));
      else if (looksLikeText.test(entry.name)) listed.problems.push(toFolderProblem(name));
      else if (deepest > 0) {
        const rest = entry.isSymbolicLink() ? Math.min(deepest, deepestBehindLink) : deepest;
        const inner = await listFolder(contentDir, name, seen, rest - 1);
        listed.files.push(...inner.files);
        listed.problems.push(...inner.problems);
      }
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !folder.includes('/')) return listed;
    const message = `the folder cannot be read: ${reasonOf(error)}`;
    const advice = 'make it a folder that may be read';
    listed.problems.push(toProblem('unreadable-file', { file: folder }, message, advice));
  }
  return listed;
}

/** Whether a folder is one in which the newspaper lies: behind a link to it is the whole disk, and no story. */
async function holdsPaper(folder: string, contentDir: string): Promise<boolean> {
  const [real, paper] = await Promise.all([realpath(folder), realpath(contentDir)]);
  return paper !== real && `${paper}${path.sep}`.startsWith(real.endsWith(path.sep) ? real : real + path.sep);
}

/** Nobody would look into it for a story, nor understand its address. */
const toFolderProblem = (file: string): Problem =>
  toProblem(
    'file-place',
    { file },
    'a folder has the name of a file',
    `rename the folder to ${path.posix.basename(file).replace(looksLikeText, '')}, or delete it`,
  );

const toLinkProblem = (file: string): Problem =>
  toProblem(
    'unreadable-file',
    { file },
    'the link leads to a folder that holds the newspaper itself',
    'remove the link, or let it lead to a folder with stories',
  );

/** A link counts as what it leads to; one that leads nowhere is left to whoever reads the file. */
async function isFolder(entry: Dirent, absolute: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return (await stat(absolute).catch(() => undefined))?.isDirectory() ?? false;
}

/** The files of `public/`, which are served as they are. */
export async function listPublicFiles(root: string): Promise<readonly string[]> {
  const { files } = await listFolder(root, 'public');
  return files.map((file) => file.slice('public/'.length));
}

/** Folders of the paper that the press does not know: a misspelt name would leave out all that lies there. */
export async function findUnknownFolders(contentDir: string, known: readonly string[]): Promise<readonly Problem[]> {
  const entries = await readdir(contentDir, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !isHidden(entry.name) && !known.includes(entry.name))
    .map(({ name }) => {
      const nearest = findNearest(name, known);
      const advice = `${nearest === undefined ? '' : `rename it to ${nearest}, or `}move it out of the newspaper folder`;
      return toProblem('file-place', { file: name }, 'the press does not look into this folder', advice, 'warning');
    });
}

/** Lists the articles. A text that lies where no address can be made of it is a problem, never skipped in silence. */
export async function findArticles(contentDir: string): Promise<FoundFiles> {
  const listed = await listFolder(contentDir, 'articles');
  const problems: Problem[] = [...listed.problems];
  const files = listed.files
    .toSorted()
    .filter((file) => looksLikeText.test(file))
    .filter((file) => {
      const problem = findArticleFileProblem(file);
      if (problem) problems.push(problem);
      return !problem;
    });
  return { files, problems };
}

function findArticleFileProblem(file: string): Problem | undefined {
  const id = file.endsWith('.md') ? toArticleId(file) : undefined;
  if (id === undefined) {
    return toProblem(
      'file-place',
      { file },
      'the file lies where no article is looked for',
      'move it to articles/YYYY/MM/slug.md or articles/YYYY/MM/slug/index.md, or delete it',
    );
  }
  return (
    findNameProblem(file, id.slice(8)) ??
    (/^\d{4}\/(?:0[1-9]|1[0-2])\//.test(id)
      ? undefined
      : toProblem('file-place', { file }, 'the folder is not a month', 'move it to a folder from 01 to 12'))
  );
}

function findNameProblem(file: string, name: string): Problem | undefined {
  if (isStoryName(name)) return undefined;
  return toProblem(
    'file-name',
    { file },
    `the name "${name}" cannot become an address`,
    'rename it; write letters and digits joined by hyphens, such as some-story',
  );
}

/** Lists one of the flat folders, such as topics: files with the ending given, directly in it. */
export async function findFlatFiles(contentDir: string, folder: string, ending: '.md' | '.yaml'): Promise<FoundFiles> {
  const listed = await listFolder(contentDir, folder);
  const all = listed.files.filter((file) => looksLikeText.test(file) || /\.ya?ml$/i.test(file));
  const problems: Problem[] = [...listed.problems];
  const files = all.filter((file) => {
    const name = file.slice(folder.length + 1);
    const problem =
      name.includes('/') || !name.endsWith(ending)
        ? toProblem(
            'file-place',
            { file },
            `the file lies where the press does not look`,
            `move it to ${folder}/id${ending}, or delete it`,
          )
        : findIdProblem(file, name.slice(0, -ending.length));
    if (problem) problems.push(problem);
    return !problem;
  });
  return { files, problems };
}

function findIdProblem(file: string, id: string): Problem | undefined {
  if (/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:[-_.][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u.test(id.normalize('NFC')))
    return undefined;
  return toProblem(
    'file-name',
    { file },
    `the name "${id}" cannot become an id`,
    'rename it; write small letters and digits joined by hyphens, such as united-nations',
  );
}
