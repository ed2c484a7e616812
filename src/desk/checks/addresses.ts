import { addressFiles } from '../../newsroom/address-book.ts';
import { toAddressKey } from '../../newsroom/address-key.ts';
import { findHold } from '../../newsroom/gate.ts';
import { foreignFiles, pagePath, reservedNames, sectionPath } from '../../newsroom/permalink.ts';
import type { Finding, Inquiry } from './finding.ts';
import { openOwnAddresses } from './own-addresses.ts';

interface Claim extends Pick<Finding, 'file' | 'at' | 'onKey'> {
  readonly address: string;
  /** What kind of claim it is, in words of the advice; none for what has a file of its own. */
  readonly what?: 'alias' | 'redirect' | 'entry';
  /** Whether it is that of a story which is not printed and will not be unless somebody changes it. */
  readonly isResting?: boolean;
}

function toClaims({ paper, pathOf, now }: Inquiry): readonly Claim[] {
  const articles = paper.articles.flatMap((article): Claim[] => {
    const isResting = ['draft', 'expired'].includes(findHold(article, now) ?? '');
    const { file } = article;
    return [
      { address: pathOf(article), file, at: ['published'], isResting },
      ...article.aliases.map((address, index): Claim => ({
        address,
        file,
        at: ['aliases', index],
        what: 'alias',
        isResting,
      })),
    ];
  });
  const sections = paper.sections.map(({ id, file }) => ({ address: sectionPath(id), file, at: [] }));
  const pages = paper.pages.map(({ id, file }) => ({ address: pagePath(id), file, at: [] }));
  const redirects = paper.addresses.redirects.map(({ from, typed }): Claim => ({
    address: from,
    file: addressFiles.redirects,
    at: [typed],
    onKey: true,
    what: 'redirect',
  }));
  const withdrawn = paper.addresses.withdrawn.map(({ address, typed }): Claim => ({
    address,
    file: addressFiles.withdrawn,
    at: [typed],
    onKey: true,
    what: 'entry',
  }));
  return [...sections, ...pages, ...articles, ...redirects, ...withdrawn];
}

const isFileKey = /\.[a-z\d]+$/;

/** An address that is a file cannot also be a folder with another address in it. */
const findFileAbove = (key: string, files: ReadonlyMap<string, Claim>): Claim | undefined =>
  key
    .split('/')
    .map((_, index, parts) => files.get(parts.slice(0, index).join('/')))
    .find((claim) => claim !== undefined);

const isForeign = (name: string): boolean => foreignFiles.includes(name.toLowerCase());

type Place = Pick<Finding, 'file' | 'at' | 'onKey'>;

const toReserved = ({ file, at, onKey = false }: Place, message: string, advice: string): Finding => ({
  code: 'reserved-name',
  file,
  at,
  onKey,
  message,
  advice,
});

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
function findForeignAddresses(claims: readonly Claim[]): readonly Finding[] {
  return claims.flatMap((claim) => {
    const [, first = ''] = claim.address.split('/');
    if (claim.what === undefined || !isForeign(first)) return [];
    return [toReserved(claim, toWhyForeign(first), `remove the ${claim.what}`)];
  });
}

function toClash({ file, at, onKey = false, address }: Claim, message: string, advice: string): Finding {
  return { code: 'same-address', file, at, onKey, message: `the address ${address} is ${message}`, advice };
}

/** Two claims to one address. What was withdrawn may still lie there as a draft, or have expired. */
function findClash(claim: Claim, earlier: Claim): Finding | undefined {
  const isWithdrawal = claim.file === addressFiles.withdrawn;
  if (isWithdrawal && earlier.isResting === true) return undefined;
  const where = earlier.file === claim.file ? 'the same file' : earlier.file;
  const advice = isWithdrawal
    ? 'take the entry out, or withdraw what is printed there, a story by draft: true'
    : `give one of the two another name, day or ${claim.what === 'redirect' ? 'redirect' : 'alias'}`;
  return toClash(claim, `also that of ${where}`, advice);
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
      const clash = findClash(claim, earlier);
      if (clash) clashes.push(clash);
      continue;
    }
    first.set(key, claim);
    if (claim.what === undefined) continue;
    const remove = `remove the ${claim.what}`;
    if (isOfThePress(key)) clashes.push(toClash(claim, 'one of the press itself', remove));
    // The press never removes what has such a name from its output, and so could not take it back.
    if (key.startsWith('/.')) clashes.push(toClash(claim, 'one that belongs to the host', remove));
  }
  const files = new Map([...first].filter(([key]) => isFileKey.test(key)));
  // Most papers have none.
  const below = files.size > 0 ? claims : [];
  for (const claim of below) {
    const above = findFileAbove(toAddressKey(claim.address), files);
    if (above)
      clashes.push(toClash(claim, `below the file ${above.address} of ${above.file}`, 'remove one of the two'));
  }
  return [...findReservedNames(inquiry), ...findForeignAddresses(claims), ...clashes];
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
