import type { FaceName, Faces, Word } from './faces.ts';

/** Words in lines of one size. */
export interface Block {
  readonly lines: readonly (readonly Word[])[];
  readonly face: FaceName;
  /** Pixels to the em. */
  readonly size: number;
}

/** The width of a line, in ems. */
export function measure(words: readonly Word[], space: number): number {
  return words.reduce((sum, { width }) => sum + width, 0) + space * Math.max(0, words.length - 1);
}

/** Fills lines one after the other, none wider than `most` ems; a wider word stands alone. */
function fill(words: readonly Word[], space: number, most: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let width = 0;
  for (const word of words) {
    const wider = width + space + word.width;
    const line = lines.at(-1);
    if (line && wider <= most) {
      line.push(word);
      width = wider;
    } else {
      lines.push([word]);
      width = word.width;
    }
  }
  return lines;
}

/** The same number of lines, as even as they come: filled to the least width that needs no more of them. */
function balance(words: readonly Word[], space: number, most: number): readonly (readonly Word[])[] {
  const count = fill(words, space, most).length;
  let [low, high] = [most / 2, most];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (fill(words, space, middle).length > count) low = middle;
    else high = middle;
  }
  return fill(words, space, high);
}

/** Takes words apart that are wider than a line. */
function breakWords(text: string, faces: Faces, face: FaceName, most: number): readonly Word[] {
  return text.split(' ').flatMap((word) => {
    const whole = faces.set(word, face);
    if (whole.width <= most) return [whole];
    const parts = Math.ceil(whole.width / (0.9 * most));
    const letters = Array.from(word);
    const length = Math.ceil(letters.length / parts);
    return Array.from({ length: parts }, (_, part) => letters.slice(part * length, (part + 1) * length).join(''))
      .filter((part) => part !== '')
      .map((part) => faces.set(part, face));
  });
}

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels to the em, the largest first; the last is taken whether the text fits or not. */
  readonly sizes: readonly number[];
  /** Of a line, in ems. */
  readonly leading: number;
}

/** Sets a text as large as there is room for it, in lines as even as they come. */
export function fit(text: string, faces: Faces, face: FaceName, { width, height, sizes, leading }: Room): Block {
  const space = faces.findSpace(face);
  const isRoomFor = (lines: readonly (readonly Word[])[], size: number): boolean =>
    lines.length * leading * size <= height && lines.every((line) => measure(line, space) * size <= width);
  for (const [index, size] of sizes.entries()) {
    const words = breakWords(text, faces, face, width / size);
    if (index === sizes.length - 1 || isRoomFor(fill(words, space, width / size), size))
      return { lines: balance(words, space, width / size), face, size };
  }
  throw new Error('a text needs at least one size');
}
