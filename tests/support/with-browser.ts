/** `node tests/support/with-browser.ts COMMAND ...` runs a command with CHROMIUM_PATH set to a browser that starts. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findChromium, installChromium, toAdvice } from './chromium.ts';

const [command, ...commandArguments] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node tests/support/with-browser.ts COMMAND [ARGUMENT ...]');
  process.exit(2);
}
const isNamed = (process.env['CHROMIUM_PATH'] ?? '') !== '';
const path = findChromium() ?? (isNamed ? undefined : installChromium());
if (path === undefined) {
  console.error(toAdvice());
  process.exit(1);
}
const { status, error } = spawnSync('npx', ['--no-install', command, ...commandArguments], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: path },
});
if (error) console.error(error.message);
process.exit(status ?? 1);
