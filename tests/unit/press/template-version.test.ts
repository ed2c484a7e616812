import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readTemplateVersion } from '../../../src/press/template-version.ts';
import { openTemporaryFolder, removeTemporaryFolders } from '../../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const root = openTemporaryFolder('template-version');
const files = [
  'src/layouts/Document.astro',
  'src/components/article/Byline.astro',
  'src/pages/index.astro',
  'src/styles/tokens.css',
  'src/words/en.ts',
  'src/markdown/remark-links.ts',
  'src/newsroom/related.ts',
  'src/maps/simplify.ts',
  'src/feeds/rss.ts',
  'src/press/faces.ts',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
for (const file of files) write(file, file);

describe('the version of the templates', () => {
  it('is the same for the same press', () => {
    expect(readTemplateVersion(root)).toBe(readTemplateVersion(root));
  });

  it.each(files)('is another where %s has changed, and the first one again where that is taken back', (file) => {
    const before = readTemplateVersion(root);
    write(file, `${file} `);
    expect(readTemplateVersion(root)).not.toBe(before);
    write(file, file);
    expect(readTemplateVersion(root)).toBe(before);
  });

  it('is another with a file that is new', () => {
    const before = readTemplateVersion(root);
    write('src/components/article/New.astro', '');
    expect(readTemplateVersion(root)).not.toBe(before);
  });

  it('is another with another Node, whose dates and lists are printed, and in development', () => {
    const before = readTemplateVersion(root);
    vi.stubEnv('NODE_ENV', 'development');
    const development = readTemplateVersion(root);
    vi.unstubAllEnvs();
    vi.spyOn(process, 'version', 'get').mockReturnValue('v24.0.0');
    expect(new Set([before, development, readTemplateVersion(root)]).size).toBe(3);
  });
});
