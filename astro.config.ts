import path from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { readSettings } from './src/archive/settings.ts';
import { pictureServer } from './src/press/picture-server.ts';
import { openPublication } from './src/publication.ts';

const settings = readSettings();
const { publication } = await openPublication(settings);

const newsreader = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin';
const newsreaderExtended = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext';
const franklin = 'node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin';
/** What the files hold; whatever is in both comes from the first. */
const latin: [string, ...string[]] = [
  'U+0-FF',
  'U+131',
  'U+152-153',
  'U+2BB-2BC',
  'U+2C6',
  'U+2DA',
  'U+2DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191-2193',
  'U+2212-2215',
];
const latinExtended: [string, ...string[]] = ['U+100-2BA', 'U+2BD-2FF', 'U+1E00-1EFF', 'U+20A0-20C0', 'U+2C60-2C7F'];

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
      options: {
        variants: [
          { weight: '200 800', style: 'normal', src: [`${newsreader}-opsz-normal.woff2`], unicodeRange: latin },
          { weight: '200 800', style: 'italic', src: [`${newsreader}-wght-italic.woff2`], unicodeRange: latin },
          {
            weight: '200 800',
            style: 'normal',
            src: [`${newsreaderExtended}-wght-normal.woff2`],
            unicodeRange: latinExtended,
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Libre Franklin',
      cssVariable: '--font-franklin',
      display: 'optional',
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [{ weight: '100 900', style: 'normal', src: [`${franklin}-wght-normal.woff2`], unicodeRange: latin }],
      },
    },
  ],
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
