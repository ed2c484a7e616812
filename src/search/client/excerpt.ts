import { fold } from './fold.ts';
import { cutWords, partMark } from './story-text.ts';

/** A stretch of an excerpt: words that were found, side by side, or words around them. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
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

/** An excerpt begins a little before the first wanted word in it. */
const before = 8;

/**
 * An excerpt of a text, with an ellipsis where the text goes on.
 *
 * @param length in words.
 */
export function toExcerpt(text: string, marking: Marking, length: number): readonly Stretch[] {
  const joint = text.includes('\u200b') ? '' : ' ';
  const words = cutWords(text).filter((word) => word !== partMark);
  const wanted = words.map((word) => findWanted(fold(word), marking));
  const from = findStart(wanted, Math.max(1, length - before));
  const first = wanted.findIndex((one, at) => one >= 0 && at >= from);
  const start = Math.max(0, Math.min(first - before, words.length - length));
  const end = start + length;
  const excerpt: { text: string; found: boolean }[] = [];
  const write = (written: string, found: boolean): void => {
    const last = excerpt.at(-1);
    if (last?.found === found) last.text += written;
    else excerpt.push({ text: written, found });
  };
  const isFound = (at: number): boolean => at >= start && (wanted[at] ?? -1) >= 0;
  if (start > 0) write('…', false);
  for (const [at, word] of words.slice(start, end).entries()) {
    const isNow = isFound(start + at);
    // Without spaces, words may come from two scripts between which the page has one.
    if (start + at > 0) write(joint, joint !== '' && isNow && isFound(start + at - 1));
    write(word, isNow);
  }
  if (end < words.length) write(`${joint}…`, false);
  return excerpt;
}
