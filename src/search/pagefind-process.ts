import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { statfs } from 'node:fs/promises';
import { close } from 'pagefind';

/** Bytes with which Pagefind cannot have run out of room: its largest file is a few times as large. */
const enough = 1_000_000;

/** Why it may have ended: it writes into a folder of ours, and its process ends where it cannot. */
async function findReason(folder: string): Promise<string> {
  const disk = await statfs(folder).catch(() => undefined);
  return disk && disk.bavail * disk.bsize < enough ? 'No space left on device' : 'its process was killed or failed';
}

/** The process of Pagefind, and what to tell those who wait for its answers when it ends. */
interface Running {
  readonly child: ChildProcess;
  readonly waiting: Set<() => void>;
}

let running: Running | undefined;

function watch(child: ChildProcess): Running {
  const waiting = new Set<() => void>();
  child.once('exit', () => {
    for (const tell of waiting) tell();
  });
  return { child, waiting };
}

/** Whether Pagefind can still answer. */
export const isPagefindRunning = (): boolean =>
  running !== undefined && running.child.exitCode === null && running.child.signalCode === null;

/**
 * Calls what may start Pagefind, and takes note of its process. Its package (1.6.0) waits for ever for an answer of a
 * process that has ended; this program would then end without a word.
 */
export function startPagefind<Result>(start: () => Promise<Result>): Promise<Result> {
  // The traces of its own code help nobody here.
  process.env['RUST_BACKTRACE'] = '0';
  const children: ChildProcess[] = [];
  const note = (message: unknown): void => {
    children.push((message as { readonly process: ChildProcess }).process);
  };
  subscribe('child_process', note);
  try {
    return start();
  } finally {
    unsubscribe('child_process', note);
    const [child] = children;
    if (child) running = watch(child);
  }
}

/**
 * Waits for an answer of Pagefind, or for its end.
 *
 * @param folder where it writes.
 * @throws where its process ends first.
 */
export async function orEnd<Answer>(answer: Promise<Answer>, folder: string): Promise<Answer> {
  const waiting = running?.waiting;
  let tell = (): void => undefined;
  const end = new Promise<never>((_resolve, reject) => {
    tell = () => reject(new Error('backend closed'));
  });
  if (!isPagefindRunning()) tell();
  waiting?.add(tell);
  try {
    return await Promise.race([answer, end]);
  } catch (error) {
    // In these words its package says it, where the process ends while it is being sent something.
    if (!(error instanceof Error && /backend (?:is )?closed/.test(error.message))) throw error;
    throw new Error(`it ended too early: ${await findReason(folder)}`, { cause: error });
  } finally {
    waiting?.delete(tell);
  }
}

/** Ends Pagefind, where it runs, and waits until its process has gone. */
export async function endPagefind(): Promise<void> {
  const child = isPagefindRunning() ? running?.child : undefined;
  const gone = child && once(child, 'exit');
  await close();
  child?.ref();
  await gone;
}
