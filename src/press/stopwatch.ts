import type { PhaseTime } from './summary.ts';

export type Measure = <Result>(phase: string, work: () => Promise<Result>) => Promise<Result>;

export interface Stopwatch {
  readonly measure: Measure;
  /** For phases that follow each other: measures from the last call of this or, at the first, of `openLaps`. */
  readonly openLaps: () => (phase: string) => void;
  /** In the order in which they ended. */
  readonly phases: Readonly<Record<string, PhaseTime>>;
  /** Milliseconds since the watch was opened. */
  readonly total: () => number;
}

/** Measures the phases of a build. Phases may run side by side; a phase that comes again is added up. */
export function openStopwatch(): Stopwatch {
  const start = performance.now();
  const phases: Record<string, PhaseTime> = {};
  const openLaps = (): ((phase: string) => void) => {
    let before = performance.now();
    let used = process.cpuUsage();
    return (phase) => {
      const { user, system } = process.cpuUsage(used);
      const { wall = 0, cpu = 0 } = phases[phase] ?? {};
      phases[phase] = { wall: wall + performance.now() - before, cpu: cpu + (user + system) / 1000 };
      before = performance.now();
      used = process.cpuUsage();
    };
  };
  return {
    measure: async (phase, work) => {
      const lap = openLaps();
      const result = await work();
      lap(phase);
      return result;
    },
    openLaps,
    phases,
    total: () => performance.now() - start,
  };
}
