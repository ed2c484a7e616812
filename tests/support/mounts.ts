import { spawn, spawnSync } from 'node:child_process';
import type { Outcome } from './build-newspaper.ts';

/** How this system lets a process have mounts of its own, which are gone with it. */
const ways: readonly (readonly string[])[] = [['-m'], ['-U', '-r', '-m']];
const way = ways.find(
  (flags) => spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0,
);

/** Whether tests can make disks that are full or cannot be written. Linux, as root or where users may have namespaces. */
export const canMount = way !== undefined;

/** Runs lines of shell where mounts are nobody else's. */
export function runWithMounts(script: string, variables: Readonly<Record<string, string>>): Promise<Outcome> {
  const child = spawn('unshare', [...(way ?? []), 'bash', '-euc', script], {
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, stdout, stderr }));
  });
}
