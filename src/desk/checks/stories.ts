import { groupBy } from '../../newsroom/archive-calendar.ts';
import { findHold } from '../../newsroom/gate.ts';
import { toOpening } from '../../newsroom/holdings.ts';
import type { Finding, Inquiry } from './finding.ts';

/** One text in two stories, as when a file was copied and not written over. Drafts may hold anything. */
export function findSameTexts({ paper }: Inquiry): readonly Finding[] {
  const stories = paper.articles.filter(({ draft, fingerprint }) => !draft && fingerprint !== '');
  return [...groupBy(stories, ({ fingerprint }) => fingerprint).values()].flatMap((same) => {
    const [first, ...others] = same.toSorted((a, b) => a.published - b.published || (a.id < b.id ? -1 : 1));
    return others.map(({ file }): Finding => ({
      code: 'same-text',
      file,
      at: ['headline'],
      message: `the text is also that of ${first?.file ?? ''}`,
      advice: 'write the text of this story, or delete one of the two',
    }));
  });
}

const year = 366 * 86_400_000;

/** A story that waits longer than a year most likely has a slip in its date. */
export function findFarFuture({ paper, now }: Inquiry): readonly Finding[] {
  return paper.articles.flatMap((article): Finding[] => {
    const hold = findHold(article, now);
    if ((hold !== 'scheduled' && hold !== 'embargoed') || toOpening(article) - now <= year) return [];
    const at = article.published === toOpening(article) ? 'published' : 'embargo';
    const message = `${at} is more than a year ahead, and until then the story is not printed`;
    return [{ code: 'far-future', file: article.file, at: [at], message, advice: 'write the year that is meant' }];
  });
}
