import { servePaper } from '../../press/serve.ts';
import { openPublication } from '../../publication.ts';
import { exit, readArguments, runCommand } from './command.ts';

const usage = `Usage: npm run preview

Serves what the last build printed to OUT_DIR (dist) on http://localhost:4321 (PORT).`;

await runCommand(usage, async (settings) => {
  readArguments({ options: {} });
  const { publication } = await openPublication(settings);
  const address = await servePaper(settings, publication.base);
  process.stdout.write(`${publication.name} is on ${address} (Ctrl+C ends it)\n`);
  return exit.clean;
});
