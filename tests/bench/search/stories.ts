import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A story of the bench's paper as it can be looked through word by word. Words are in small letters. */
export interface BenchStory {
  /** Its address without the host. */
  readonly path: string;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  /** Ids by the parameter of the search page. */
  readonly facets: Readonly<Record<'section' | 'topic' | 'by' | 'place', readonly string[]>>;
  readonly headline: readonly string[];
  /** The parts of the story over which no phrase reaches: headline, standfirst, body, caption, corrections. */
  readonly parts: readonly (readonly string[])[];
}

const known = new Map<string, string>();

/** The same word is the same string, so that a hundred thousand stories fit into memory. */
function keep(word: string): string {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  known.set(word, word);
  return word;
}

const toWords = (text: string): readonly string[] => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(keep);

/** The words of a body as they are printed: without addresses of links, signs of Markdown and lines that open or close a box. */
const toBodyWords = (body: string): readonly string[] =>
  toWords(body.replaceAll(/\]\([^)]*\)/g, '').replaceAll(/^:::.*$/gm, ''));

function readStory(folder: string, file: string): BenchStory {
  const [, front = '', body = ''] = readFileSync(path.join(folder, file), 'utf8').split(/^---\n/m);
  const read = (key: string): string => new RegExp(`^ *${key}: (.*)$`, 'm').exec(front)?.[1] ?? '';
  const list = (key: string): readonly string[] => read(key).match(/[\w-]+/g) ?? [];
  const published = read('published');
  const id = file.replace(/^articles\//, '').replace(/(?:\/index)?\.md$/, '');
  const slug = path.posix.basename(id);
  return {
    path: `/${published.slice(0, 10).replaceAll('-', '/')}/${slug}/`,
    id,
    published: Date.parse(published),
    facets: { section: list('section'), topic: list('topics'), by: list('contributors'), place: list('place') },
    headline: toWords(read('headline')),
    parts: [
      toWords(read('headline')),
      toWords(read('standfirst')),
      toBodyWords(body),
      ...(read('text') === '' ? [] : [toWords(read('text'))]),
    ],
  };
}

/** Every story of a paper that the bench has written, newest first. @param folder its content. */
export function readStories(folder: string): readonly BenchStory[] {
  return globSync('articles/**/*.md', { cwd: folder })
    .map((file) => readStory(folder, file))
    .toSorted((a, b) => b.published - a.published || (a.id < b.id ? -1 : 1));
}

const endings = ['s', 'es', 'ed', 'er', 'ing', 'ly'];

/**
 * Words of which no stemmer makes another, and that no stemmer makes of another: their endings are none of English, and no
 * story that was read has them with one.
 */
export const isPlain = (word: string): boolean =>
  word.length >= 4 && /(?:nd|m)$/.test(word) && endings.every((ending) => !known.has(word + ending));

/** In which stories each word or phrase (words with spaces between them) stands: numbers of the stories, ascending. */
export function locate(
  stories: readonly BenchStory[],
  wanted: Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const text of wanted) {
    if (found.has(text)) continue;
    found.set(text, []);
    const words = text.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const [number, { parts }] of stories.entries()) {
    for (const part of parts) {
      for (const [at, word] of part.entries()) {
        for (const words of byFirst.get(word) ?? []) {
          if (!words.every((other, ahead) => part[at + ahead] === other)) continue;
          const numbers = found.get(words.join(' '));
          if (numbers?.at(-1) !== number) numbers?.push(number);
        }
      }
    }
  }
  return found;
}
