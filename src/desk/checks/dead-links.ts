import { articleShape } from '../../newsroom/permalink.ts';
import { findNearest } from '../nearest.ts';
import type { Inquiry } from './finding.ts';

/** What is said of an address at which nothing is printed. */
export interface DeadLinks {
  /** Whether a file that has a fault of its own may be what is printed there: that is told already. */
  readonly isExcused: (path: string) => boolean;
  /** What to write instead. */
  readonly suggest: (path: string) => string;
}

export function openDeadLinks({ paper, pathOf, idsIn }: Inquiry): DeadLinks {
  let bySlug: ReadonlyMap<string, string> | undefined;
  let faulty: ReadonlySet<string> | undefined;
  const findFaulty = (): ReadonlySet<string> => {
    const known = new Set(paper.articles.map(({ id }) => id));
    return (faulty ??= new Set(
      idsIn('articles')
        .filter((id) => !known.has(id))
        .map((id) => id.slice(8)),
    ));
  };
  // A place, a topic, a series or a contributor has a page once it has a story.
  const folders = { by: 'contributors', places: 'places', series: 'series', topics: 'topics' } as const;
  const isListed = (room: string, id: string): boolean =>
    Object.hasOwn(folders, room) && idsIn(folders[room as keyof typeof folders]).includes(id);
  const standing = [...paper.sections, ...paper.pages].map(({ id }) => `/${id}/`);
  const findMeant = (path: string): string | undefined => {
    bySlug ??= new Map(paper.articles.map((article) => [article.id.slice(8), pathOf(article)]));
    const [, day, slug] = articleShape.exec(path) ?? [];
    if (day === undefined || slug === undefined) return findNearest(path, standing);
    return (
      bySlug.get(slug) ??
      findNearest(
        path,
        [...bySlug.values()].filter((address) => address.startsWith(day)),
      )
    );
  };
  return {
    isExcused: (path) => {
      const slug = articleShape.exec(path)?.[2];
      if (slug !== undefined) return findFaulty().has(slug);
      const parts = path.split('/').filter(Boolean);
      const [first = ''] = parts;
      if (parts.length > 1 || /^\d{4}$/.test(first)) return findFaulty().size > 0;
      return idsIn('pages').includes(first) || idsIn('sections').includes(first);
    },
    suggest: (path) => {
      const [room = '', id = ''] = path.split('/').filter(Boolean);
      if (isListed(room, id)) return 'take the link out until a story is listed there';
      const meant = findMeant(path);
      return meant === undefined ? 'correct the address, or take the link out' : `write ${meant}`;
    },
  };
}
