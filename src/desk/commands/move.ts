import path from 'node:path';
import { exit, readArguments, runCommand, toShownFolder, UsageError } from './command.ts';
import { formatDifference } from './difference.ts';
import { carryOut } from './move/carry-out.ts';
import { planMove, type MovePlan } from './move/plan.ts';
import { readTarget } from './move/target.ts';
import { openProgress } from './progress.ts';
import { findStory, openPaperOf, openStory } from './story.ts';

const usage = `Usage: npm run move -- <from> <to> [--published time] [--dry-run]

Gives an article another name or another day. Its pictures go with it, its old address leads to the new one, the feeds
know it by the name that it had, and everything in the paper that links to it is mended. All of it is done, or nothing.
  <from>       its path, its address, or its name if no other has it: 2021/12/ferry-returns
  <to>         another name: ferry-sails; or with another day: 2021/12/05/ferry-sails
  --published  another moment of publication, on the clocks of the paper: 2021-12-05T17:10
  --dry-run    shows what would change and writes nothing
Exit code: 0 done, 1 refused, 2 usage.`;

function describe({ story, pictures, mended, oldPath, newPath }: MovePlan, folder: string): string {
  const show = (file: string): string => path.join(folder, file);
  return [
    ...(story.file === story.to ? [] : [`${show(story.file)} -> ${show(story.to)}`]),
    ...pictures.map(
      ({ from, to, isShared }) => `${show(from)} -> ${show(to)}${isShared ? ' (a copy: others use it)' : ''}`,
    ),
    ...mended.map(({ file }) => `${show(file)} is mended`),
    ...(oldPath === newPath ? [] : [`${oldPath} leads to ${newPath}`]),
    '',
  ].join('\n');
}

const formatDifferences = ({ story, mended }: MovePlan, folder: string): string =>
  [story, ...mended.map((rewrite) => ({ ...rewrite, to: rewrite.file }))]
    .filter(({ before, after }) => before !== after)
    .map(({ file, to, before, after }) =>
      formatDifference(path.join(folder, file), path.join(folder, to), before, after),
    )
    .join('');

await runCommand(usage, async (settings) => {
  const { values, positionals } = readArguments({
    options: { published: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [from, to, ...others] = positionals;
  if (from === undefined || to === undefined || others.length > 0)
    throw new UsageError('Name the article and where it goes');
  const publication = await openPaperOf(settings);
  const story = await openStory(await findStory(from, settings), settings);
  const target = readTarget(to, values.published, story, publication);
  const progress = openProgress('Reading');
  const plan = await planMove(story, target, settings, progress.show);
  progress.end();
  const folder = toShownFolder(settings);
  if (values['dry-run']) {
    process.stdout.write(`${describe(plan, folder)}${formatDifferences(plan, folder)}Nothing was written.\n`);
    return exit.clean;
  }
  await carryOut(plan, settings.contentDir);
  process.stdout.write(`${describe(plan, folder)}Run npm run check, and save all of it together.\n`);
  return exit.clean;
});
