import path from 'node:path';
import type { Mirrored } from './mirror.ts';
import type { Recorded } from './record-addresses.ts';

/** What a part of a build took, in milliseconds; `cpu` is that of the whole process meanwhile, user and system. */
export interface PhaseTime {
  readonly wall: number;
  readonly cpu: number;
}

/** What a build did, in numbers. Times in milliseconds. */
export interface Summary {
  readonly articles: number;
  /** Of a preview of drafts, among the articles. */
  readonly heldBack: number;
  readonly pages: number;
  readonly feeds: number;
  readonly searchDocuments: number;
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly bytes: number;
  /** Absent where the list of published addresses was to stay as it is. */
  readonly recorded?: Recorded;
  readonly milliseconds: number;
  readonly peakMemory: number;
  readonly phases: Readonly<Record<string, PhaseTime>>;
}

/** What the files of an output say in numbers. */
export function toCounts({
  files,
  ...rest
}: Mirrored): Omit<Mirrored, 'files'> & Pick<Summary, 'files' | 'pages' | 'feeds'> {
  const names = [...files].map((file) => path.basename(file));
  const feeds = names.filter((name) => name === 'feed.xml' || name === 'feed.json').length;
  return { ...rest, files: files.size, pages: names.filter((name) => name.endsWith('.html')).length, feeds };
}

const number = new Intl.NumberFormat('en-GB');
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** What somebody has to do about the list of published addresses; nothing where nothing is new. */
function toRecordedRows(recorded: Recorded | undefined): readonly (readonly [string, string])[] {
  if (!recorded || (recorded.added === 0 && recorded.fault === undefined)) return [];
  const { added, fault } = recorded;
  const what = `${number.format(added)} new`;
  return [
    [
      'addresses',
      fault === undefined
        ? `${what}, added to urls.lock: save it with the paper`
        : `${what}, which could not be added to urls.lock: ${fault}`,
    ],
  ];
}

/** The summary as a person reads it, a line for each thing. */
export function formatSummary(summary: Summary, outDir: string): string {
  const held = summary.heldBack > 0 ? ` (${number.format(summary.heldBack)} held back)` : '';
  const rows = [
    ['articles', number.format(summary.articles) + held],
    ['pages', number.format(summary.pages)],
    ['feeds', number.format(summary.feeds)],
    ['search', `${number.format(summary.searchDocuments)} documents`],
    [
      'output',
      `${number.format(summary.files)} files, ${megabytes(summary.bytes)}; ${number.format(summary.written)} written, ${number.format(summary.removed)} removed`,
    ],
    ...toRecordedRows(summary.recorded),
    [
      'time',
      `${seconds(summary.milliseconds)} (${Object.entries(summary.phases)
        .map(([phase, { wall }]) => `${phase} ${seconds(wall)}`)
        .join(', ')})`,
    ],
    ['memory', `${megabytes(summary.peakMemory)} at most`],
  ];
  return [`Printed to ${outDir}`, ...rows.map(([name, value]) => `  ${name.padEnd(9)} ${value}`)].join('\n');
}
