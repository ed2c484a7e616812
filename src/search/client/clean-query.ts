/** What a typed query asks of the index. */
export type CleanQuery =
  /** Nothing typed: the filters alone decide. */
  | { readonly kind: 'none' }
  /** No word of at least two letters or figures. */
  | { readonly kind: 'short' }
  /** Nothing but words that are in nearly every story. */
  | { readonly kind: 'common' }
  | {
      readonly kind: 'words';
      /** For Pagefind, which looks for all the words, or for the phrase where it is in quotation marks. */
      readonly text: string;
      /** Words with a minus before them, which cannot be excluded and were left out. */
      readonly excluded: readonly string[];
      /** Whether alternatives were asked for, which Pagefind does not know. */
      readonly alternatives: boolean;
    };

/** Every further word costs a file. */
const mostWords = 16;

const phrase = /^["“”„«»]([^"“”„«»]+)["“”„«»]$/u;
/** Between spaces; a quotation after a minus is one piece with it. */
const pieces = /[-−–]["“”„«»][^"“”„«»]+["“”„«»]|\S+/gu;
const quotationMarks = /["“”„«»]/gu;
/** Everything that is neither in a word nor between words: emoji, signs, controls, broken characters. Joiners belong to words. */
const foreign = /[^\p{L}\p{M}\p{N}\p{P}\s\u200c\u200d]/gu;
/** Scripts in which one character is a word. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const toWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replaceAll(quotationMarks, ' ')
    .replaceAll('/', ' ')
    .replaceAll(foreign, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const isLong = (word: string): boolean => (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1 || dense.test(word);

const toStopWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/^\p{P}+|\p{P}+$/gu, '')
    .replaceAll('’', "'");

/**
 * Makes a typed query fit for Pagefind, which finds stories that hold all words, knows no operators, and fetches a file
 * for every word, a large one for a word that is everywhere.
 *
 * - A query that is one quotation and nothing else is a phrase and kept as it is; quotation marks elsewhere mean nothing.
 * - Stop words and single letters are dropped.
 * - Words with a minus before them are left out, since finding what somebody wants to avoid is worse.
 *
 * @param stopWords in small letters, in the language of the paper.
 */
export function cleanQuery(typed: string, stopWords: ReadonlySet<string>): CleanQuery {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const quoted = phrase.exec(text)?.[1];
  if (quoted !== undefined) {
    const words = toWords(quoted).slice(0, mostWords);
    if (!words.some(isLong)) return { kind: 'short' };
    return { kind: 'words', text: `"${words.join(' ')}"`, excluded: [], alternatives: false };
  }
  return cleanWords(text, stopWords);
}

function cleanWords(text: string, stopWords: ReadonlySet<string>): CleanQuery {
  const tokens = text.match(pieces) ?? [];
  const isExcluded = (token: string): boolean => /^[-−–]["“”„«»]?[\p{L}\p{N}]/u.test(token);
  const excluded = tokens.some((token) => !isExcluded(token)) ? tokens.filter(isExcluded) : [];
  const asked = tokens.filter((token) => !excluded.includes(token));
  const long = toWords(asked.join(' ')).filter(isLong);
  const words = long.filter((word) => !stopWords.has(toStopWord(word)));
  if (words.length === 0) return { kind: long.length > 0 ? 'common' : 'short' };
  return {
    kind: 'words',
    text: words.slice(0, mostWords).join(' '),
    excluded: excluded.flatMap(toWords).map((word) => word.replace(/^\p{P}+/u, '')),
    alternatives: words.length > 1 && tokens.some((token, at) => token === 'OR' && at > 0 && at < tokens.length - 1),
  };
}
