import { exit, readArguments, runCommand } from './command.ts';
import { printAndReport } from './print.ts';

const usage = `Usage: npm run build

Prints the newspaper in CONTENT_DIR (content) to OUT_DIR (dist).`;

await runCommand(usage, async (settings) => {
  readArguments({ options: {} });
  return (await printAndReport(settings)) ? exit.clean : exit.problems;
});
