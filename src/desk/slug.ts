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
    transliterate(headline.normalize('NFC').toLowerCase(), { replace })
      .normalize('NFKD')
      .toLowerCase()
      // An apostrophe within a word joins what it holds together: don't, the paper's.
      .replaceAll(/(?<=[a-z])['’](?=(?:d|ll|m|re|s|t|ve)\b)/g, '')
      .replaceAll(/[^a-z\d]+/g, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );
}
