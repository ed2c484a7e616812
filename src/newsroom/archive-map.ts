import { tallyYears, type YearTally } from './archive-calendar.ts';
import type { Article } from './article.ts';

/** A subject with a page of its own, and how many stories it has. */
export interface MapEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly stories: number;
}

/** The archive at a glance: every year and section, and the subjects and names of most stories. */
export interface ArchiveMap {
  readonly years: readonly YearTally[];
  readonly sections: readonly MapEntry[];
  readonly topics: readonly MapEntry[];
  readonly places: readonly MapEntry[];
  readonly contributors: readonly MapEntry[];
}

interface Subject {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** The subjects of stories with the number of their stories, those of most stories first, by id among equals. */
export function tallySubjects<T extends Subject>(
  stories: readonly Article[],
  toSubjects: (story: Article) => readonly T[],
): readonly { readonly subject: T; readonly stories: number }[] {
  const found = new Map<string, { readonly subject: T; stories: number }>();
  for (const story of stories) {
    for (const subject of new Set(toSubjects(story))) {
      const tally = found.get(subject.id);
      if (tally) tally.stories += 1;
      else found.set(subject.id, { subject, stories: 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.stories - a.stories || (a.subject.id < b.subject.id ? -1 : 1));
}

/** @param most how many topics, places and contributors it shows of each. */
export function toArchiveMap(stories: readonly Article[], most: number): ArchiveMap {
  const list = (toSubjects: (story: Article) => readonly Subject[], length = most): readonly MapEntry[] =>
    tallySubjects(stories, toSubjects)
      .slice(0, length)
      .map(({ subject: { id, name, href }, stories: count }) => ({ id, name, href, stories: count }));
  return {
    years: tallyYears(stories),
    sections: list(({ section }) => [section], Infinity),
    topics: list(({ topics }) => topics),
    places: list(({ place }) => (place ? [place] : [])),
    contributors: list(({ contributors }) => contributors),
  };
}
