/**
 * The letters that the faces of the cards have, Newsreader and Libre Franklin alike: nearly all Latin ones. A test holds
 * the list to the files of the faces. Accents written apart are left out, since they need faces that can place them.
 */
const letters =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u0131\u0134-\u0148\u014a-\u017e\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01c4-\u01cc\u01e6\u01e7\u01ea\u01eb\u01fa-\u021b\u022a-\u022d\u0230-\u0233\u0237\u0259\u02b9\u02ba\u02bc\u02c6\u02c7\u02da\u02dc\u02dd\u1e80-\u1e85\u1e9e\u1ef2-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20a1\u20a3\u20a4\u20a6\u20a7\u20a9\u20ab-\u20ad\u20b1\u20b2\u20b5\u20b9\u20ba\u20bc\u20bd\u2122\u2212\u2215]+$/u;

/** Pictographs with what turns them, colours them and joins them; figures and signs of text are none. */
const emoji =
  /\p{RI}|(?=\P{ASCII})\p{Emoji_Presentation}\p{EMod}?|(?=\P{ASCII})\p{Extended_Pictographic}\ufe0f|\p{EMod}/gu;

/**
 * A text as it can be drawn: without emoji and invisible characters, hyphens and spaces of all kinds as plain ones.
 * Undefined where nothing remains, or where a letter is in none of the faces, which would be drawn as a box.
 */
export function toDrawable(text: string): string | undefined {
  // Nearly every headline is as it has to be: an archive has many.
  if (letters.test(text) && !/^ | $| {2}/.test(text)) return text;
  const plain = text
    .normalize('NFC')
    .replaceAll(emoji, ' ')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\p{Cf}\ufe0e\ufe0f]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return letters.test(plain) ? plain : undefined;
}
