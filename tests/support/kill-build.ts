import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repository, toVariables, type BuildOptions } from './build-newspaper.ts';

/** Whether a build is putting its printing in place: its cache says so meanwhile. */
const isPlacing = ({ cache }: BuildOptions): boolean => {
  const marks = join(cache, 'half-printed');
  return existsSync(marks) && readdirSync(marks).length > 0;
};

/** When a build is killed: after some milliseconds, or so long after it began to replace files of the output. */
export interface Moment {
  readonly milliseconds: number;
  readonly from: 'start' | 'placing';
}

/** Starts a build and kills it, with all that it has started. Returns whether it was still at work. */
export async function killBuild(options: BuildOptions, { milliseconds, from }: Moment): Promise<boolean> {
  const child = spawn(process.execPath, ['src/desk/commands/build.ts', '--frozen'], {
    cwd: repository,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1', ...toVariables(options) },
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) => child.once('close', (code) => resolve(code === null)));
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  while (from === 'placing' && isRunning() && !isPlacing(options)) await sleep(1);
  await Promise.race([sleep(milliseconds), ended]);
  if (child.pid !== undefined && isRunning()) process.kill(-child.pid, 'SIGKILL');
  return ended;
}
