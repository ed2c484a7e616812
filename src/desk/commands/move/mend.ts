import { findInternalLinks, toInternalPath } from '../../../markdown/find-links.ts';
import { addressFiles } from '../../../newsroom/address-book.ts';
import type { Publication } from '../../../newsroom/publication.ts';
import { toAddressKey } from '../../../newsroom/address-key.ts';
import { editFrontMatter } from '../../edit/front-matter.ts';
import { applyEdits, EditError, type TextEdit } from '../../edit/text-edit.ts';
import type { Change } from '../../edit/yaml-edit.ts';
import { articleId } from '../../../schemas/text.ts';
import { Refusal } from '../command.ts';
import type { Referrer } from './referrers.ts';

/** What has to be said anew: an article of the paper has another id and another address. */
export interface Relocation {
  readonly fromId: string;
  readonly toId: string;
  /** The address that it had and those that lead to it. */
  readonly oldPaths: readonly string[];
  readonly newPath: string;
  readonly publication: Publication;
}

const isOwn = (path: string, { oldPaths }: Relocation): boolean =>
  oldPaths.some((old) => toAddressKey(old) === toAddressKey(path.replace(/[?#].*$/s, '')));

const tailOf = (address: string): string => /[?#].*$/s.exec(address)?.[0] ?? '';

/** The new address in the way the old one was typed: whole or from the front page, with percent signs or without. */
function respell(typed: string, path: string, { publication: { origin, base } }: Relocation): string {
  const spelled = typed.includes('%') ? encodeURI(path) : path;
  return (/^https?:/i.test(typed) ? origin + base.slice(0, -1) : '') + spelled;
}

/** Links of a text that would lead elsewhere afterwards. @throws EditError */
function toLinkEdits({ text, bodyStart, path, pathAfter }: Referrer, relocation: Relocation): readonly TextEdit[] {
  const { origin, base } = relocation.publication;
  return findInternalLinks({ text, start: bodyStart, path, origin, base }).flatMap(
    ({ typed, path: leadsTo, span, line }): TextEdit[] => {
      const target = isOwn(leadsTo, relocation) ? relocation.newPath + tailOf(leadsTo) : leadsTo;
      if (toInternalPath(typed, { path: pathAfter, origin, base }) === target) return [];
      if (!span) throw new EditError(`the link in line ${line} is written in a way that cannot be changed`);
      const bare = respell(typed, target.slice(0, target.length - tailOf(target).length), relocation);
      return [{ start: span[0], end: span[1], text: bare + tailOf(typed) }];
    },
  );
}

/** What leads to the story in `redirects.yaml`: a redirect to an old address would be a chain. */
function toRedirectChanges({ file, data, path }: Referrer, relocation: Relocation): readonly Change[] {
  if (file !== addressFiles.redirects) return [];
  const { origin, base } = relocation.publication;
  return Object.entries(data).flatMap(([from, to]): Change[] => {
    const leadsTo = typeof to === 'string' ? toInternalPath(to, { path, origin, base }) : undefined;
    if (typeof to !== 'string' || leadsTo === undefined || !isOwn(leadsTo, relocation)) return [];
    return [{ what: 'replace', path: [from], value: respell(to, relocation.newPath, relocation) }];
  });
}

/** References in front matter: related stories, picks of a front, the link of a notice. */
function toReferenceChanges({ data, path }: Referrer, relocation: Relocation): readonly Change[] {
  const { origin, base } = relocation.publication;
  const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
  const places: readonly (readonly [at: readonly (string | number)[], value: unknown])[] = [
    [['lead'], data['lead']],
    ...asList(data['slots']).map((value, index) => [['slots', index], value] as const),
    ...asList(data['related']).map((value, index) => [['related', index], value] as const),
  ];
  const picks = places.flatMap(([at, value]): Change[] =>
    articleId.safeParse(value).data === relocation.fromId
      ? [{ what: 'replace', path: at, value: relocation.toId }]
      : [],
  );
  const link = data['link'];
  const leadsTo = typeof link === 'string' ? toInternalPath(link, { path, origin, base }) : undefined;
  if (typeof link !== 'string' || leadsTo === undefined || !isOwn(leadsTo, relocation)) return picks;
  const value = respell(link, relocation.newPath, relocation) + tailOf(link);
  return [...picks, { what: 'replace', path: ['link'], value }];
}

/** The file with every reference mended, and with further changes of its front matter. @throws Refusal */
export function mend(referrer: Referrer, relocation: Relocation, further: readonly Change[] = []): string {
  const { file, text } = referrer;
  const changes = [...toReferenceChanges(referrer, relocation), ...toRedirectChanges(referrer, relocation), ...further];
  try {
    const edits = [...editFrontMatter(text, file.endsWith('.yaml'), changes), ...toLinkEdits(referrer, relocation)];
    return applyEdits(text, edits);
  } catch (error) {
    if (error instanceof EditError) throw new Refusal(`${file}: ${error.message} - change it by hand first`);
    throw error;
  }
}
