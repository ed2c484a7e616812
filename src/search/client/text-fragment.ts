import type { Stretch } from './excerpt.ts';

/** Text that was found, as it stands in a story, with what stands directly before and after it. */
interface Passage {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** More directives than these make an address that nobody can share. */
const mostDirectives = 4;

/** A directive's own signs in a text: `-` and `,` join its parts, `&` divides directives. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

const trimSigns = (text: string): string => text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

function toPassages(excerpt: readonly Stretch[]): readonly Passage[] {
  return excerpt.flatMap(({ text, found }, at) =>
    found ? [{ before: excerpt[at - 1]?.text ?? '', text, after: excerpt[at + 1]?.text ?? '' }] : [],
  );
}

/** One or two words that stand directly before a passage, in its sentence. */
const wordsBefore = /(?:[\p{L}\p{N}]+ )?[\p{L}\p{N}]+(?= $)/u;
/** The same after it. */
const wordsAfter = /(?<=^ )[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?(?![\p{L}\p{N}])/u;

/**
 * A directive that means this passage, not the same words elsewhere on the page. Where a sentence ends beside it, a
 * paragraph may end too: nothing from beyond is taken, since an excerpt leaves out what stands between two of them.
 */
function toDirective({ before, text, after }: Passage): string {
  const passage = trimSigns(text);
  if (passage === '') return '';
  const prefix = text.startsWith(passage) ? wordsBefore.exec(before)?.[0] : undefined;
  if (prefix !== undefined) return `text=${encode(prefix)}-,${encode(passage)}`;
  const suffix = text.endsWith(passage) ? wordsAfter.exec(after)?.[0] : undefined;
  return suffix === undefined ? `text=${encode(passage)}` : `text=${encode(passage)},-${encode(suffix)}`;
}

/**
 * The end of an address that has the browser mark on the page what a search has found there, and bring it into view:
 * `#:~:text=the-,grain%20deal` (https://wicg.github.io/scroll-to-text-fragment/). Empty where nothing is marked, as in a
 * search without words.
 */
export function toTextFragment(excerpt: readonly Stretch[]): string {
  const directives = new Set(toPassages(excerpt).map(toDirective));
  directives.delete('');
  const chosen = [...directives].slice(0, mostDirectives);
  return chosen.length === 0 ? '' : `#:~:${chosen.join('&')}`;
}
