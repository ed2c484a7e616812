import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, findChromium, toAdvice } from './tests/support/chromium.ts';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(`${toAdvice()} Or run: npm run test:browser`);
// Every worker asks again: spare it the search.
process.env['CHROMIUM_PATH'] = executablePath;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './tests/browser/global-setup.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath, args: [...chromiumArguments] },
    locale: 'en-GB',
    // Pages fade into each other otherwise, and what is looked at meanwhile is neither of them.
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
  },
});
