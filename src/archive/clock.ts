import type { Instant } from '../newsroom/article.ts';

/**
 * The one clock of a build: `SOURCE_DATE_EPOCH` (seconds; reproducible-builds.org) where it is set, else the second
 * in which the process first asked.
 */
export function readClock(environment: NodeJS.ProcessEnv = process.env): Instant {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return (started ??= Math.floor(Date.now() / 1000) * 1000);
  if (!/^\d{1,12}$/.test(epoch))
    throw new SettingsError('SOURCE_DATE_EPOCH', epoch, 'write whole seconds since 1970, such as 1638460800');
  return Number(epoch) * 1000;
}

let started: Instant | undefined;

/** A setting of the environment that cannot be used; its message is one line for the person who set it. */
export class SettingsError extends Error {
  constructor(name: string, value: string, advice: string) {
    super(`${name} is "${value}" - ${advice}`);
    this.name = 'SettingsError';
  }
}
