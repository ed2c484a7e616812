import { isOlder } from '../correction.ts';
import type { Finding, Inquiry } from './finding.ts';

/** A correction cannot be older than what it corrects; one that names a day alone may be of the day of publication. */
export function findEarlyCorrections({ paper }: Inquiry): readonly Finding[] {
  return paper.articles.flatMap((article) =>
    article.corrections.flatMap((correction, index): Finding[] => {
      if (!isOlder(correction, article.published, paper.publication.timeZone)) return [];
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
