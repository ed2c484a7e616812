import type { Finding } from '../desk/checks/finding.ts';
import { toProblem, type Problem } from '../desk/problem.ts';
import { parseFrontMatter, parseYamlFile, type FrontMatter } from './front-matter.ts';
import { readSource } from './read-source.ts';

async function openFrontMatter(contentDir: string, file: string): Promise<FrontMatter | undefined> {
  const { source } = await readSource(contentDir, file);
  if (!source) return undefined;
  return (file.endsWith('.yaml') ? parseYamlFile(source) : parseFrontMatter(source)).frontMatter;
}

/** Finds line and column of faults between files. Only the files that have one are opened again. */
export async function locateFindings(
  contentDir: string,
  findings: readonly Finding[],
  publication: FrontMatter | undefined,
): Promise<readonly Problem[]> {
  const opened = new Map<string, FrontMatter | undefined>([['publication.yaml', publication]]);
  const problems: Problem[] = [];
  for (const { code, file, at, message, advice } of findings) {
    if (!opened.has(file)) opened.set(file, await openFrontMatter(contentDir, file));
    const place = opened.get(file)?.locate(at);
    problems.push(toProblem(code, { file, ...(at.length === 0 ? { line: 1, column: 1 } : place) }, message, advice));
  }
  return problems;
}
