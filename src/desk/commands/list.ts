import { readPaper } from '../../archive/read-paper.ts';
import { listNames, toLists, type ListName } from '../lists.ts';
import { findNearest, toChoice } from '../nearest.ts';
import { formatLists, formatListsAsJson } from '../report/lists.ts';
import { exit, readArguments, runCommand, toShownFolder, UsageError } from './command.ts';
import { openProgress } from './progress.ts';

const usage = `Usage: npm run list [-- list ...] [--format text|json]

Lists the stories of the newspaper in CONTENT_DIR (content) that are held back, corrected or without a picture, with the
time left, and says when the next build is due because something appears or expires.
The lists: drafts, scheduled, embargoed, expired, corrections, without-pictures; all of them unless some are named.
Exit code: 0 listed, 1 the folder is no newspaper, 2 usage.`;

const isList = (name: string): name is ListName => (listNames as readonly string[]).includes(name);

function readNames(typed: readonly string[]): readonly ListName[] {
  const unknown = typed.find((name) => !isList(name));
  if (unknown !== undefined)
    throw new UsageError(
      `There is no list ${unknown}: write ${findNearest(unknown, listNames) ?? toChoice(listNames)}`,
    );
  return typed.length === 0 ? listNames : listNames.filter((name) => typed.includes(name));
}

await runCommand(usage, async (settings) => {
  const { values, positionals } = readArguments({
    options: { format: { type: 'string', default: 'text' } },
    allowPositionals: true,
  });
  const { format } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(`There is no format ${format}: write text or json`);
  const names = readNames(positionals);
  const progress = openProgress('Reading');
  const { paper, problems } = await readPaper(settings, { progress: progress.show });
  progress.end();
  const view = { names, folder: toShownFolder(settings), timeZone: paper.publication.timeZone };
  const lists = toLists(paper, settings.now);
  process.stdout.write(`${format === 'json' ? formatListsAsJson(lists, view) : formatLists(lists, view)}\n`);
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size;
  if (faulty > 0)
    process.stderr.write(
      `${faulty === 1 ? 'A file has an error and may be' : `${faulty} files have errors and may be`} missing here: run npm run check.\n`,
    );
  return problems.some(({ code }) => code === 'no-publication') ? exit.problems : exit.clean;
});
