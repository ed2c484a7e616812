import { toDay } from '../../newsroom/permalink.ts';
import type { Finding, Inquiry } from './finding.ts';

/** A correction cannot be older than what it corrects; one that names a day alone may be of the day of publication. */
export function findEarlyCorrections({ paper }: Inquiry): readonly Finding[] {
  const toNumber = (instant: number, timeZone: string): number => {
    const { year, month, day } = toDay(instant, timeZone);
    return Number(year + month + day);
  };
  return paper.articles.flatMap((article) =>
    article.corrections.flatMap(({ date, hasTime }, index): Finding[] => {
      const early = hasTime
        ? date < article.published
        : toNumber(date, 'UTC') < toNumber(article.published, paper.publication.timeZone);
      if (!early) return [];
      return [
        {
          code: 'correction-date',
          file: article.file,
          at: ['corrections', index, 'date'],
          message: 'the correction is dated before published',
          advice: 'write the day on which it was corrected',
        },
      ];
    }),
  );
}
