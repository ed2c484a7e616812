import { existsSync } from 'node:fs';
import path from 'node:path';
import { readPaper } from '../../archive/read-paper.ts';
import type { Settings } from '../../archive/settings.ts';
import type { Problem } from '../problem.ts';
import { formatAnnotations } from '../report/github.ts';
import { formatJson } from '../report/json.ts';
import { formatProblems } from '../report/text.ts';
import { exit, readArguments, runCommand, toShownFolder, UsageError } from './command.ts';
import { openProgress } from './progress.ts';

const usage = `Usage: npm run check -- [path ...] [--format text|json|github] [--strict]

Lists every problem of every file of the newspaper in CONTENT_DIR (content); with paths, of those files and folders.
  --format  for people, for programs, or as annotations of GitHub
  --strict  warnings count as errors
Exit code: 0 clean or warnings only, 1 problems, 2 usage.`;

const formats = { text: formatProblems, json: formatJson, github: formatAnnotations };
const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name);

/** Problems of the paths given, which count from here or from the newspaper folder; all where none is given. @throws UsageError */
function select(problems: readonly Problem[], paths: readonly string[], { contentDir }: Settings): readonly Problem[] {
  if (paths.length === 0) return problems;
  const wanted = paths.map((typed) => {
    const found = [path.resolve(typed), path.resolve(contentDir, typed)].find((place) => existsSync(place));
    if (found === undefined) throw new UsageError(`There is no ${typed}`);
    return found;
  });
  return problems.filter(({ file }) => {
    const absolute = path.join(contentDir, file);
    return wanted.some((folder) => absolute === folder || absolute.startsWith(folder + path.sep));
  });
}

await runCommand(usage, async (settings) => {
  const { values, positionals } = readArguments({
    options: { format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { format, strict } = values;
  if (!isFormat(format)) throw new UsageError(`There is no format ${format}: write text, json or github`);
  const progress = openProgress('Checking');
  const { problems, articleFiles } = await readPaper(settings, { progress: progress.show });
  progress.end();
  const found = select(problems, positionals, settings);
  const chosen = strict ? found.map((problem) => ({ ...problem, severity: 'error' as const })) : found;
  const report = formats[format](chosen, toShownFolder(settings));
  const isClean = format === 'text' && report === '';
  process.stdout.write(`${isClean ? `${articleFiles} articles, no problem` : report}\n`);
  return chosen.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
});
