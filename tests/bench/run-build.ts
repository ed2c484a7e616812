import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { watchMemory } from '../../src/press/memory.ts';
import type { Summary } from '../../src/press/summary.ts';

/** What one build did and cost. Seconds and bytes; CPU is that of the process and of all that it started. */
export interface Run {
  readonly summary: Summary;
  readonly wall: number;
  readonly cpu: number;
  /** The part of `cpu` that other processes than the press itself needed: Pagefind. */
  readonly cpuOfOthers: number;
  readonly peak: number;
}

/** CPU seconds, user and system, of all children that have ended. Linux only; elsewhere not known. */
async function readChildCpu(): Promise<number> {
  const line = await readFile('/proc/self/stat', 'utf8').catch(() => '');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13] ?? Number.NaN) + Number(fields[14] ?? Number.NaN)) / 100;
}

/** Whether the whole bench is being stopped. */
let isStopping = false;
let running: { readonly group: number; readonly ended: Promise<unknown> } | undefined;

/** Ends the build that is running and all that it has started; returns when it is gone. */
export async function stopBuild(): Promise<void> {
  isStopping = true;
  if (!running) return;
  try {
    process.kill(-running.group, 'SIGKILL');
  } catch {
    // It has just ended.
  }
  await running.ended;
}

/** Prints the paper in `folder` with the press in `press`, in a process group of its own. @throws where it fails. */
export async function runBuild(press: string, folder: string): Promise<Run> {
  const cpu = await readChildCpu();
  const start = performance.now();
  const child = spawn(process.execPath, ['tests/bench/print-once.ts'], {
    cwd: press,
    detached: true,
    env: {
      ...process.env,
      CONTENT_DIR: path.join(folder, 'content'),
      OUT_DIR: path.join(folder, 'dist'),
      CACHE_DIR: path.join(folder, 'cache'),
      SOURCE_DATE_EPOCH: '1735689600',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  running = child.pid === undefined ? undefined : { group: child.pid, ended };
  const memory = watchMemory(child.pid ?? 0);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await ended;
  running = undefined;
  // Whoever stops the bench ends the process; nothing is to be measured or reported any more.
  if (isStopping) await new Promise(() => undefined);
  const wall = (performance.now() - start) / 1000;
  const peak = memory.stop();
  if (code !== 0) throw new Error(`The build ended with exit code ${code}.`);
  // Before it, on lines of their own, stand Astro's warnings.
  const { ownCpu, ...summary } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Summary & {
    readonly ownCpu: number;
  };
  const whole = (await readChildCpu()) - cpu;
  return { summary, wall, cpu: whole, cpuOfOthers: Math.max(0, whole - ownCpu / 1000), peak };
}
