import process from 'node:process';
import { test as plain } from '@playwright/test';

export { expect } from '@playwright/test';

const read = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the global setup did not run`);
  return value;
};

interface Watched {
  /** Addresses of the papers, each ending in `/`. */
  readonly whole: string;
  readonly base: string;
  readonly demonstration: string;
  /** What the console said, what failed to load and what the security policy stopped; a test fails where it is not empty. */
  readonly complaints: string[];
}

/** Every test listens to the console of its page; at the end it must have been silent. */
export const test = plain.extend<Watched>({
  whole: ({}, use) => use(read('WHOLE_URL')),
  base: ({}, use) => use(read('BASE_URL')),
  demonstration: ({}, use) => use(read('DEMONSTRATION_URL')),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
      page.on('requestfailed', (request) => {
        // Leaving a page stops what it was still loading.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
      });
      page.on('request', (request) => {
        if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()))
          complaints.push(`request to elsewhere: ${request.url()}`);
      });
      await use(complaints);
      plain.expect(complaints, 'the console, the network and the security policy stay silent').toEqual([]);
    },
    { auto: true },
  ],
});
