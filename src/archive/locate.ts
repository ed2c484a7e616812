import type { Finding } from '../desk/checks/finding.ts';
import { toProblem, type Problem } from '../desk/problem.ts';
import { findInternalLinks } from '../markdown/find-links.ts';
import type { Publication } from '../newsroom/publication.ts';
import { parseFrontMatter, parseYamlFile, type FrontMatter } from './front-matter.ts';
import { readSource } from './read-source.ts';

interface OpenFile {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
}

async function open(contentDir: string, file: string): Promise<OpenFile | undefined> {
  const { source } = await readSource(contentDir, file);
  if (!source) return undefined;
  const { frontMatter } = file.endsWith('.yaml') ? parseYamlFile(source) : parseFrontMatter(source);
  return { text: source.text, frontMatter };
}

type Site = Pick<Publication, 'origin' | 'base'>;

/** Where a link of a text stands, and all others that lead to the same. */
function locateLinks({ path, from }: NonNullable<Finding['link']>, { text, frontMatter }: OpenFile, site: Site) {
  const start = frontMatter?.bodyStart ?? 0;
  return findInternalLinks({ text, start, path: from, ...site }).filter((link) => link.path === path);
}

/** Finds line and column of faults between files. Only the files that have one are opened again. */
export async function locateFindings(
  contentDir: string,
  findings: readonly Finding[],
  publication: FrontMatter | undefined,
  { origin, base }: Site,
): Promise<readonly Problem[]> {
  const opened = new Map<string, OpenFile | undefined>([['publication.yaml', { text: '', frontMatter: publication }]]);
  const problems: Problem[] = [];
  for (const { code, file, at, onKey, link, message, advice, severity, line: known } of findings) {
    if (known !== undefined) {
      problems.push(toProblem(code, { file, line: known }, message, advice, severity));
      continue;
    }
    if (!opened.has(file)) opened.set(file, await open(contentDir, file));
    const found = opened.get(file);
    const links = link && found ? locateLinks(link, found, { origin, base }) : [];
    const key = at.length === 0 ? undefined : found?.frontMatter?.locate(at, onKey);
    for (const { line, column } of links.length > 0 ? links : [key ?? { line: 1, column: 1 }])
      problems.push(toProblem(code, { file, line, column }, message, advice, severity));
  }
  return problems;
}
