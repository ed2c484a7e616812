import { readPaper } from '../../archive/read-paper.ts';
import { formatProblems } from '../report/text.ts';
import { exit, readArguments, runCommand, toShownFolder } from './command.ts';
import { openProgress } from './progress.ts';

const usage = `Usage: npm run check

Lists every problem of every file of the newspaper in CONTENT_DIR (content).
Exit code: 0 clean, 1 problems, 2 usage.`;

await runCommand(usage, async (settings) => {
  readArguments({ options: {} });
  const progress = openProgress('Checking');
  const { problems, articleFiles } = await readPaper(settings, progress.show);
  progress.end();
  const report = formatProblems(problems, toShownFolder(settings));
  process.stdout.write(`${report === '' ? `${articleFiles} articles, no problem` : report}\n`);
  return problems.some(({ severity }) => severity === 'error') ? exit.problems : exit.clean;
});
