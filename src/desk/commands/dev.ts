import { servePages } from '../../press/serve.ts';
import { exit, readArguments, runCommand } from './command.ts';

const usage = `Usage: npm run dev

Starts the development server on http://localhost:4321 (PORT).`;

await runCommand(usage, async (settings) => {
  readArguments({ options: {} });
  await servePages(settings);
  return exit.clean;
});
