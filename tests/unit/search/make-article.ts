import type { Article, Day, Section } from '../../../src/newsroom/article.ts';

const address = (path: string): { readonly path: string; readonly href: string; readonly url: string } => ({
  path,
  href: path,
  url: `https://paper.example${path}`,
});

const world: Section = { ...address('/world/'), id: 'world', name: 'World', order: 1, accent: 'red' };

/** A story of a day, with everything that a test does not care about filled in. */
export function makeArticle(date: string, slug: string, changes: Partial<Article> = {}): Article {
  const [year = '', month = '', day = ''] = date.split('-');
  const id = `${year}/${month}/${slug}`;
  return {
    ...address(`/${year}/${month}/${day}/${slug}/`),
    id,
    guid: id,
    headline: `The story of ${slug}`,
    standfirst: 'What it says below the headline.',
    standfirstHtml: 'What it says below the headline.',
    kind: 'news',
    section: world,
    contributors: [],
    published: Date.parse(`${date}T09:00:00Z`),
    topics: [],
    pictures: [],
    corrections: [],
    related: [],
    aliases: [],
    language: 'en',
    evergreen: false,
    words: 100,
    feedSize: 700,
    body: `key-of-${slug}`,
    day: { year, month, day } satisfies Day,
    ...changes,
  };
}

/** Something with an id and a name: a topic, a place or a contributor differ only in what is not searched. */
export const makeTopic = (id: string, name: string, aliases: readonly string[] = []): Article['topics'][number] => ({
  ...address(`/topics/${id}/`),
  id,
  name,
  aliases,
});

export const makePlace = (
  id: string,
  name: string,
  aliases: readonly string[] = [],
): NonNullable<Article['place']> => ({
  ...address(`/places/${id}/`),
  id,
  name,
  latitude: 50,
  longitude: 30,
  aliases,
});

export const makeContributor = (id: string, name: string): Article['contributors'][number] => ({
  ...address(`/by/${id}/`),
  id,
  name,
  kind: 'person',
  aliases: [],
  links: [],
});
