import type { Contributor } from './article.ts';

/** A stretch of a byline: words, with the contributor whose name they are. */
export interface BylinePart {
  readonly text: string;
  readonly contributor?: Contributor;
}

/** Vowel signs and accents written apart are part of the word, and so is what joins its halves without a gap. */
const wordBefore = /[\p{L}\p{M}\p{N}\p{Join_Control}]$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}\p{Join_Control}]/u;

/** Whether a word goes on before or after the stretch; a letter may be two units long. */
const isInsideWord = (text: string, start: number, end: number): boolean =>
  wordBefore.test(text.slice(Math.max(0, start - 2), start)) || wordAfter.test(text.slice(end, end + 2));

function findName(text: string, from: number, name: string): number {
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isInsideWord(text, at, at + name.length)) return at;
  }
  return -1;
}

interface KnownName {
  readonly name: string;
  readonly contributor: Contributor;
}

const nameLists = new WeakMap<readonly Contributor[], readonly KnownName[]>();

/** The names of all whom the paper knows, listed once however many bylines are read. */
function findNames(known: readonly Contributor[]): readonly KnownName[] {
  let names = nameLists.get(known);
  if (!names) {
    names = known.flatMap((contributor) =>
      [contributor.name, ...contributor.aliases].map((name) => ({ name, contributor })),
    );
    nameLists.set(known, names);
  }
  return names;
}

/**
 * A free byline, cut where it names somebody the paper knows. The longest name wins where two begin at the same place;
 * a name inside a longer word is not a name.
 */
export function toBylineParts(byline: string, known: readonly Contributor[]): readonly BylinePart[] {
  const names = findNames(known).filter(({ name }) => name !== '' && byline.includes(name));
  const parts: BylinePart[] = [];
  let from = 0;
  while (from < byline.length) {
    let next: { at: number; name: string; contributor: Contributor } | undefined;
    for (const { name, contributor } of names) {
      const at = findName(byline, from, name);
      if (at < 0) continue;
      if (!next || at < next.at || (at === next.at && name.length > next.name.length)) next = { at, name, contributor };
    }
    if (!next) break;
    if (next.at > from) parts.push({ text: byline.slice(from, next.at) });
    parts.push({ text: next.name, contributor: next.contributor });
    from = next.at + next.name.length;
  }
  if (from < byline.length) parts.push({ text: byline.slice(from) });
  return parts;
}
