import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import type { FoundStory } from '../../../src/search/client/read-found.ts';
import { findPart, type SearchParts } from '../../../src/search/client/search-parts.ts';
import type { SearchSettings } from '../../../src/search/client/settings.ts';
import { toSearchSettings } from '../../../src/search/search-settings.ts';
import { openWords } from '../../../src/words/words.ts';

const source = readFileSync(new URL('../../../src/components/search/FoundStories.astro', import.meta.url), 'utf8');

export const settings = JSON.parse(toSearchSettings({ base: '/' }, [], openWords('en'))) as SearchSettings;

export const makeStory = (headline: string, changes: Partial<FoundStory> = {}): FoundStory => ({
  href: '/2024/01/01/a/',
  headline,
  byline: 'Jane Doe',
  day: '2024-01-01',
  section: 'world',
  kind: 'news',
  language: '',
  isCorrected: false,
  excerpt: `About ${headline}`,
  ...changes,
});

/** The markup of the results as the component has it, in a document that the client finds as its own. */
export function openResults(): SearchParts {
  const markup = source.replace(/^---\n.*?\n---\n/s, '').replace(/<style>.*/s, '');
  const { window, document } = parseHTML(`<!doctype html><body><form><input></form>${markup}</body>`);
  for (const [name, value] of Object.entries({
    document,
    HTMLElement: window.HTMLElement,
    HTMLAnchorElement: window.HTMLAnchorElement,
    HTMLTimeElement: window.HTMLTimeElement,
  })) {
    vi.stubGlobal(name, value);
  }
  const list = document.querySelector('ol');
  if (!list) throw new Error('The results have no list.');
  return {
    form: document.createElement('form'),
    field: document.createElement('input'),
    chips: findPart(document, 'chips', window.HTMLElement),
    chip: findPart(document, 'chip', window.HTMLTemplateElement),
    status: findPart(document, 'status', window.HTMLElement),
    note: findPart(document, 'note', window.HTMLElement),
    help: findPart(document, 'help', window.HTMLElement),
    results: findPart(document, 'results', window.HTMLElement),
    list,
    story: findPart(document, 'story', window.HTMLTemplateElement),
    more: findPart(document, 'more', window.HTMLButtonElement),
    retry: findPart(document, 'retry', window.HTMLButtonElement),
  };
}
