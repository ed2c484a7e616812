import { groupBy } from '../../newsroom/archive-calendar.ts';
import type { ArticleRecord } from '../paper.ts';
import type { Finding, Inquiry } from './finding.ts';

function findFaultsOf(id: string, parts: readonly ArticleRecord[]): readonly Finding[] {
  const byPart = new Map<number, ArticleRecord>();
  const found: Finding[] = [];
  for (const article of parts) {
    const part = article.series?.part ?? 0;
    const first = byPart.get(part);
    if (first) {
      const advice = `give one of them another number; the other is ${first.file}`;
      found.push({
        code: 'series-double',
        file: article.file,
        at: ['series', 'part'],
        message: `part ${part} of ${id} is there twice`,
        advice,
      });
    } else byPart.set(part, article);
  }
  let expected = 1;
  for (const [part, article] of [...byPart].toSorted(([a], [b]) => a - b)) {
    if (part > expected) {
      const missing =
        part - 1 === expected ? `part ${expected} of ${id} is` : `parts ${expected} to ${part - 1} of ${id} are`;
      found.push({
        code: 'series-gap',
        file: article.file,
        at: ['series', 'part'],
        message: `${missing} missing`,
        advice: `write part: ${expected}, or add the missing ${part - 1 === expected ? 'part' : 'parts'}`,
      });
    }
    expected = part + 1;
  }
  return found;
}

/** The parts of a series are numbered from 1 without gaps or doubles, those held back included. */
export function findSeriesFaults({ paper }: Inquiry): readonly Finding[] {
  const inSeries = paper.articles.filter(({ series }) => series);
  return [...groupBy(inSeries, ({ series }) => series?.id ?? '')].flatMap(([id, parts]) =>
    findFaultsOf(
      id,
      parts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  );
}
