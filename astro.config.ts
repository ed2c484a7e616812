import path from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { readSettings } from './src/archive/settings.ts';
import { cutFaces } from './src/press/faces.ts';
import { pictureServer } from './src/press/picture-server.ts';
import { openPublication } from './src/publication.ts';

const settings = readSettings();
const { publication } = await openPublication(settings);

const faces = await cutFaces(settings.cacheDir);

export default defineConfig({
  site: publication.origin,
  base: publication.base,
  outDir: settings.outDir,
  cacheDir: path.join(settings.paperCacheDir, 'astro'),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // Pages wait for files and digests: with several under way that time is not lost (a third of it at 6,000 pages).
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // Nothing here goes through Astro's own Markdown; its highlighter's inline styles would not pass the policy below.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [pictureServer(settings, publication)],
  server: { port: settings.port },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-newsreader',
      // A face that comes late is there on the next page: nothing moves under the reader's eyes.
      display: 'optional',
      fallbacks: ['Georgia', 'serif'],
      options: { variants: faces.newsreader },
    },
    {
      provider: fontProviders.local(),
      name: 'Libre Franklin',
      cssVariable: '--font-franklin',
      display: 'optional',
      fallbacks: ['system-ui', 'sans-serif'],
      options: { variants: faces.franklin },
    },
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
