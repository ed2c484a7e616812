import { exit, readArguments, runCommand } from './command.ts';
import { printAndReport } from './print.ts';

const usage = `Usage: npm run build -- [--force] [--frozen]

Prints the newspaper in CONTENT_DIR (content) to OUT_DIR (dist): what has changed since the last build.
Addresses that are published for the first time are added to urls.lock in CONTENT_DIR.
  --force   everything, whatever the caches hold
  --frozen  urls.lock stays as it is`;

await runCommand(usage, async (settings) => {
  const { values } = readArguments({
    options: { force: { type: 'boolean', default: false }, frozen: { type: 'boolean', default: false } },
  });
  return (await printAndReport(settings, { force: values.force, records: !values.frozen }))
    ? exit.clean
    : exit.problems;
});
