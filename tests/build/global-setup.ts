import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildNewspaper, openTemporaryFolder, removeTemporaryFolders, wholePaper } from '../support/build-newspaper.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The output of the one build that most tests look at. */
    readonly whole: string;
    /** A cache that knows the whole paper already. */
    readonly cache: string;
    /** What the build said. */
    readonly summary: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = openTemporaryFolder('whole');
  const out = join(folder, 'out');
  const cache = join(folder, 'cache');
  const { stdout } = await buildNewspaper({ paper: wholePaper, out, cache });
  project.provide('whole', out);
  project.provide('cache', cache);
  project.provide('summary', stdout);
  return removeTemporaryFolders;
}
