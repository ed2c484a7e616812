import { parseArgs, type ParseArgsConfig } from 'node:util';
import path from 'node:path';
import { SettingsError } from '../../archive/clock.ts';
import { readSettings, type Settings } from '../../archive/settings.ts';
import { explainDiskFault, WorkFolderError } from '../../press/disk-fault.ts';
import { OutputFolderError } from '../../press/output-folder.ts';
import { PartsError } from '../../press/parts.ts';

/** Exit codes of every command. */
export const exit = { clean: 0, problems: 1, usage: 2 } as const;

/** The command line was not understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for cannot be done; the message says why and what to do. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

const asksForHelp = (typed: readonly string[]): boolean =>
  typed.slice(0, [...typed, '--'].indexOf('--')).some((word) => word === '--help' || word === '-h');

/** Reads a command line strictly. @throws UsageError */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : String(error));
  }
}

/** The newspaper folder as a person would write it from here. */
export const toShownFolder = ({ root, contentDir }: Settings): string => {
  const relative = path.relative(root, contentDir);
  return relative.startsWith('..') ? contentDir : relative;
};

/** Failures whose message says all that there is to say. */
const plain = [Refusal, SettingsError, OutputFolderError, WorkFolderError, PartsError];

function toReport(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (plain.some((kind) => error instanceof kind)) return error.message;
  return explainDiskFault(error) ?? error.stack ?? error.message;
}

/**
 * Runs a command: its result is the exit code. `--help` prints the usage. A bad command line gets the usage and 2; a
 * refusal, a bad setting, a bad folder or a full disk its message and 1 or 2. Only a fault of the press itself shows where in
 * the code it happened.
 */
export async function runCommand(usage: string, command: (settings: Settings) => Promise<number>): Promise<void> {
  // Nobody is told that a newspaper is printed here.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  if (asksForHelp(process.argv.slice(2))) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    process.exitCode = await command(readSettings());
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}\n`);
    else process.stderr.write(`${toReport(error)}\n`);
    process.exitCode = error instanceof UsageError || error instanceof SettingsError ? exit.usage : exit.problems;
    // A build that fails inside Astro leaves its helpers running, and they would keep this process alive.
    process.stderr.write('', () => process.exit());
  }
}
