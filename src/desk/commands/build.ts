import { exit, readArguments, runCommand } from './command.ts';
import { printAndReport } from './print.ts';

const usage = `Usage: npm run build -- [--force]

Prints the newspaper in CONTENT_DIR (content) to OUT_DIR (dist): what has changed since the last build.
  --force   everything, whatever the caches hold`;

await runCommand(usage, async (settings) => {
  const { values } = readArguments({ options: { force: { type: 'boolean', default: false } } });
  return (await printAndReport(settings, values)) ? exit.clean : exit.problems;
});
