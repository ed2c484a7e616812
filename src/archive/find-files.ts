import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { toProblem, type Problem } from '../desk/problem.ts';
import { toArticleId } from './read-article.ts';

export interface FoundFiles {
  /** Relative to the newspaper folder, with `/`, in the order of their names. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('_');
const looksLikeText = /\.(?:md|mdx|markdown|mdown|mkd|txt)$/i;

async function listFolder(contentDir: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(contentDir, folder), { withFileTypes: true, recursive: true }).catch(
    () => [],
  );
  const base = path.join(contentDir, folder);
  return entries
    .filter((entry) => !entry.isDirectory() && !isHidden(entry.name))
    .map((entry) =>
      [folder, path.relative(base, entry.parentPath), entry.name]
        .filter((part) => part !== '')
        .join('/')
        .replaceAll(path.sep, '/'),
    )
    .filter((file) => !file.split('/').some(isHidden))
    .toSorted();
}

/** Lists the articles. A text that lies where no address can be made of it is a problem, never skipped in silence. */
export async function findArticles(contentDir: string): Promise<FoundFiles> {
  const all = (await listFolder(contentDir, 'articles')).filter((file) => looksLikeText.test(file));
  const problems: Problem[] = [];
  const files = all.filter((file) => {
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

/** A name must do as the last part of an address: letters and digits of any script, joined by hyphens, dots or underscores. */
function findNameProblem(file: string, name: string): Problem | undefined {
  if (/^[\p{L}\p{M}\p{N}]+(?:[-_.~]+[\p{L}\p{M}\p{N}]+)*$/u.test(name)) return undefined;
  return toProblem(
    'file-name',
    { file },
    `the name "${name}" cannot become an address`,
    'rename it; write letters and digits joined by hyphens, such as some-story',
  );
}

/** Lists one of the flat folders, such as topics: files with the ending given, directly in it. */
export async function findFlatFiles(contentDir: string, folder: string, ending: '.md' | '.yaml'): Promise<FoundFiles> {
  const all = (await listFolder(contentDir, folder)).filter(
    (file) => looksLikeText.test(file) || /\.ya?ml$/i.test(file),
  );
  const problems: Problem[] = [];
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
  if (/^[\p{Ll}\p{Lo}\p{N}]+(?:[-_.][\p{Ll}\p{Lo}\p{N}]+)*$/u.test(id.normalize('NFC'))) return undefined;
  return toProblem(
    'file-name',
    { file },
    `the name "${id}" cannot become an id`,
    'rename it; write small letters and digits joined by hyphens, such as united-nations',
  );
}
