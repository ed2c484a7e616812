import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import type { FoundStory } from '../../../src/search/client/read-found.ts';
import { findParts, type SearchParts } from '../../../src/search/client/search-parts.ts';
import type { SearchSettings } from '../../../src/search/client/settings.ts';
import { toSearchSettings } from '../../../src/search/search-settings.ts';
import { openWords } from '../../../src/words/words.ts';

const readMarkup = (component: string): string =>
  readFileSync(new URL(`../../../src/components/search/${component}.astro`, import.meta.url), 'utf8')
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/<style>.*/s, '');

const markup = ['SearchStatus', 'FoundYears', 'FacetPanel', 'FoundStories', 'StoryTemplate'].map(readMarkup).join('');

export const settings = JSON.parse(toSearchSettings({ base: '/' }, [], openWords('en'))) as SearchSettings;

export const makeStory = (headline: string, changes: Partial<FoundStory> = {}): FoundStory => ({
  href: '/2024/01/01/a/',
  headline,
  named: 0,
  byline: 'Jane Doe',
  day: '2024-01-01',
  section: 'world',
  kind: 'news',
  language: '',
  isCorrected: false,
  excerpt: [{ text: `About ${headline}`, found: false }],
  ...changes,
});

/** Those that this document makes elements of their own kind, and those that it makes plain ones. */
const [own, plain] = [
  [
    'HTMLElement',
    'SVGElement',
    'HTMLAnchorElement',
    'HTMLButtonElement',
    'HTMLInputElement',
    'HTMLTemplateElement',
    'HTMLTimeElement',
  ],
  ['HTMLDetailsElement', 'HTMLFormElement', 'HTMLOListElement'],
] as const;

/** The markup of the results as the components have it, in a document that the client finds as its own. */
export function openResults(): SearchParts {
  const form = '<form data-part="form"><input data-part="field"></form>';
  const page = `<!doctype html><body>${form}${markup}<nav data-part="map"></nav></body>`;
  const { window, document } = parseHTML(page);
  vi.stubGlobal('document', document);
  const classes = window as unknown as Readonly<Record<string, unknown>>;
  for (const name of own) vi.stubGlobal(name, classes[name]);
  for (const name of plain) vi.stubGlobal(name, window.HTMLElement);
  return findParts(document);
}
