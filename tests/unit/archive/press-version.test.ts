import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTemporaryFolder, removeTemporaryFolders } from '../../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);

const root = openTemporaryFolder('press-version');
const files = [
  'src/archive/read-text.ts',
  'src/markdown/remark-links.ts',
  'src/markdown/charts/drawing.ts',
  'src/newsroom/permalink.ts',
  'src/pictures/plan.ts',
  'src/schemas/article.ts',
  'src/words/en.ts',
  'package-lock.json',
];
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
for (const file of files) write(file, file);

/** A press reads its version once: each time another press asks. */
async function read(): Promise<string> {
  vi.resetModules();
  const { readPressVersion } = await import('../../../src/archive/press-version.ts');
  return readPressVersion(root);
}

describe('the version under which texts are kept', () => {
  beforeEach(() => write('src/layouts/Document.astro', ''));

  it.each(files)('is another where %s has changed', async (file) => {
    const before = await read();
    write(file, `${file} `);
    expect(await read()).not.toBe(before);
    write(file, file);
    expect(await read()).toBe(before);
  });

  it('is the same where only a template has: no text depends on one', async () => {
    const before = await read();
    write('src/layouts/Document.astro', 'changed');
    expect(await read()).toBe(before);
  });
});
