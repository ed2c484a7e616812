/** The letters and digits of a text alone: what is left of it for somebody who asks whether two say the same. */
export const toLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Shorter words may well be said twice: Bora Bora. */
const shortest = 12;

/** Whether a headline consists of one and the same words twice, as when it was pasted twice. */
export function isPastedTwice(headline: string): boolean {
  const letters = toLetters(headline);
  const half = letters.length / 2;
  return half >= shortest && Number.isInteger(half) && letters.slice(0, half) === letters.slice(half);
}

/** Whether a standfirst or the first line of a text only says the headline again. */
export const repeatsHeadline = (line: string, headline: string): boolean =>
  toLetters(headline) !== '' && toLetters(line) === toLetters(headline);
