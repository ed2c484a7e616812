import { groupBy } from '../../newsroom/archive-calendar.ts';
import { findNearest, toChoice } from '../nearest.ts';
import type { ProblemCode } from '../problem.ts';
import type { Finding, Inquiry } from './finding.ts';

/** What to write instead of a name that leads nowhere. */
export function toReferenceAdvice(typed: string, known: readonly string[], folder: string): string {
  const nearest = findNearest(typed, known);
  const write = nearest ?? (known.length > 0 ? toChoice(known) : undefined);
  return `${write === undefined ? '' : `write ${write}, or `}add ${folder}/${typed}.md`;
}

/** Finds what was meant by a path that leads nowhere: the same name in another month, or a like name in the same one. */
function openRelatives(ids: readonly string[]): (typed: string) => string | undefined {
  let bySlug: ReadonlyMap<string, string> | undefined;
  let byMonth: ReadonlyMap<string, readonly string[]> | undefined;
  return (typed) => {
    bySlug ??= new Map(ids.map((id) => [id.slice(8), id]));
    byMonth ??= groupBy(ids, (id) => id.slice(0, 7));
    return bySlug.get(typed.slice(8)) ?? findNearest(typed, byMonth.get(typed.slice(0, 7)) ?? []);
  };
}

/** A reference to something that is not in the paper: section, contributors, place, series, related stories. */
export function findDanglingReferences({ paper, idsIn }: Inquiry): readonly Finding[] {
  const sets = new Map<string, ReadonlySet<string>>();
  const knows = (folder: string, id: string): boolean => {
    let ids = sets.get(folder);
    if (!ids) sets.set(folder, (ids = new Set(idsIn(folder))));
    return ids.has(id);
  };
  const found: Finding[] = [];
  const check = (
    code: ProblemCode,
    file: string,
    at: Finding['at'],
    folder: string,
    id: string,
    what: string,
  ): void => {
    if (knows(folder, id)) return;
    found.push({
      code,
      file,
      at,
      message: `there is no ${what} ${id}`,
      advice: toReferenceAdvice(id, idsIn(folder), folder),
    });
  };
  const findRelative = openRelatives(idsIn('articles'));
  for (const article of paper.articles) {
    const { file } = article;
    check('unknown-section', file, ['section'], 'sections', article.section, 'section');
    for (const [index, id] of (article.contributors ?? []).entries())
      check('unknown-contributor', file, ['contributors', index], 'contributors', id, 'contributor');
    if (article.place !== undefined) check('unknown-place', file, ['place'], 'places', article.place, 'place');
    if (article.series) check('unknown-series', file, ['series', 'id'], 'series', article.series.id, 'series');
    for (const [index, id] of article.related.entries()) {
      if (knows('articles', id)) continue;
      const nearest = findRelative(id);
      const advice =
        nearest === undefined
          ? 'write the path of an article, such as 2021/12/some-story, or remove it'
          : `write ${nearest}, or remove it`;
      found.push({
        code: 'unknown-related',
        file,
        at: ['related', index],
        message: `there is no article ${id}`,
        advice,
      });
    }
  }
  return found;
}
