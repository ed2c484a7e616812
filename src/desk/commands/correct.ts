import { correctionKinds, type Correction } from '../../newsroom/article.ts';
import { toZonedTime } from '../../newsroom/zoned-time.ts';
import { article } from '../../schemas/article.ts';
import { findCorrectionFault, toCorrectionChanges } from '../correction.ts';
import { editFrontMatter } from '../edit/front-matter.ts';
import { applyEdits, EditError } from '../edit/text-edit.ts';
import { findNearest, toChoice } from '../nearest.ts';
import path from 'node:path';
import { exit, readArguments, Refusal, runCommand, toShownFolder, UsageError } from './command.ts';
import { formatDifference } from './difference.ts';
import { readTime } from './read-time.ts';
import { replaceFile } from './replace-file.ts';
import { findStory, openPaperOf, openStory } from './story.ts';

const usage = `Usage: npm run correct -- <article> --kind correction|clarification|note --text "..." [--date day] [--dry-run]

Adds a correction to an article and moves its "updated". Nothing else in the file changes: mend the text yourself.
  <article>  its path, its address, or its name if no other has it: 2021/12/ferry-returns
  --kind     correction, unless said
  --text     what was wrong and what is right
  --date     a day, or a time on the clocks of the paper; now, unless said
  --dry-run  shows the difference and writes nothing
Exit code: 0 done, 1 refused, 2 usage.`;

/** The record as it is typed and as it is read. @throws UsageError */
function readRecord(date: string, kind: string, text: string): Correction {
  if (!(correctionKinds as readonly string[]).includes(kind))
    throw new UsageError(
      `There is no kind ${kind}: write ${findNearest(kind, correctionKinds) ?? toChoice(correctionKinds)}`,
    );
  const { data, error } = article.shape.corrections.safeParse([{ date, kind, text }]);
  const [correction] = data ?? [];
  if (!correction)
    throw new UsageError(`The ${String(error?.issues[0]?.path.at(-1))} is wrong: ${error?.issues[0]?.message}`);
  return correction;
}

function edit(text: string, changes: Parameters<typeof editFrontMatter>[2], shown: string): string {
  try {
    return applyEdits(text, editFrontMatter(text, false, changes));
  } catch (error) {
    if (error instanceof EditError) throw new Refusal(`${shown}: ${error.message} - add the correction by hand`);
    throw error;
  }
}

await runCommand(usage, async (settings) => {
  const { values, positionals } = readArguments({
    options: {
      kind: { type: 'string', default: 'correction' },
      text: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [typed, ...others] = positionals;
  if (typed === undefined || others.length > 0) throw new UsageError('Name one article');
  if (values.text === undefined) throw new UsageError('Say what was wrong: --text "..."');
  const { timeZone } = await openPaperOf(settings);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(values.date ?? '');
  const moment = values.date === undefined || isDay ? settings.now : readTime(values.date, timeZone);
  const date = isDay && values.date !== undefined ? values.date : toZonedTime(moment, timeZone);
  const correction = readRecord(date, values.kind, values.text);
  const story = await openStory(await findStory(typed, settings), settings);
  const shown = path.join(toShownFolder(settings), story.file);
  const fault = findCorrectionFault(correction, story.data, settings.now, timeZone);
  if (fault !== undefined) throw new Refusal(`${shown}: ${fault}`);
  const after = edit(story.text, toCorrectionChanges(date, correction, story.data, settings.now, timeZone), shown);
  if (values['dry-run']) {
    process.stdout.write(`${formatDifference(shown, shown, story.text, after)}Nothing was written.\n`);
    return exit.clean;
  }
  await replaceFile(path.join(settings.contentDir, story.file), story.text, after);
  process.stdout.write(
    `${shown}: ${correction.kind} ${story.data.corrections.length + 1} is added. Mend the text if you have not, and run npm run check.\n`,
  );
  return exit.clean;
});
