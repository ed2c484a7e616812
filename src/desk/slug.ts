import { transliterate } from 'transliteration';

/** What a language writes for letters that others only strip of their marks. */
const spellings: Readonly<Record<string, readonly [string, string][]>> = {
  da: toPairs('æ ae ø oe å aa'),
  de: toPairs('ä ae ö oe ü ue'),
  nb: toPairs('æ ae ø oe å aa'),
  nn: toPairs('æ ae ø oe å aa'),
};

function toPairs(text: string): readonly [string, string][] {
  const words = text.split(' ');
  return words.flatMap((word, index): [string, string][] => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : []));
}

/** Arabic writes few of its vowels; these letters stand for one, or for the article before a word. */
const arabic: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{M}])ال(?=\p{L})/gu, 'al-'],
  [/(\p{Script=Arabic})\u0651/gu, '$1$1'],
  [/\u064e/gu, 'a'],
  [/\u064f/gu, 'u'],
  [/\u0650/gu, 'i'],
  [/[\u064b-\u064d\u0652\u0670\u0640ء]/gu, ''],
  [/[اأآةعى]/gu, 'a'],
  [/إ/gu, 'i'],
  [/(?<![\p{L}\p{M}])و(?=\p{L})/gu, 'w'],
  [/[وؤ]/gu, 'u'],
  [/(?<![\p{L}\p{M}])ي(?=\p{L})/gu, 'y'],
  [/[يئ]/gu, 'i'],
];

const spellArabic = (text: string): string =>
  /\p{Script=Arabic}/u.test(text)
    ? arabic.reduce((spelt, [letter, latin]) => spelt.replaceAll(letter, latin), text)
    : text;

const longest = 60;

/** Shortened between two words; a first word that is longer than that is cut. */
function shorten(slug: string): string {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end > 0 ? end : longest);
}

/**
 * The last part of an address for a headline in any script: small letters and digits of ASCII, joined by hyphens.
 * `Паром возвращается` gives `parom-vozvrashchaetsya`. Empty where no letter and no digit stands in the headline.
 */
export function toSlug(headline: string, language: string): string {
  const replace = [...(spellings[language.split('-')[0] ?? ''] ?? [])];
  return shorten(
    transliterate(spellArabic(headline.normalize('NFC').toLowerCase()), { replace })
      .normalize('NFKD')
      .toLowerCase()
      // An apostrophe within a word joins what it holds together: don't, the paper's.
      .replaceAll(/(?<=[a-z])['’](?=(?:d|ll|m|re|s|t|ve)\b)/g, '')
      .replaceAll(/[^a-z\d]+/g, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );
}
