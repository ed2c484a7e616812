import { readdirSync, readFileSync } from 'node:fs';

/** Watches the memory of a process and of all that it started. */
export interface MemoryWatch {
  /** The largest sum seen, in bytes. */
  readonly stop: () => number;
}

/** The processes that a process has started, as far as the system tells (Linux). */
function findChildren(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

const readTree = (pid: number): number =>
  findChildren(pid).reduce((sum, child) => sum + readTree(child), readResident(pid));

function readResident(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

/** Looks four times a second where the system tells (Linux); elsewhere only this process is known. */
export function watchMemory(root: number = process.pid): MemoryWatch {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, readTree(root) || process.memoryUsage().rss);
  };
  look();
  const timer = setInterval(look, 250);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return root === process.pid ? Math.max(peak, process.resourceUsage().maxRSS * 1024) : peak;
    },
  };
}
