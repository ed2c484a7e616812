import type { Settings } from '../../archive/settings.ts';
import { printPaper, type PrintOptions } from '../../press/print.ts';
import { formatSummary } from '../../press/summary.ts';
import { formatProblems } from '../report/text.ts';
import { toShownFolder } from './command.ts';
import { openProgress } from './progress.ts';

/** That another build has to end first. */
export const sayWaiting = (): void =>
  void process.stderr.write('Another build of this paper is running; waiting for it to end.\n');

/** Prints the paper and says on the terminal what there is to say. Returns whether it was printed. */
export async function printAndReport(
  settings: Settings,
  { force = false, records = false, share }: Pick<PrintOptions, 'force' | 'records' | 'share'> = {},
): Promise<boolean> {
  const progress = openProgress('Reading the copy');
  const { summary } = await printPaper(settings, {
    force,
    records,
    share,
    progress: progress.show,
    onWait: sayWaiting,
    onProblems: (problems) => {
      progress.end();
      const report = formatProblems(problems, toShownFolder(settings));
      if (report !== '') process.stderr.write(`${report}\n`);
    },
  });
  process[summary ? 'stdout' : 'stderr'].write(
    summary ? `${formatSummary(summary, settings.outDir)}\n` : 'Nothing was printed; the last output is as it was.\n',
  );
  return summary !== undefined;
}
