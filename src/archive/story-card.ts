import type { ArticleRecord } from '../desk/paper.ts';
import type { Section } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toStoryCard, type StoryCard } from '../pictures/cards/card.ts';
import { openWords } from '../words/words.ts';

type Pictured = Pick<ArticleRecord, 'headline' | 'kind' | 'published' | 'picture'>;

/** A card with what it was made from besides its story. */
interface Known {
  readonly from: string;
  readonly card: StoryCard | undefined;
}

/** The page of a story and whoever draws its card ask for the same. */
const known = new WeakMap<Pictured, Known>();

/** What stands on the card of a story. Undefined where it has a picture, or a headline that cannot be drawn. */
export function findStoryCard(
  story: Pictured,
  section: Pick<Section, 'name' | 'accent'>,
  publication: Pick<Publication, 'name' | 'language' | 'timeZone'>,
): StoryCard | undefined {
  if (story.picture) return undefined;
  const { name, language, timeZone } = publication;
  const from = [name, language, timeZone, section.name, section.accent].join('\n');
  const found = known.get(story);
  if (found?.from === from) return found.card;
  const card = makeStoryCard(story, section, publication);
  known.set(story, { from, card });
  return card;
}

function makeStoryCard(
  { headline, kind, published }: Pictured,
  section: Pick<Section, 'name' | 'accent'>,
  { name, language, timeZone }: Pick<Publication, 'name' | 'language' | 'timeZone'>,
): StoryCard | undefined {
  const words = openWords(language);
  return toStoryCard(name, {
    headline,
    section: section.name,
    kind: kind === 'news' ? undefined : words.article.kinds[kind],
    date: words.formatDate(published, timeZone),
    accent: section.accent,
  });
}
