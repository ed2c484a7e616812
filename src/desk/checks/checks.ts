import type { Instant } from '../../newsroom/article.ts';
import { articlePath, toDay } from '../../newsroom/permalink.ts';
import type { ArticleRecord, Paper } from '../paper.ts';
import { findAddressClashes, findSameIds } from './addresses.ts';
import { findEarlyCorrections } from './corrections.ts';
import type { Finding, Inquiry } from './finding.ts';
import { findLinkFaults } from './links.ts';
import { findLostAddresses } from './lost-addresses.ts';
import { findHeldBackRelated, findMissingPicks } from './picks.ts';
import { findPublicationFaults } from './publication.ts';
import { findRedirectFaults } from './redirects.ts';
import { findDanglingReferences } from './references.ts';
import { findSeriesFaults } from './series.ts';
import { findFarFuture, findFutureDates, findOtherMonths, findSameHeadlines, findSameTexts } from './stories.ts';
import { findSimilarTopics } from './topics.ts';

const checks: readonly ((inquiry: Inquiry) => readonly Finding[])[] = [
  findDanglingReferences,
  findPublicationFaults,
  findSeriesFaults,
  findEarlyCorrections,
  findAddressClashes,
  findRedirectFaults,
  findLostAddresses,
  findSameIds,
  findMissingPicks,
  findHeldBackRelated,
  findLinkFaults,
  findSameTexts,
  findSameHeadlines,
  findFarFuture,
  findOtherMonths,
  findFutureDates,
  findSimilarTopics,
];

const toId = (folder: string, file: string): string =>
  file
    .slice(folder.length + 1)
    .replace(/(?:\/index)?\.(?:md|yaml)$/, '')
    .normalize('NFC');

/** The addresses of articles, each worked out once. */
function openPaths({ publication: { timeZone } }: Paper): Inquiry['pathOf'] {
  const known = new Map<ArticleRecord, string>();
  return (article) => {
    let path = known.get(article);
    if (path === undefined) known.set(article, (path = articlePath(article.id, toDay(article.published, timeZone))));
    return path;
  };
}

/** Every fault between the files of a paper. `faulty` names the files that could not be read as they are. */
export function findFaults(
  paper: Paper,
  faulty: ReadonlySet<string>,
  publicFiles: readonly string[],
  now: Instant,
  anchorsOf: Inquiry['anchorsOf'] = () => undefined,
): readonly Finding[] {
  const ids = new Map<string, readonly string[]>();
  const idsIn = (folder: string): readonly string[] => {
    let known = ids.get(folder);
    if (!known) {
      const records = paper[folder as 'articles' | 'sections'].map(({ id }) => id);
      const broken = [...faulty].filter((file) => file.startsWith(`${folder}/`)).map((file) => toId(folder, file));
      ids.set(folder, (known = [...new Set([...records, ...broken])].toSorted()));
    }
    return known;
  };
  const isFaulty = (file: string): boolean => faulty.has(file);
  const inquiry = { paper, idsIn, isFaulty, publicFiles, pathOf: openPaths(paper), anchorsOf, now };
  return checks.flatMap((check) => check(inquiry));
}
