import { servePaper } from '../../press/serve.ts';
import { openPublication } from '../../publication.ts';
import { exit, readArguments, runCommand } from './command.ts';
import { printAndReport } from './print.ts';

const usage = `Usage: npm start

Prints the newspaper in CONTENT_DIR (content) and serves it on http://localhost:4321 (PORT).`;

await runCommand(usage, async (settings) => {
  readArguments({ options: {} });
  if (!(await printAndReport(settings))) return exit.problems;
  const { publication } = await openPublication(settings);
  const address = await servePaper(settings, publication.base);
  process.stdout.write(`\n${publication.name} is on ${address} (Ctrl+C ends it)\n`);
  return exit.clean;
});
