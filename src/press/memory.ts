import { readdirSync, readFileSync } from 'node:fs';

/** Watches the memory of a process and of all that it started. */
export interface MemoryWatch {
  /** The largest sum seen, in bytes. */
  readonly stop: () => number;
}

function readTree(root: number): number | undefined {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const line = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]));
    }
    const isOurs = (pid: number): boolean => {
      for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
      return false;
    };
    return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + readResident(pid), 0);
  } catch {
    return undefined;
  }
}

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
    peak = Math.max(peak, readTree(root) ?? process.memoryUsage().rss);
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
