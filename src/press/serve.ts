import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { dev, preview } from 'astro';
import { SettingsError } from '../archive/clock.ts';
import type { Settings } from '../archive/settings.ts';
import { isMarked } from './drafts.ts';
import { OutputFolderError } from './output-folder.ts';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });

async function requireFreePort(port: number): Promise<void> {
  if (!(await isFree(port)))
    throw new SettingsError('PORT', String(port), 'that port is in use; name another, such as PORT=4322');
}

/**
 * Serves the printed paper on this machine until the process is ended.
 *
 * @returns the address of the front.
 * @throws OutputFolderError where nothing has been printed yet or the other edition has, SettingsError where the port is taken.
 */
export async function servePaper({ root, edition, outDir, port }: Settings, base: string): Promise<string> {
  if (edition === 'paper' && isMarked(outDir))
    throw new OutputFolderError(`${outDir} holds a preview of what is held back - run npm run preview -- --drafts`);
  if (!existsSync(path.join(outDir, 'index.html')) || (edition === 'drafts' && !isMarked(outDir))) {
    const command = edition === 'drafts' ? 'npm run preview:drafts' : 'npm run build';
    throw new OutputFolderError(`Nothing has been printed to ${outDir} yet - run ${command} first`);
  }
  await requireFreePort(port);
  const server = await preview({ root, outDir, server: { port }, logLevel: 'warn' });
  return `http://localhost:${server.port}${base}`;
}

/** Starts Astro's development server: a change to a template or a story shows at once. */
export async function servePages({ root, port }: Settings): Promise<void> {
  await requireFreePort(port);
  await dev({ root, server: { port } });
}
