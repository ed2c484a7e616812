import { articlePath, pagePath, reservedNames, sectionPath, toDay } from '../../newsroom/permalink.ts';
import type { Finding, Inquiry } from './finding.ts';

interface Claim {
  readonly address: string;
  readonly file: string;
  readonly at: Finding['at'];
}

/** Two spellings of one address: by case, Unicode form, final slash or index.html. */
const toAddressKey = (address: string): string =>
  safeDecode(address)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '/')
    .replace(/\/+$/, '') || '/';

function safeDecode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function toClaims({ paper }: Inquiry): readonly Claim[] {
  const { timeZone } = paper.publication;
  const articles = paper.articles.flatMap((article): Claim[] => [
    { address: articlePath(article.id, toDay(article.published, timeZone)), file: article.file, at: ['published'] },
    ...article.aliases.map((address, index) => ({ address, file: article.file, at: ['aliases', index] })),
  ]);
  const sections = paper.sections.map(({ id, file }) => ({ address: sectionPath(id), file, at: [] }));
  const pages = paper.pages.map(({ id, file }) => ({ address: pagePath(id), file, at: [] }));
  return [...sections, ...pages, ...articles];
}

/** The press's own pages, and those of the archive, which no alias may cover. */
const isOfThePress = (key: string): boolean => {
  const first = key.split('/')[1] ?? '';
  return (
    key === '/' ||
    reservedNames.includes(first) ||
    first.startsWith('_') ||
    /^\/\d{4}(?:\/\d{2}){0,2}$/.test(key) ||
    /^\/(?:feed|feeds|sitemap|sitemap-news|robots|opensearch|notices|404|offline)\.\w+$/.test(key)
  );
};

/** Sections and pages may not take a name of the press, nor look like a year. */
function findReservedNames({ paper }: Inquiry): readonly Finding[] {
  return [...paper.sections, ...paper.pages].flatMap(({ id, file }): Finding[] => {
    if (!reservedNames.includes(id) && !/^\d{4}$/.test(id)) return [];
    return [
      {
        code: 'reserved-name',
        file,
        at: [],
        message: `the press prints something of its own at /${id}/`,
        advice: 'rename the file',
      },
    ];
  });
}

/** No two things of the paper have one address; both sources are named. */
export function findAddressClashes(inquiry: Inquiry): readonly Finding[] {
  const first = new Map<string, Claim>();
  const clashes = toClaims(inquiry).flatMap((claim): Finding[] => {
    const key = toAddressKey(claim.address);
    const earlier = first.get(key);
    if (earlier) {
      const where = earlier.file === claim.file ? 'the same file' : earlier.file;
      return [
        {
          code: 'same-address',
          file: claim.file,
          at: claim.at,
          message: `the address ${claim.address} is also that of ${where}`,
          advice: 'give one of the two another name, day or alias',
        },
      ];
    }
    first.set(key, claim);
    if (claim.at[0] === 'aliases' && isOfThePress(key)) {
      return [
        {
          code: 'same-address',
          file: claim.file,
          at: claim.at,
          message: `the address ${claim.address} is one of the press itself`,
          advice: 'remove the alias',
        },
      ];
    }
    return [];
  });
  return [...findReservedNames(inquiry), ...clashes];
}

/** No two articles have one identity in feeds. */
export function findSameIds({ paper }: Inquiry): readonly Finding[] {
  const first = new Map<string, string>();
  return paper.articles.flatMap((article): Finding[] => {
    const id = article.feedId ?? article.id;
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
