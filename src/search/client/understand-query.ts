/** Signs and words that other search engines take for commands, and this one does not. */
export type Operator =
  /** `wheat OR barley`, `wheat | barley` */
  | 'or'
  /** `grain*`, `gr?in` */
  | 'wildcard'
  /** `intitle:grain`, `site:paper.example` */
  | 'field';

/** What a typed query asks of the index. Lists that do not apply are empty. */
export interface UnderstoodQuery {
  /**
   * - `none`: nothing is typed, the filters alone decide;
   * - `short`: no word of at least two letters or figures;
   * - `common`: nothing but words that are in nearly every story;
   * - `words`: there is something to look for.
   */
  readonly kind: 'none' | 'short' | 'common' | 'words';
  /** Words of which a story must hold each. */
  readonly terms: readonly string[];
  /** Quotations that a story must hold as they are, word by word. */
  readonly phrases: readonly (readonly string[])[];
  /** Stop words that were left out. */
  readonly dropped: readonly string[];
  /** Words and quotations that a story must not hold; each a list of words. */
  readonly excluded: readonly (readonly string[])[];
  readonly operators: readonly Operator[];
}

/** Every further word costs a file. */
const mostWords = 16;
const longestWord = 60;

const quotationMarks = '["“”„‟«»‹›＂〝〞「」『』]';
const quotes = new RegExp(quotationMarks, 'gu');
const runOfQuotes = new RegExp(`${quotationMarks}+`, 'gu');
/** Everything that is neither in a word nor between words: emoji, signs, controls, broken characters. Joiners belong to words. */
const foreign = /[^\p{L}\p{M}\p{N}\p{P}\s\u200c\u200d]/gu;
const edges = /^\p{P}+|\p{P}+$/gu;
/** Scripts in which one character is a word. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const field = /^(?:after|all(?:intext|intitle)|author|before|date|filetype|inauthor|intext|intitle|inurl|site|title):/i;

const toWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replaceAll(quotes, ' ')
    .replaceAll('/', ' ')
    .replaceAll(foreign, ' ')
    .split(/\s+/)
    .map((word) => word.replaceAll(edges, '').slice(0, longestWord).toWellFormed().replaceAll('\ufffd', ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const isLong = (word: string): boolean => (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1 || dense.test(word);

const toStopWord = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** A stretch of a query: between a pair of quotation marks, or outside of them. */
interface Stretch {
  readonly text: string;
  readonly quoted: boolean;
}

/** Cuts a query at its quotation marks of whatever shape. One without its other half means nothing. */
function cutAtQuotes(typed: string): readonly Stretch[] {
  const parts = typed.split(runOfQuotes);
  const last = parts.length - 1;
  return parts.flatMap((text, at): readonly Stretch[] =>
    text.trim() === '' ? [] : [{ text, quoted: at % 2 === 1 && at < last }],
  );
}

interface Read {
  readonly terms: string[];
  readonly phrases: (readonly string[])[];
  readonly excluded: (readonly string[])[];
  readonly operators: Set<Operator>;
}

const isMinus = /^[-−–](?=[\p{L}\p{N}])/u;

/** Reads the words of a stretch outside of quotation marks. Returns whether what follows is to be excluded. */
function readPlain(text: string, isFirst: boolean, isLast: boolean, read: Read): boolean {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  let isExcluded = false;
  for (const [at, token] of tokens.entries()) {
    const isBetween = (at > 0 || !isFirst) && (at < tokens.length - 1 || !isLast);
    if (/^(?:OR|\|{1,2})$/u.test(token)) {
      if (isBetween) read.operators.add('or');
      if (token === 'OR' && !isBetween) read.terms.push(token);
      continue;
    }
    if ((token === 'NOT' && isBetween) || (/^[-−–]$/u.test(token) && at === tokens.length - 1 && !isLast)) {
      isExcluded = token === 'NOT' || /[-−–]$/u.test(text);
      continue;
    }
    if (/\p{L}[*?]\p{L}|[\p{L}\p{N}]\*$/u.test(token)) read.operators.add('wildcard');
    if (field.test(token)) read.operators.add('field');
    const words = toWords(token.replace(field, '').replaceAll(/[*|]/gu, ' '));
    if (!isExcluded && !isMinus.test(token)) read.terms.push(...words);
    else if (words.length > 0) read.excluded.push(words);
    isExcluded = false;
  }
  return isExcluded;
}

function readStretches(stretches: readonly Stretch[]): Read {
  const read: Read = { terms: [], phrases: [], excluded: [], operators: new Set() };
  let isExcluded = false;
  for (const [at, { text, quoted }] of stretches.entries()) {
    if (!quoted) {
      isExcluded = readPlain(text, at === 0, at === stretches.length - 1, read);
      continue;
    }
    const words = toWords(text);
    if (isExcluded && words.length > 0) read.excluded.push(words);
    else if (words.some(isLong)) read.phrases.push(words);
    isExcluded = false;
  }
  return read;
}

/** Nothing but exclusions excludes nothing: then they are what is looked for. */
function mendExclusions(read: Read): Read {
  if (read.excluded.length === 0 || read.terms.length > 0 || read.phrases.length > 0) return read;
  return { ...read, terms: read.excluded.flat(), excluded: [] };
}

function limit(phrases: Read['phrases'], terms: readonly string[]): Pick<UnderstoodQuery, 'phrases' | 'terms'> {
  let left = mostWords;
  const kept = phrases.flatMap((words) => {
    const some = words.slice(0, left);
    left -= some.length;
    return some.length > 0 ? [some] : [];
  });
  return { phrases: kept, terms: [...new Set(terms)].slice(0, left) };
}

/**
 * Understands a query as people type it.
 *
 * - What stands between quotation marks, of whatever shape, is a phrase; a mark without its other half is left out.
 * - Outside of phrases stop words and single letters are dropped.
 * - What has a minus or NOT before it is excluded, unless there is nothing else.
 * - Operators of other search engines are named, so that the page can say that they mean nothing here.
 *
 * @param stopWords in small letters, in the language of the paper.
 */
export function understandQuery(typed: string, stopWords: ReadonlySet<string>): UnderstoodQuery {
  const nothing = { terms: [], phrases: [], dropped: [], excluded: [], operators: [] };
  if (typed.trim() === '') return { kind: 'none', ...nothing };
  const read = mendExclusions(readStretches(cutAtQuotes(typed)));
  const long = read.terms.filter(isLong);
  const isCommon = (word: string): boolean => stopWords.has(toStopWord(word));
  const rest = { dropped: long.filter(isCommon), excluded: read.excluded, operators: [...read.operators] };
  const found = limit(
    read.phrases,
    long.filter((word) => !isCommon(word)),
  );
  if (found.terms.length > 0 || found.phrases.length > 0) return { kind: 'words', ...found, ...rest };
  return { kind: rest.dropped.length > 0 ? 'common' : 'short', ...nothing, ...rest };
}
