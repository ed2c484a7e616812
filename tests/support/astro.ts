/** `node tests/support/astro.ts COMMAND ...` is Astro's command line, without its telemetry. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { status, error } = spawnSync('npx', ['--no-install', 'astro', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (error) console.error(error.message);
process.exit(status ?? 1);
