import { fold } from './client/fold.ts';

/** Scripts that are written without spaces: their words have to be found by a dictionary of the language. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Letters that belong together, with apostrophes and hyphens between them. A word with a figure in it is not spelt. */
const wordPattern = /[\p{L}\p{M}]+(?:['’\-‐‑][\p{L}\p{M}]+)*/gu;
const possessive = /['’]s$/u;

const shortestWord = 3;
const longestWord = 30;

/** How often each word occurs, by its folded form, and how often in which spelling. */
export type WordCounts = Map<string, Map<string, number>>;

let segmenter: Intl.Segmenter | undefined;

function* cutDense(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike === true) yield segment;
}

/** The words of a text that somebody may misspell, each as it is written. */
function* findWords(text: string): Generator<string> {
  for (const [word] of text.normalize('NFC').matchAll(wordPattern)) {
    if (dense.test(word)) yield* cutDense(word);
    else yield word.replace(possessive, '');
  }
}

function add(counts: WordCounts, word: string, times: number): void {
  const folded = fold(word);
  const { length } = Array.from(folded);
  if (length > longestWord || (length < shortestWord && !(length === 2 && dense.test(folded)))) return;
  const spellings = counts.get(folded);
  const spelling = word.toLowerCase();
  if (spellings) spellings.set(spelling, (spellings.get(spelling) ?? 0) + times);
  else counts.set(folded, new Map([[spelling, times]]));
}

/** Counts the words of a text, each once however often it stands there. @param times what one counts for. */
export function countWords(counts: WordCounts, text: string, times = 1): void {
  for (const word of new Set(findWords(text))) add(counts, word, times);
}
