import { foreignFiles, pagePath, reservedNames, sectionPath } from '../../newsroom/permalink.ts';
import { toAddressKey } from './address-key.ts';
import type { Finding, Inquiry } from './finding.ts';

interface Claim {
  readonly address: string;
  readonly file: string;
  readonly at: Finding['at'];
}

function toClaims({ paper, pathOf }: Inquiry): readonly Claim[] {
  const articles = paper.articles.flatMap((article): Claim[] => [
    { address: pathOf(article), file: article.file, at: ['published'] },
    ...article.aliases.map((address, index) => ({ address, file: article.file, at: ['aliases', index] })),
  ]);
  const sections = paper.sections.map(({ id, file }) => ({ address: sectionPath(id), file, at: [] }));
  const pages = paper.pages.map(({ id, file }) => ({ address: pagePath(id), file, at: [] }));
  return [...sections, ...pages, ...articles];
}

/** `/topics/`, `/topics/nato/`, `/topics/nato/2021/` and the feeds beside them: what the press prints of a kind of thing. */
const listings: Readonly<Record<string, (inquiry: Inquiry) => readonly string[]>> = {
  topics: ({ paper }) => [...paper.topics.map(({ id }) => id), ...paper.articles.flatMap(({ topics }) => topics)],
  by: ({ paper }) => paper.contributors.map(({ id }) => id),
  places: ({ paper }) => paper.places.map(({ id }) => id),
  series: ({ paper }) => paper.series.map(({ id }) => id),
};

/** Whether the press itself prints something at an address, or will when stories come. */
function openOwnAddresses(inquiry: Inquiry): (key: string) => boolean {
  const sections = new Set(inquiry.paper.sections.map(({ id }) => id.toLowerCase()));
  const files = new Set(inquiry.publicFiles.map((file) => toAddressKey(`/${file}`)));
  const ids = new Map(
    Object.entries(listings).map(([room, list]) => [room, new Set(list(inquiry).map((id) => id.toLowerCase()))]),
  );
  const isPeriod = (parts: readonly string[]): boolean => /^\d{4}(?:\/\d{2}){0,2}$/.test(parts.join('/'));
  const isBelowListing = (parts: readonly string[]): boolean =>
    parts.length === 0 || isPeriod(parts) || /^feed\.(?:xml|json)$/.test(parts.join('/'));
  return (key) => {
    const [first = '', ...rest] = key.slice(1).split('/');
    if (key === '/' || isPeriod([first, ...rest]) || first.startsWith('_') || files.has(key)) return true;
    if (/^\/(?:feed|feeds|sitemap|sitemap-news|robots|opensearch|notices|404|offline)(?:\.\w+)?$/.test(key))
      return true;
    if (['search', 'feed', 'sitemap'].includes(first)) return true;
    if (sections.has(first)) return isBelowListing(rest);
    if (first === 'corrections' || first === 'archive') return isBelowListing(rest) && !isPeriod(rest);
    const known = ids.get(first);
    return known !== undefined && (rest.length === 0 || (known.has(rest[0] ?? '') && isBelowListing(rest.slice(1))));
  };
}

/** An address that is a file cannot also be a folder with another address in it. */
const findFileAbove = (key: string, claims: ReadonlyMap<string, Claim>): Claim | undefined =>
  key
    .split('/')
    .map((_, index, parts) => parts.slice(0, index).join('/'))
    .filter((above) => /\.[a-z\d]+$/.test(above))
    .map((above) => claims.get(above))
    .find((claim) => claim !== undefined);

const isForeign = (name: string): boolean => foreignFiles.includes(name.toLowerCase());

function toReserved({ file, at }: Pick<Finding, 'file' | 'at'>, message: string, advice: string): Finding {
  return { code: 'reserved-name', file, at, message, advice };
}

const toWhyForeign = (name: string): string => `the press prints to no folder with ${name} in it, not even its own`;

/** Sections and pages may not take a name of the press, nor look like a year. */
function findReservedNames({ paper }: Inquiry): readonly Finding[] {
  return [...paper.sections, ...paper.pages].flatMap(({ id, file }): Finding[] => {
    const place = { file, at: [] };
    if (isForeign(id)) return [toReserved(place, toWhyForeign(id), 'rename the file')];
    if (!reservedNames.includes(id) && !/^\d{4}$/.test(id)) return [];
    return [toReserved(place, `the press prints something of its own at /${id}/`, 'rename the file')];
  });
}

/** Old addresses may not lie where the next build would take its own output for somebody else's folder. */
function findForeignAliases(claims: readonly Claim[]): readonly Finding[] {
  return claims
    .filter(({ at }) => at[0] === 'aliases')
    .flatMap((claim) => {
      const [, first = ''] = claim.address.split('/');
      return isForeign(first) ? [toReserved(claim, toWhyForeign(first), 'remove the alias')] : [];
    });
}

function toClash({ file, at, address }: Claim, message: string, advice: string): Finding {
  return { code: 'same-address', file, at, message: `the address ${address} is ${message}`, advice };
}

/** No two things of the paper have one address; both sources are named. */
export function findAddressClashes(inquiry: Inquiry): readonly Finding[] {
  const first = new Map<string, Claim>();
  const isOfThePress = openOwnAddresses(inquiry);
  const clashes: Finding[] = [];
  const claims = toClaims(inquiry);
  for (const claim of claims) {
    const key = toAddressKey(claim.address);
    const earlier = first.get(key);
    if (earlier) {
      const where = earlier.file === claim.file ? 'the same file' : earlier.file;
      clashes.push(toClash(claim, `also that of ${where}`, 'give one of the two another name, day or alias'));
      continue;
    }
    first.set(key, claim);
    if (claim.at[0] !== 'aliases') continue;
    if (isOfThePress(key)) clashes.push(toClash(claim, 'one of the press itself', 'remove the alias'));
    // The press never removes what has such a name from its output, and so could not take the alias back.
    if (key.startsWith('/.')) clashes.push(toClash(claim, 'one that belongs to the host', 'remove the alias'));
  }
  for (const claim of claims) {
    const above = findFileAbove(toAddressKey(claim.address), first);
    if (above)
      clashes.push(toClash(claim, `below the file ${above.address} of ${above.file}`, 'remove one of the two'));
  }
  return [...findReservedNames(inquiry), ...findForeignAliases(claims), ...clashes];
}

/** No two articles have one identity in feeds. */
export function findSameIds({ paper }: Inquiry): readonly Finding[] {
  const first = new Map<string, string>();
  return paper.articles.flatMap((article): Finding[] => {
    const typed = article.feedId ?? article.id;
    // As in newsroom/identity.ts: 00120 and id:00120 are one id.
    const id = typed.replace(/^id:/, '');
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, article.file);
      return [];
    }
    return [
      {
        code: 'same-id',
        file: article.file,
        at: ['id'],
        message: `the id ${id} is also that of ${earlier}`,
        advice: 'give one of the two another id, or leave it out',
      },
    ];
  });
}
