import { Script } from 'node:vm';

const key = Symbol.for('broadsheet.limited-work');
// Only a script that V8 runs under a watchdog can be stopped from within the same thread, and only synchronous work.
const script = new Script(`globalThis[Symbol.for('broadsheet.limited-work')]()`, { filename: 'limited-work.js' });

/**
 * Does synchronous work, and gives it up after some milliseconds.
 *
 * @returns what `work` returns, or undefined where time ran out
 * @throws what `work` throws
 */
export function runWithin<Result>(milliseconds: number, work: () => Result): { result: Result } | undefined {
  let outcome: { result: Result } | undefined;
  Reflect.set(globalThis, key, () => {
    outcome = { result: work() };
  });
  try {
    script.runInThisContext({ timeout: Math.max(1, milliseconds), displayErrors: false });
    return outcome;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, key);
  }
}
