import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { problemGuide } from '../../src/desk/problem-guide.ts';
import { problems, type ProblemCode } from '../../src/desk/problem.ts';
import { repository } from './build-newspaper.ts';
import { galleryCodes, readExpected } from './invalid-paper.ts';

/** docs/errors.md: an entry for every problem code, from the table of codes, its guide and the gallery of faults. */
export const errorsGuide = join(repository, 'docs/errors.md');

const introduction = `# Every problem, and its mend

The copy desk names each problem by a code that never changes, in \`npm run check\` and in every build. An **error** stops
the press; a **warning** does not, unless \`npm run check -- --strict\` is asked for. Each entry has a line as the desk
prints it, from the papers that the press is tested with: file, line, column, code, what was found, what to write.

_\`npm run docs\` writes this page from the table of codes and the gallery of faults. Change those, not this._
`;

/** The first line that the gallery's report has of a code. */
function findExample(code: ProblemCode): string | undefined {
  if (!galleryCodes().includes(code)) return undefined;
  return readExpected(code)
    .split('\n')
    .find((line) => line.includes(` ${code} `));
}

function toEntry(code: ProblemCode): string {
  const { severity, title } = problems[code];
  const { means, mend, example = findExample(code) } = problemGuide[code];
  return [
    `## ${code}`,
    `**${title}.** ${severity === 'error' ? 'Error' : 'Warning'}.`,
    means,
    ...(example === undefined ? [] : [`\`\`\`text\n${example}\n\`\`\``]),
    `**Mend:** ${mend}`,
  ].join('\n\n');
}

/** The whole page, as Prettier leaves it. */
export async function writeErrorsGuide(): Promise<string> {
  const codes = (Object.keys(problems) as ProblemCode[]).toSorted();
  const options = await resolveConfig(errorsGuide);
  return format([introduction, ...codes.map(toEntry)].join('\n\n'), { ...options, filepath: errorsGuide });
}

if (import.meta.main) writeFileSync(errorsGuide, await writeErrorsGuide());
