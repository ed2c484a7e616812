import { fold } from './fold.ts';

/** Stands in the index between the parts of a story (standfirst, text, captions), over which no phrase reaches. Never shown. */
export const partMark = '\u241e';

/** Pagefind puts spaces of no width between the words of scripts that are written without spaces. */
const zeroWidth = '\u200b';
const spaces = /[\s\u200b]+/u;
/** Scripts whose phrases are compared letter by letter, since nobody types where their words end. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const cutWords = (text: string): readonly string[] => text.split(spaces).filter((word) => word !== '');

/** Whether words stand in a text one after another; signs between them, capitals and accents do not matter. */
function holdsWords(text: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  return text.some((word, at) => word === first && phrase.every((other, ahead) => text[at + ahead] === other));
}

/**
 * Whether a story holds a phrase word by word, as an exact search promises.
 *
 * @param texts parts of the story, such as its headline and its text; no phrase reaches from one into the next.
 */
export function holdsPhrase(texts: readonly string[], phrase: readonly string[]): boolean {
  const folded = phrase.map(fold).filter((word) => word !== '');
  if (folded.length === 0) return true;
  const parts = texts.flatMap((text) => text.split(partMark)).map((part) => cutWords(part).map(fold));
  if (dense.test(folded.join(''))) return parts.some((part) => part.join('').includes(folded.join('')));
  return parts.some((part) =>
    holdsWords(
      part.filter((word) => word !== ''),
      folded,
    ),
  );
}

/** How alike two words must begin to count as forms of one: `minister` and `ministers`. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const shared = Array.from(wanted).findIndex((letter, at) => word[at] !== letter);
  const same = shared < 0 ? wanted.length : shared;
  return same >= 3 && same >= wanted.length - 3 && word.length - same <= 3 && Math.min(word.length, wanted.length) > 3;
}

export interface Marking {
  /** Folded words of which each form is marked. */
  readonly words: readonly string[];
  /** Folded beginnings: each word that begins so is marked. */
  readonly beginnings: readonly string[];
}

/** Which wanted word a word of a text is: its number, or -1. */
function findWanted(word: string, { words, beginnings }: Marking): number {
  if (word === '') return -1;
  const whole = words.findIndex((wanted) => isForm(word, wanted));
  if (whole >= 0) return whole;
  const begun = beginnings.findIndex((wanted) => word.startsWith(wanted));
  return begun < 0 ? -1 : words.length + begun;
}

/** Where the stretch begins that holds most of the wanted words, and of those the one with most of their places. */
function findStart(wanted: readonly number[], length: number): number {
  let best = { start: 0, score: -1 };
  const inside = new Map<number, number>();
  let places = 0;
  for (const [at, entering] of wanted.entries()) {
    if (entering >= 0) [places] = [places + 1, inside.set(entering, (inside.get(entering) ?? 0) + 1)];
    const leaving = at >= length ? (wanted[at - length] ?? -1) : -1;
    if (leaving >= 0) {
      places -= 1;
      const left = (inside.get(leaving) ?? 1) - 1;
      if (left === 0) inside.delete(leaving);
      else inside.set(leaving, left);
    }
    const score = inside.size * 1000 + places;
    if (score > best.score) best = { start: Math.max(0, at - length + 1), score };
  }
  return best.start;
}

/** A stretch that begins at a wanted word is moved back a little, so that it has something before it. */
const before = 8;

const escape = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * An excerpt of a text for `toStretches`: `<mark>` around what is wanted, angle brackets escaped, an ellipsis where the
 * text goes on.
 *
 * @param length in words.
 */
export function toExcerpt(text: string, marking: Marking, length: number): string {
  const joint = text.includes(zeroWidth) ? '' : ' ';
  const words = cutWords(text).filter((word) => word !== partMark);
  const wanted = words.map((word) => findWanted(fold(word), marking));
  const found = findStart(wanted, Math.max(1, length - before));
  const start = Math.max(0, Math.min(found - before, words.length - length));
  const shown = words.slice(start, start + length).map((word, at) => {
    const escaped = escape(word);
    return (wanted[start + at] ?? -1) < 0 ? escaped : `<mark>${escaped}</mark>`;
  });
  const end = start + length < words.length ? `${joint}…` : '';
  return `${start > 0 ? `…${joint}` : ''}${shown.join(joint)}${end}`;
}
