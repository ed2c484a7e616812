import { toExcerpt, type Marking, type Stretch } from './excerpt.ts';
import type { OpenShard } from './open-shard.ts';
import { holdsPhrase } from './story-text.ts';

/** The smallest picture of a story. `src` has the base path; width and height are in pixels. */
export interface StoryPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What is kept of a story that was found. */
export interface FoundStory {
  readonly href: string;
  readonly headline: string;
  /** How many of the words that were typed stand in the headline. */
  readonly named: number;
  readonly byline: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Ids. */
  readonly section: string;
  readonly kind: string;
  /** BCP 47, where it is not the paper's. */
  readonly language: string;
  readonly isCorrected: boolean;
  readonly picture?: StoryPicture;
  readonly excerpt: readonly Stretch[];
}

/** Words in an excerpt. */
const excerptLength = 32;

function toPicture(base: string, written: string | undefined): StoryPicture | undefined {
  const [src, width, height] = written?.split(' ') ?? [];
  return src === undefined ? undefined : { src: base + src.slice(1), width: Number(width), height: Number(height) };
}

/**
 * Fetches a story that was found. Undefined where it does not hold the phrases word by word: Pagefind takes all forms of a
 * word for the same.
 *
 * @param base the base path. @throws where the story cannot be loaded.
 */
export async function readFound(
  base: string,
  shard: OpenShard,
  number: number,
  phrases: readonly (readonly string[])[],
  terms: readonly string[],
  marking: Marking = { words: [], beginnings: [] },
): Promise<FoundStory | undefined> {
  const { url, content, meta, filters } = await shard.readStory(number);
  const texts = [meta['title'] ?? '', meta['kicker'] ?? '', meta['byline'] ?? '', content];
  if (!phrases.every((phrase) => holdsPhrase(texts, phrase))) return undefined;
  const { days, facets } = shard.facts;
  const picture = toPicture(base, filters['picture']?.[0]);
  return {
    href: base + url.slice(1),
    headline: meta['title'] ?? '',
    named: terms.filter((term) => holdsPhrase(texts.slice(0, 1), [term])).length,
    byline: meta['byline'] ?? '',
    day: days[number] ?? '',
    section: facets.section[number]?.[0] ?? '',
    kind: facets.kind[number]?.[0] ?? '',
    language: filters['language']?.[0] ?? '',
    isCorrected: (facets.corrected[number]?.length ?? 0) > 0,
    ...(picture ? { picture } : {}),
    excerpt: toExcerpt(content, marking, excerptLength),
  };
}
