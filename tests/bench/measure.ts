import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { watchMemory } from '../../src/press/memory.ts';

/** What a process and all that it started cost. Seconds and bytes. */
export interface Measured {
  readonly code: number | null;
  /** What it wrote to its standard output. */
  readonly output: string;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

export interface Task {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
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

/** Ends the process that is being measured and all that it has started; returns when it is gone. */
export async function stopMeasuring(): Promise<void> {
  isStopping = true;
  if (!running) return;
  try {
    process.kill(-running.group, 'SIGKILL');
  } catch {
    // It has just ended.
  }
  await running.ended;
}

/** Runs a program in a process group of its own and measures it. */
export async function measure({ command, arguments: words, folder, environment = {} }: Task): Promise<Measured> {
  const before = await readChildCpu();
  const start = performance.now();
  const child = spawn(command, words, {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...environment },
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
  return { code, output, wall, cpu: (await readChildCpu()) - before, peak: memory.stop() };
}
