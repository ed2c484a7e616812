import type { PhaseTime } from './summary.ts';

export type Measure = <Result>(phase: string, work: () => Promise<Result>) => Promise<Result>;

export interface Stopwatch {
  readonly measure: Measure;
  /** In the order in which they ended. */
  readonly phases: Readonly<Record<string, PhaseTime>>;
  /** Milliseconds since the watch was opened. */
  readonly total: () => number;
}

/** Measures the phases of a build. Phases may run side by side; a phase that comes again is added up. */
export function openStopwatch(): Stopwatch {
  const start = performance.now();
  const phases: Record<string, PhaseTime> = {};
  return {
    measure: async (phase, work) => {
      const before = performance.now();
      const used = process.cpuUsage();
      const result = await work();
      const { user, system } = process.cpuUsage(used);
      const { wall = 0, cpu = 0 } = phases[phase] ?? {};
      phases[phase] = { wall: wall + performance.now() - before, cpu: cpu + (user + system) / 1000 };
      return result;
    },
    phases,
    total: () => performance.now() - start,
  };
}
