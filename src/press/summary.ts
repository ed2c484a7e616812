/** What a part of a build took, in milliseconds; `cpu` is that of the whole process meanwhile, user and system. */
export interface PhaseTime {
  readonly wall: number;
  readonly cpu: number;
}

/** What a build did, in numbers. Times in milliseconds. */
export interface Summary {
  readonly articles: number;
  readonly heldBack: number;
  readonly pages: number;
  readonly feeds: number;
  readonly searchDocuments: number;
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly peakMemory: number;
  readonly phases: Readonly<Record<string, PhaseTime>>;
}

const number = new Intl.NumberFormat('en-GB');
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

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
    [
      'time',
      `${seconds(summary.milliseconds)} (${Object.entries(summary.phases)
        .map(([phase, { wall }]) => `${phase} ${seconds(wall)}`)
        .join(', ')})`,
    ],
    ['memory', `${megabytes(summary.peakMemory)} at most`],
  ];
  return [`Printed to ${outDir}`, ...rows.map(([name, value]) => `  ${name?.padEnd(9)} ${value}`)].join('\n');
}
