import path from 'node:path';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/archive/settings.ts';
import { cutFaces } from './src/press/faces.ts';
import { pageScripts } from './src/press/page-scripts.ts';
import { pictureServer } from './src/press/picture-server.ts';
import { openPublication } from './src/publication.ts';

const settings = readSettings();
const { publication } = await openPublication(settings);
const faces = await cutFaces(settings.cacheDir);

// What an article needs comes in one style sheet, which every page shares: smaller than three, and there before the next.
const articleChunk = {
  name: 'paper',
  test: /\/src\/(?:components\/(?:article|place\/Locator|publication\/(?!Missing|PageHeader|Follow))|layouts\/(?:Document|Article)|styles\/(?!button|chart|crop))/,
};

export default defineConfig({
  site: publication.origin,
  base: publication.base,
  outDir: settings.outDir,
  cacheDir: path.join(settings.paperCacheDir, 'astro'),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // Pages wait until their files are written: with several under way that time is not lost.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // Nothing here goes through Astro's own Markdown; its highlighter's inline styles would not pass the policy below.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [pictureServer(settings, publication), pageScripts(publication)],
  server: { port: settings.port },
  vite: {
    // styles/faces.css and the layout call the files of the faces by this name.
    resolve: { alias: { faces } },
    server: { fs: { allow: [settings.root, faces] } },
    build: { assetsInlineLimit: 0 },
    environments: {
      prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [articleChunk] } } } } },
    },
  },
});
