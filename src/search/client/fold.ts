/** Marks of kana are letters of their own: が without its mark would be か. */
const kanaMarks = /[\u3099\u309a]/u;
const marks = /(?![\u3099\u309a])\p{M}/gu;
const foreign = /[^\p{L}\p{N}\p{M}]/gu;

/** A word as it is compared: small letters without accents, whatever Unicode form it came in, and no signs in it. */
export function fold(word: string): string {
  const bare = word.normalize('NFD').replaceAll(marks, '').toLowerCase().replaceAll(foreign, '');
  return kanaMarks.test(bare) || /[\u1100-\u11ff]/u.test(bare) ? bare.normalize('NFC') : bare;
}

/** The words of a text between its spaces, folded; `COVID-19 in Kyiv’s port` gives `covid19`, `in`, `kyivs`, `port`. */
export const toFoldedWords = (text: string): readonly string[] =>
  text
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
