import { fold } from './fold.ts';

/** Stands in the index between the parts of a story (standfirst, text, captions), over which no phrase reaches. Never shown. */
export const partMark = '\u241e';

const spaces = /[\s\u200b]+/u;
/** Scripts whose phrases are compared letter by letter, since nobody types where their words end. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text as they stand in it. Pagefind puts spaces of no width between those that are written without any. */
export const cutWords = (text: string): readonly string[] => text.split(spaces).filter((word) => word !== '');

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
