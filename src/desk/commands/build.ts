import { mergeParts } from '../../press/merge.ts';
import { parseShare, type Share } from '../../press/share.ts';
import { formatSummary } from '../../press/summary.ts';
import { exit, readArguments, runCommand, UsageError } from './command.ts';
import { printAndReport, sayWaiting } from './print.ts';

const usage = `Usage: npm run build -- [--force] [--frozen]
       npm run build -- --shard i/n
       npm run build -- --merge part ...

Prints the newspaper in CONTENT_DIR (content) to OUT_DIR (dist): what has changed since the last build.
Addresses that are published for the first time are added to urls.lock in CONTENT_DIR; parts and merging leave it alone.
  --force      everything, whatever the caches hold
  --frozen     urls.lock stays as it is
  --shard i/n  the part i of n, for papers that several machines print side by side; all parts
               need the same SOURCE_DATE_EPOCH
  --merge      joins the folders of all parts to the whole paper`;

function readShare(typed: string | undefined): Share | undefined {
  if (typed === undefined) return undefined;
  const share = parseShare(typed);
  if (!share)
    throw new UsageError(`--shard is "${typed}" - write the number of the part and of all parts, such as 2/3`);
  if (!process.env['SOURCE_DATE_EPOCH'])
    throw new UsageError('--shard needs SOURCE_DATE_EPOCH, in seconds since 1970, the same for all parts');
  return share;
}

await runCommand(usage, async (settings) => {
  const { values, positionals } = readArguments({
    options: {
      force: { type: 'boolean', default: false },
      frozen: { type: 'boolean', default: false },
      shard: { type: 'string' },
      merge: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { force, frozen, shard, merge } = values;
  if (merge && shard !== undefined) throw new UsageError('--shard and --merge do not go together');
  if (merge !== positionals.length > 0)
    throw new UsageError(merge ? '--merge needs the folders of all parts' : `What is ${positionals.join(' ')}?`);
  if (merge) {
    const summary = await mergeParts(settings, positionals, { force, onWait: sayWaiting });
    process.stdout.write(`${formatSummary(summary, settings.outDir)}\n`);
    return exit.clean;
  }
  const share = readShare(shard);
  const records = !frozen && share === undefined;
  return (await printAndReport(settings, { force, records, share })) ? exit.clean : exit.problems;
});
