import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const folders = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
];

/** What every test browser is started with: no sandbox (containers run as root) and nothing that calls home. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Ubuntu's /usr/bin/chromium-browser may be a note that asks for a snap: only what answers is a browser. */
const answers = (path: string): boolean =>
  path !== '' && existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

/** The path of a Chromium: `CHROMIUM_PATH`, else one in PATH, else Playwright's own; undefined where there is none. */
export function findChromium(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted !== undefined && wanted !== '') return answers(wanted) ? wanted : undefined;
  const inPath = folders.flatMap((folder) => [...names, 'Chromium', 'Google Chrome'].map((name) => join(folder, name)));
  return [...inPath, chromium.executablePath()].find(answers);
}

function run(command: string, ...commandArguments: string[]): boolean {
  console.error(`> ${command} ${commandArguments.join(' ')}`);
  return spawnSync(command, commandArguments, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs a Chromium: Playwright's download, or Debian's package where that does not start and we may. */
export function installChromium(): string | undefined {
  if (run('npx', 'playwright', 'install', 'chromium')) {
    const found = findChromium();
    if (found !== undefined) return found;
  }
  if (isRootOnDebian() && run('apt-get', 'update'))
    run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium');
  return findChromium();
}

export function toAdvice(): string {
  const wanted = process.env['CHROMIUM_PATH'];
  return wanted !== undefined && wanted !== ''
    ? `CHROMIUM_PATH names ${wanted}, which does not start: correct it, or unset it so that a Chromium is looked for.`
    : 'No Chromium was found and none could be installed: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.';
}
