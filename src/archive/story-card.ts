import type { ArticleRecord } from '../desk/paper.ts';
import type { Section } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toStoryCard, type StoryCard } from '../pictures/cards/card.ts';
import { openWords } from '../words/words.ts';

/** What stands on the card of a story. Undefined where it has a picture, or a headline that cannot be drawn. */
export function findStoryCard(
  { headline, kind, published, picture }: Pick<ArticleRecord, 'headline' | 'kind' | 'published' | 'picture'>,
  section: Pick<Section, 'name' | 'accent'>,
  { name, language, timeZone }: Pick<Publication, 'name' | 'language' | 'timeZone'>,
): StoryCard | undefined {
  if (picture) return undefined;
  const words = openWords(language);
  return toStoryCard(name, {
    headline,
    section: section.name,
    kind: kind === 'news' ? undefined : words.article.kinds[kind],
    date: words.formatDate(published, timeZone),
    accent: section.accent,
  });
}
