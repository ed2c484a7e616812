import { z } from 'astro/zod';

/**
 * The building blocks of every schema. Messages say what to write; where a value was found and what it was is added
 * by the reader, which knows the file.
 */

const collapse = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Marks a schema for words that readers see, which an editor may type without quotation marks. */
export const textMark = { isText: true };

/** One line of text; runs of white space become one space. */
export const line = (most: number) =>
  z
    .string('write a text; put it in quotation marks if it looks like a number or a date')
    .transform(collapse)
    .refine((text) => text.length > 0, 'write something here, or leave the key out')
    .refine((text) => text.length <= most, {
      error: ({ input }) => `shorten it to ${most} characters; it has ${String(input).length}`,
    })
    .meta(textMark);

/** `YYYY/MM/slug`, the place of an article below `articles/`. */
export const articleId = z
  .string('write the path of an article, such as 2021/12/some-story')
  .transform((path) =>
    path
      .normalize('NFC')
      .replace(/^\/?(?:articles\/)?/, '')
      .replace(/(?:\/index)?(?:\.md)?\/?$/, ''),
  )
  .refine((path) => /^\d{4}\/\d{2}\/[^/]+$/.test(path), 'write the path of an article, such as 2021/12/some-story');

/** The name of a file in one of the folders of the paper, without its ending. */
export const id = z
  .string('write the id of something in the paper: its file name without .md')
  .transform((typed) => typed.normalize('NFC'))
  .refine(
    (typed) => /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:[-_.][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u.test(typed),
    'write an id: small letters and digits joined by hyphens, such as united-nations',
  );

export const url = z.url({ protocol: /^https?$/, error: 'write a whole address that begins with https:// or http://' });

/** An account on the Fediverse (RFC 7565 without its scheme): `@jane@social.example`; the first `@` may be left out. */
export const fediverseAccount = z
  .string('write an account in quotation marks, such as "@jane@social.example"')
  .transform((typed) => `@${typed.trim().replace(/^@/, '')}`)
  .refine(
    (typed) => /^@[\w.-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i.test(typed),
    'write an account with its host, such as "@jane@social.example"',
  );

/** Names that Windows keeps for its devices, with whatever ending. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

/** Whether a part between two slashes can be the name of a file on the usual disks and hosts. */
function isName(part: string): boolean {
  const bytes = new TextEncoder().encode(part).length;
  // Old addresses do hold ? and :, which only Windows cannot; they hardly ever hold what else some disk cannot.
  return bytes > 0 && bytes <= 240 && !/[. ]$|[/\\<>"|*\p{Cc}\p{Cs}]/u.test(part) && !device.test(part);
}

/** Each part is decoded for itself, as a host does that looks for the file: a slash in one would be another part. */
const toParts = (typed: string): readonly string[] =>
  typed.split('/').map((part) => decodeURIComponent(part).normalize('NFC'));

/** What is wrong with an address on this site, or undefined. */
function findPathFault(typed: string): string | undefined {
  if (!/^\/[^\s?#\\]*$/.test(typed)) {
    return 'write an address on this site that begins with a slash, such as /old/story/';
  }
  if (typed.length > 2000) return 'write an address of at most 2000 characters';
  try {
    const [, ...parts] = toParts(typed.replace(/(?<=.)\/$/, ''));
    return typed === '/' || parts.every(isName)
      ? undefined
      : 'write an address whose parts can be names of files, such as /old/story/: of at most 240 bytes, without slash, backslash, control character or any of < > " | *, with no dot or space at the end, and not a device of Windows such as con or nul';
  } catch {
    return 'write %25 for a plain percent sign';
  }
}

/** An address on this site: begins with a slash; given back decoded, as files are named and as `toHref` takes it. */
export const sitePath = z
  .string('write an address on this site, such as /old/story/')
  .superRefine((typed, context) => {
    const fault = findPathFault(typed);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  })
  .transform((typed) => toParts(typed).join('/'));

const addressAdvice = 'write an address: /about/ or https://...';

/** An address on this site, or a whole one. */
export const address = z
  .string(addressAdvice)
  .refine((typed) => sitePath.safeParse(typed).success || url.safeParse(typed).success, addressAdvice)
  .transform((typed) => sitePath.safeParse(typed).data ?? typed);

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** BCP 47, in its canonical spelling. */
export const languageTag = z
  .string('write a language tag, such as en, de-AT or ar')
  .refine(isTag, 'write a language tag (BCP 47), such as en, de-AT or ar')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

export const timeZone = z
  .string('write a time zone, such as Europe/Berlin')
  .refine(isZone, 'write a time zone of the IANA list, such as Europe/Berlin or America/New_York');
