import { afterEach, expect, it, vi } from 'vitest';
import type { SearchParts } from '../../../src/search/client/search-parts.ts';
import { openResults } from './open-results.ts';

/** What each part has to be for the script to work. */
const elements: Readonly<Record<keyof SearchParts, string>> = {
  form: 'form',
  field: 'input',
  chosen: 'div',
  chips: 'ul',
  chip: 'template',
  clear: 'a',
  status: 'p',
  note: 'p',
  help: 'p',
  ways: 'div',
  way: 'template',
  years: 'section',
  bars: 'ol',
  bar: 'template',
  yearsNote: 'p',
  yearsLeft: 'span',
  finish: 'button',
  facets: 'details',
  facetsNote: 'p',
  facet: 'template',
  results: 'section',
  list: 'ol',
  story: 'template',
  more: 'button',
  retry: 'button',
  map: 'nav',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it('finds every part that the script works on in the markup of the search page', () => {
  const parts = openResults();
  for (const [name, element] of Object.entries(elements))
    expect([name, parts[name as keyof SearchParts].localName]).toEqual([name, element]);
});
