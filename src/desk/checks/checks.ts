import type { Instant } from '../../newsroom/article.ts';
import type { Paper } from '../paper.ts';
import { findAddressClashes, findSameIds } from './addresses.ts';
import { findEarlyCorrections } from './corrections.ts';
import type { Finding, Inquiry } from './finding.ts';
import { findMissingPicks } from './picks.ts';
import { findPublicationFaults } from './publication.ts';
import { findDanglingReferences } from './references.ts';
import { findSeriesFaults } from './series.ts';

const checks: readonly ((inquiry: Inquiry) => readonly Finding[])[] = [
  findDanglingReferences,
  findPublicationFaults,
  findSeriesFaults,
  findEarlyCorrections,
  findAddressClashes,
  findSameIds,
  findMissingPicks,
];

const toId = (folder: string, file: string): string =>
  file
    .slice(folder.length + 1)
    .replace(/(?:\/index)?\.(?:md|yaml)$/, '')
    .normalize('NFC');

/** Every fault between the files of a paper. `faulty` names the files that could not be read as they are. */
export function findFaults(
  paper: Paper,
  faulty: ReadonlySet<string>,
  publicFiles: readonly string[],
  now: Instant,
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
  return checks.flatMap((check) => check({ paper, idsIn, publicFiles, now }));
}
