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
const latin = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
] as [string, ...string[]];
const latinExtended = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+02DD-02FF',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+1D00-1DBF',
  'U+1E00-1E9F',
  'U+1EF2-1EFF',
  'U+2020',
  'U+20A0-20AB',
  'U+20AD-20C0',
  'U+2113',
  'U+2C60-2C7F',
  'U+A720-A7FF',
] as [string, ...string[]];

export default defineConfig({
  site: publication.origin,
  base: publication.base,
  outDir: settings.outDir,
  cacheDir: path.join(settings.paperCacheDir, 'astro'),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
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
