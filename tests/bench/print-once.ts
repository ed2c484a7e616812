import { readSettings } from '../../src/archive/settings.ts';
import { printPaper } from '../../src/press/print.ts';

/** Prints the paper that the environment names and reports in JSON: what `bench.ts` runs in a process of its own. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { summary, problems } = await printPaper(readSettings());
if (!summary) {
  for (const { file, line, message } of problems) process.stderr.write(`${file}:${line} ${message}\n`);
  process.exit(1);
}
const { user, system } = process.cpuUsage();
process.stdout.write(`${JSON.stringify({ ...summary, ownCpu: (user + system) / 1000 })}\n`);
