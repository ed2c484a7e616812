import type { Section } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { Words } from '../words/words.ts';
import type { SearchSettings } from './client/settings.ts';

/**
 * What the search page tells its script, as JSON that can stand inside an element: there is no `<` in it.
 *
 * @param sections those that a story can be in.
 */
export function toSearchSettings(
  publication: Pick<Publication, 'base'>,
  sections: readonly Section[],
  words: Words,
): string {
  const { region } = new Intl.Locale(words.language);
  const settings: SearchSettings = {
    base: publication.base,
    locale: region === undefined ? words.locale : words.language,
    sections: Object.fromEntries(sections.map(({ id, name, accent }) => [id, { name, accent }])),
    kinds: Object.fromEntries(Object.entries(words.article.kinds).filter(([kind]) => kind !== 'news')),
    stopWords: words.search.stopWords,
    words: words.search.live,
  };
  return JSON.stringify(settings).replaceAll('<', '\\u003c');
}
