import { announce } from '../../press/announce/announce.ts';
import { openPublication } from '../../publication.ts';
import { formatAnnouncement } from '../report/announcement.ts';
import { exit, readArguments, runCommand, UsageError } from './command.ts';

const usage = `Usage: npm run announce [-- --dry-run]

Run it after a deploy. It tells the WebSub hub ("hub" in publication.yaml) which feeds, and search engines ("indexNow")
which pages of the output have changed since the last time; what could not be told is told the next time.
  --dry-run  shows what would be sent; sends and remembers nothing
Exit code: 0 whatever the answers were, so that no deploy fails for them, 2 usage.`;

await runCommand(usage, async (settings) => {
  const { values, positionals } = readArguments({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 0) throw new UsageError(`What is ${String(positionals[0])}?`);
  try {
    const { publication, problems } = await openPublication(settings);
    const [fault] = problems.filter(({ severity }) => severity === 'error');
    if (fault) throw new Error(`${fault.message}; run npm run check`);
    const announcement = await announce(settings, publication, { isRehearsal: values['dry-run'] });
    const { told, warnings } = formatAnnouncement(announcement, values['dry-run']);
    process.stdout.write(`${told}\n`);
    if (warnings !== '') process.stderr.write(`${warnings}\n`);
  } catch (error) {
    process.stderr.write(`Nothing was announced: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  return exit.clean;
});
