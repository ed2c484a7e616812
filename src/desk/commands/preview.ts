import { readSettings } from '../../archive/settings.ts';
import { servePaper } from '../../press/serve.ts';
import { openPublication } from '../../publication.ts';
import { exit, readArguments, runCommand } from './command.ts';

const usage = `Usage: npm run preview -- [--drafts]

Serves what the last build printed to OUT_DIR (dist) on http://localhost:4321 (PORT).
  --drafts   what npm run preview:drafts printed to DRAFTS_DIR (dist-drafts)`;

await runCommand(usage, async () => {
  const { values } = readArguments({ options: { drafts: { type: 'boolean', default: false } } });
  const settings = readSettings(process.env, process.cwd(), values.drafts ? 'drafts' : 'paper');
  const { publication } = await openPublication(settings);
  const address = await servePaper(settings, publication.base);
  process.stdout.write(`${publication.name} is on ${address} (Ctrl+C ends it)\n`);
  return exit.clean;
});
