/** The height of a line of words, in ems. */
export const lineHeight = 1.25;

export const toHundredths = (number: number): number => Math.round(number * 100) / 100;

export const toEm = (ems: number): string => `${toHundredths(ems)}em`;

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** About how wide a text is set in the sans face, in ems; rather too wide than too narrow. */
export function toEms(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    ems += wide.test(character) ? 1 : /[\p{Lu}mwMW%]/u.test(character) ? 0.74 : /\d/.test(character) ? 0.62 : 0.56;
  }
  return ems;
}

/** Breaks a text into lines that are at most so many ems wide; a word that is wider is cut. */
export function wrap(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => cut(one, ems))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || toEms(longer) <= ems) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function cut(word: string, ems: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && toEms(piece + character) > ems) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
