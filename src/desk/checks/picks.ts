import { findHold, isPrinted } from '../../newsroom/gate.ts';
import type { Finding, Inquiry } from './finding.ts';

export const holdReasons = {
  draft: 'is a draft',
  scheduled: 'is not published yet',
  embargoed: 'is under embargo',
  expired: 'has expired',
} as const;

/** Hand-picked stories that will not be printed; their slots are filled with the newest stories. */
export function findMissingPicks({ paper, now }: Inquiry): readonly Finding[] {
  const articles = new Map(paper.articles.map((article) => [article.id, article]));
  return paper.fronts.flatMap((front) => {
    const picks = [
      ...(front.lead === undefined ? [] : [{ id: front.lead, at: ['lead'] }]),
      ...front.slots.map((id, index) => ({ id, at: ['slots', index] })),
    ];
    return picks.flatMap(({ id, at }): Finding[] => {
      const article = articles.get(id);
      const hold = article && findHold(article, now);
      const isElsewhere = article !== undefined && front.id !== 'home' && article.section !== front.id;
      if (article && !hold && !isElsewhere) return [];
      const reason = hold ? holdReasons[hold] : isElsewhere ? 'is not of this section' : 'is not there';
      const message = `the picked story ${id} ${reason}`;
      return [
        {
          code: 'missing-pick',
          file: front.file,
          at,
          message,
          advice: 'pick another one; until then the newest story takes its place',
        },
      ];
    });
  });
}

/** Related stories that are not printed under a story that is; older ones take their place. */
export function findHeldBackRelated({ paper, now }: Inquiry): readonly Finding[] {
  const articles = new Map(paper.articles.map((article) => [article.id, article]));
  return paper.articles.flatMap((article) => {
    if (article.related.length === 0 || !isPrinted(article, now)) return [];
    return article.related.flatMap((id, index): Finding[] => {
      const related = articles.get(id);
      const hold = related && findHold(related, now);
      if (!hold) return [];
      const message = `the related story ${id} ${holdReasons[hold]}`;
      const advice = 'name another one; until then an older story takes its place';
      return [{ code: 'missing-pick', file: article.file, at: ['related', index], message, advice }];
    });
  });
}
