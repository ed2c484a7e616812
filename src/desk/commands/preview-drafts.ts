import { readSettings } from '../../archive/settings.ts';
import { exit, readArguments, runCommand } from './command.ts';
import { printAndReport } from './print.ts';

const usage = `Usage: npm run preview:drafts -- [--force]

Prints the newspaper in CONTENT_DIR (content) with everything that is held back - drafts, scheduled, embargoed and expired
stories, each marked - to DRAFTS_DIR (dist-drafts), for editors alone: no feeds, and no machine may list it.
npm run preview -- --drafts serves it.
  --force   everything, whatever the caches hold`;

await runCommand(usage, async () => {
  const { values } = readArguments({ options: { force: { type: 'boolean', default: false } } });
  const settings = readSettings(process.env, process.cwd(), 'drafts');
  return (await printAndReport(settings, values)) ? exit.clean : exit.problems;
});
