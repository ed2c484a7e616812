import { openRandom, type Random } from '../random.ts';
import { isPlain, locate, type BenchStory } from './stories.ts';

/** A search of the page and the stories that it has to find. */
export interface Question {
  /** `?q=grain&section=world` */
  readonly address: string;
  /** Addresses of all stories that match, in the order that is asked for. */
  readonly expected: readonly string[];
}

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[random.below(list.length)];

const facets = ['section', 'topic', 'by', 'place'] as const;

interface Draft {
  readonly words: readonly string[];
  readonly phrase?: string;
  readonly facets: readonly (readonly [(typeof facets)[number], string])[];
  readonly from: string;
  readonly to: string;
  readonly sort: 'newest' | 'oldest';
}

const dayOf = ({ path }: BenchStory): string => path.slice(1, 11).replaceAll('/', '-');

/** A search for something that at least one story is about. */
function draft(stories: readonly BenchStory[], random: Random): Draft {
  const story = pick(stories, random);
  if (!story) throw new Error('The paper has no stories.');
  const words = story.parts.flat().filter(isPlain);
  const chosen = facets.flatMap((facet) => {
    const id = pick(story.facets[facet], random);
    return id !== undefined && random.below(5) === 0 ? [[facet, id] as const] : [];
  });
  const days = [dayOf(story), dayOf(pick(stories, random) ?? story)].toSorted();
  const [from = '', to = ''] = random.below(4) === 0 ? days : [];
  // Something has to be asked for.
  const least = chosen.length === 0 && from === '' ? 1 : 0;
  const count = Math.max(least, random.below(4) === 0 ? 0 : 1 + random.below(2));
  return {
    words: Array.from({ length: count }, () => pick(words, random) ?? ''),
    facets: chosen,
    from,
    to,
    sort: random.below(3) === 0 ? 'oldest' : 'newest',
  };
}

/** Some words that stand one after another in some story. */
function draftPhrase(stories: readonly BenchStory[], random: Random): Draft {
  const words = pick(stories, random)?.parts[2] ?? [];
  const from = random.below(Math.max(1, words.length - 4));
  const phrase = words.slice(from, from + 2 + random.below(3)).join(' ');
  return { words: [], phrase, facets: [], from: '', to: '', sort: 'newest' };
}

function toQuestion(
  stories: readonly BenchStory[],
  made: Draft,
  places: ReadonlyMap<string, readonly number[]>,
): Question {
  const texts = made.phrase === undefined ? made.words : [made.phrase];
  const holding = texts.map((text) => new Set(places.get(text)));
  const found = stories.filter((story, number) => {
    const day = dayOf(story);
    return (
      holding.every((numbers) => numbers.has(number)) &&
      made.facets.every(([facet, id]) => story.facets[facet].includes(id)) &&
      day >= made.from &&
      (made.to === '' || day <= made.to)
    );
  });
  const parameters = new URLSearchParams(
    Object.entries({
      q: made.phrase === undefined ? made.words.join(' ') : `"${made.phrase}"`,
      ...Object.fromEntries(made.facets),
      from: made.from,
      to: made.to,
      sort: made.sort,
    }).filter(([, value]) => value !== ''),
  );
  const paths = found.map(({ path }) => path);
  return { address: `?${parameters.toString()}`, expected: made.sort === 'oldest' ? paths.toReversed() : paths };
}

/** Random searches with words, facets, days and both orders by date; and searches for phrases. */
export function makeQuestions(
  stories: readonly BenchStory[],
  count: number,
): { readonly ordered: readonly Question[]; readonly phrases: readonly Question[] } {
  const random = openRandom(20_261);
  const drafts = Array.from({ length: count }, () => draft(stories, random));
  const phrases = Array.from({ length: Math.ceil(count / 2) }, () => draftPhrase(stories, random));
  const places = locate(
    stories,
    [...drafts.flatMap(({ words }) => words), ...phrases.flatMap(({ phrase }) => phrase ?? [])].filter(
      (text) => text !== '',
    ),
  );
  return {
    ordered: drafts.map((made) => toQuestion(stories, made, places)),
    phrases: phrases.map((made) => toQuestion(stories, made, places)),
  };
}

/** The three longest words of a headline, as somebody remembers it, and the story's address. */
export function makeKnownItems(
  stories: readonly BenchStory[],
  count: number,
): readonly { readonly query: string; readonly path: string }[] {
  const random = openRandom(31);
  return Array.from({ length: count }, () => {
    const story = pick(stories, random);
    const words = [...new Set(story?.headline)].toSorted((a, b) => b.length - a.length).slice(0, 3);
    return { query: words.join(' '), path: story?.path ?? '' };
  });
}

/** One slip of the finger: a letter more, less or another, or two exchanged. */
export function misspell(word: string, random: Random): string {
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(random.below(26));
  const at = random.below(word.length);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const exchanged =
    word.slice(0, Math.max(0, at - 1)) + (word[at] ?? '') + (at > 0 ? (word[at - 1] ?? '') : '') + after;
  return pick([before + letter + word.slice(at), before + after, before + letter + after, exchanged], random) ?? word;
}
