import type { Run } from './run-build.ts';
import type { Scenario } from './scenarios.ts';

/** What one scenario cost: a row of the table. Times in seconds. */
export interface Figures {
  readonly scenario: Scenario;
  readonly articles: number;
  readonly wall: number;
  readonly cpu: number;
  readonly peakMegabytes: number;
  readonly pages: number;
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly megabytes: number;
  /** `1.2 / 1.4`: wall and CPU seconds of each phase. Phases may run side by side. */
  readonly phases: Readonly<Record<string, string>>;
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

export function toFigures(scenario: Scenario, articles: number, run: Run): Figures {
  const { summary } = run;
  const phases = Object.entries(summary.phases).map(([phase, { wall, cpu }]): [string, string] => [
    phase,
    `${(wall / 1000).toFixed(1)} / ${(cpu / 1000).toFixed(1)}`,
  ]);
  return {
    scenario,
    articles,
    wall: round(run.wall),
    cpu: round(run.cpu),
    peakMegabytes: Math.round(run.peak / 1_000_000),
    pages: summary.pages,
    files: summary.files,
    written: summary.written,
    removed: summary.removed,
    megabytes: round(summary.bytes / 1_000_000, 1),
    phases: { ...Object.fromEntries(phases), 'other processes': `- / ${run.cpuOfOthers.toFixed(1)}` },
  };
}

/** A row for each scenario, a column for each phase. */
export const toPhaseRows = (figures: readonly Figures[]): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(figures.map(({ scenario, phases }) => [`${scenario} (wall / CPU seconds)`, phases]));
