import path from 'node:path';
import type { Summary } from '../../src/press/summary.ts';
import { measure } from './measure.ts';

/** What one build did and cost. Seconds and bytes; CPU is that of the process and of all that it started. */
export interface Run {
  readonly summary: Summary;
  readonly wall: number;
  readonly cpu: number;
  /** The part of `cpu` that other processes than the press itself needed: Pagefind. */
  readonly cpuOfOthers: number;
  readonly peak: number;
}

/** Prints the paper in `folder` with the press in `press`, in a process group of its own. @throws where it fails. */
export async function runBuild(press: string, folder: string): Promise<Run> {
  const { code, output, wall, cpu, peak } = await measure({
    command: process.execPath,
    // As `npm run build` has it.
    arguments: ['--import', './src/desk/commands/compile-cache.ts', 'tests/bench/print-once.ts'],
    folder: press,
    environment: {
      CONTENT_DIR: path.join(folder, 'content'),
      OUT_DIR: path.join(folder, 'dist'),
      CACHE_DIR: path.join(folder, 'cache'),
      SOURCE_DATE_EPOCH: '1735689600',
    },
  });
  if (code !== 0) throw new Error(`The build ended with exit code ${code}.`);
  // Before it, on lines of their own, stand Astro's warnings.
  const { ownCpu, ...summary } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Summary & {
    readonly ownCpu: number;
  };
  return { summary, wall, cpu, cpuOfOthers: Math.max(0, cpu - ownCpu / 1000), peak };
}
