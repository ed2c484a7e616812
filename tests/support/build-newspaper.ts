import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The press itself. */
export const repository = join(import.meta.dirname, '../..');
/** The small whole paper that most tests print. */
export const wholePaper = join(repository, 'tests/fixtures/newspapers/whole');
/** A second paper, as small as a paper can be. */
export const tinyPaper = join(repository, 'tests/fixtures/newspapers/tiny');
/** The demonstration paper. */
export const demonstrationPaper = join(repository, 'content');

/** "Now" in every test build: 2024-06-15T12:00:00Z. */
export const now = Date.UTC(2024, 5, 15, 12);

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuildOptions {
  readonly paper: string;
  readonly out: string;
  readonly cache: string;
  readonly base?: string;
  readonly siteUrl?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Whether the build writes the list of published addresses into the paper, as it does outside of tests. */
  readonly records?: boolean;
}

const started: string[] = [];

/** A new empty folder, removed by `removeTemporaryFolders`. */
export function openTemporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `broadsheet-${name}-`));
  started.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of started.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A copy of a paper that a test may change. */
export function copyPaper(paper: string, name: string): string {
  const folder = join(openTemporaryFolder(name), 'paper');
  cpSync(paper, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** A copy of the press that a test may change; only its packages are the same. */
export function copyPress(name: string): string {
  const press = join(openTemporaryFolder(name), 'press');
  mkdirSync(press);
  for (const part of ['src', 'public', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(repository, part), join(press, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(press, 'node_modules'));
  return press;
}

/** Only what the press may look at: what the machine has set must not change a test. */
const clean = (): NodeJS.ProcessEnv => {
  const kept = { ...process.env };
  for (const key of [
    'CONTENT_DIR',
    'OUT_DIR',
    'CACHE_DIR',
    'SITE_URL',
    'BASE_PATH',
    'PORT',
    'SOURCE_DATE_EPOCH',
    'TZ',
    'NODE_ENV',
    'VITEST',
    'DEV',
    'PROD',
    'MODE',
    'SSR',
    'TEST',
    'BASE_URL',
    'FORCE_COLOR',
  ]) {
    Reflect.deleteProperty(kept, key);
  }
  return { ...kept, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
};

/** A test that builds a paper of the repository leaves it as it is. */
const toOptions = (
  command: string,
  { CONTENT_DIR: paper = '' }: Readonly<Record<string, string>>,
): readonly string[] => (command === 'build' && paper.startsWith(repository) ? ['--frozen'] : []);

/**
 * Runs a command of the desk in a process of its own.
 *
 * @param press the folder of the press: a copy of this repository's, or that.
 */
export function runCommand(
  command: string,
  commandArguments: readonly string[],
  variables: Readonly<Record<string, string>>,
  press = repository,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(press, 'src/desk/commands', `${command}.ts`), ...toOptions(command, variables), ...commandArguments],
      {
        cwd: press,
        env: { ...clean(), ...variables },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({ status: status ?? 1, stdout, stderr: signal === null ? stderr : `${stderr}\nEnded by ${signal}.` }),
    );
  });
}

export function toVariables(options: BuildOptions): Readonly<Record<string, string>> {
  return {
    CONTENT_DIR: options.paper,
    OUT_DIR: options.out,
    CACHE_DIR: options.cache,
    SOURCE_DATE_EPOCH: String((options.now ?? now) / 1000),
    ...(options.base === undefined ? {} : { BASE_PATH: options.base }),
    ...(options.siteUrl === undefined ? {} : { SITE_URL: options.siteUrl }),
    ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }),
    ...(options.locale === undefined ? {} : { LANG: options.locale, LC_ALL: options.locale }),
  };
}

/** Runs the build command, whatever comes of it. */
export const tryBuild = (options: BuildOptions): Promise<Outcome> =>
  runCommand('build', options.records === true ? [] : ['--frozen'], toVariables(options));

/** Prints a paper; throws with all that the press said where it fails. */
export async function buildNewspaper(options: BuildOptions): Promise<Outcome> {
  const outcome = await tryBuild(options);
  if (outcome.status !== 0)
    throw new Error(`the build of ${options.paper} ended with ${outcome.status}\n${outcome.stdout}\n${outcome.stderr}`);
  return outcome;
}
