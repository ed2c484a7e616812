import { groupBy } from '../../newsroom/archive-calendar.ts';
import { findHold, isPrinted } from '../../newsroom/gate.ts';
import { toOpening } from '../../newsroom/holdings.ts';
import { toLetters } from '../../newsroom/repeated-headline.ts';
import { isLater } from '../correction.ts';
import type { ArticleRecord } from '../paper.ts';
import type { Finding, Inquiry } from './finding.ts';

/** One text in two stories, as when a file was copied and not written over. Drafts may hold anything. */
export function findSameTexts({ paper }: Inquiry): readonly Finding[] {
  const stories = paper.articles.filter(({ draft, fingerprint }) => !draft && fingerprint !== '');
  return [...groupBy(stories, ({ fingerprint }) => fingerprint).values()].flatMap((same) => {
    const [first, ...others] = same.toSorted(toOldestFirst);
    return others.map(({ file }): Finding => ({
      code: 'same-text',
      file,
      at: ['headline'],
      message: `the text is also that of ${first?.file ?? ''}`,
      advice: 'write the text of this story, or delete one of the two',
    }));
  });
}

const toOldestFirst = (a: ArticleRecord, b: ArticleRecord): number =>
  a.published - b.published || (a.id < b.id ? -1 : 1);

/** A headline that comes back again and again is the name of a column; on one day nobody could tell two of it apart. */
const isColumn = (stories: readonly ArticleRecord[]): boolean => stories.length > 2;

/** Two stories with one headline. Drafts may be called anything. */
export function findSameHeadlines({ paper, pathOf }: Inquiry): readonly Finding[] {
  const toDay = (article: ArticleRecord): string => pathOf(article).slice(0, '/2021/12/02/'.length);
  const stories = paper.articles.filter(({ draft }) => !draft).toSorted(toOldestFirst);
  return [...groupBy(stories, ({ headline }) => toLetters(headline)).values()].flatMap((same) =>
    same.flatMap((article, index): Finding[] => {
      const twin = same.slice(0, index).find((one) => !isColumn(same) || toDay(one) === toDay(article));
      if (!twin) return [];
      const message = `the headline is also that of ${twin.file}`;
      return [{ code: 'same-headline', file: article.file, at: ['headline'], message, advice: 'write another one' }];
    }),
  );
}

const year = 366 * 86_400_000;

function isFarAhead(article: ArticleRecord, now: number): boolean {
  const hold = findHold(article, now);
  return (hold === 'scheduled' || hold === 'embargoed') && toOpening(article) - now > year;
}

/** A story in a folder of another month than that of its date. */
export function findOtherMonths({ paper, pathOf, now }: Inquiry): readonly Finding[] {
  return paper.articles.flatMap((article): Finding[] => {
    const [folder, month] = [article.id.slice(0, 7), pathOf(article).slice(1, 8)];
    if (folder === month || isFarAhead(article, now)) return [];
    const message = `published is of ${month.replace('/', '-')}, and the file lies in ${folder}`;
    const advice = `correct the date, or move the file with npm run move`;
    return [{ code: 'other-month', file: article.file, at: ['published'], message, advice }];
  });
}

/** What readers can see cannot have been changed or corrected at a moment that has yet to come. */
export function findFutureDates({ paper, now }: Inquiry): readonly Finding[] {
  const { timeZone } = paper.publication;
  const report = (file: string, at: Finding['at'], what: string): Finding => ({
    code: 'future-date',
    file,
    at,
    message: `${what} lies ahead`,
    advice: 'write when it was changed',
  });
  return paper.articles
    .filter((article) => isPrinted(article, now))
    .flatMap(({ file, updated, corrections }) => [
      ...(updated !== undefined && updated > now ? [report(file, ['updated'], 'updated')] : []),
      ...corrections.flatMap((correction, index) =>
        isLater(correction, now, timeZone)
          ? [report(file, ['corrections', index, 'date'], 'the date of the correction')]
          : [],
      ),
    ]);
}

/** A story that waits longer than a year most likely has a slip in its date. */
export function findFarFuture({ paper, now }: Inquiry): readonly Finding[] {
  return paper.articles.flatMap((article): Finding[] => {
    if (!isFarAhead(article, now)) return [];
    const at = article.published === toOpening(article) ? 'published' : 'embargo';
    const message = `${at} is more than a year ahead, and until then the story is not printed`;
    return [{ code: 'far-future', file: article.file, at: [at], message, advice: 'write the year that is meant' }];
  });
}
