import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import WholeStory from '../../src/components/article/WholeStory.astro';
import LocatorMap from '../../src/components/place/LocatorMap.astro';
import PlacesMap from '../../src/components/place/PlacesMap.astro';
import { readAtlas } from '../../src/archive/atlas.ts';
import { openMaps } from '../../src/maps/open-maps.ts';
import type { Place } from '../../src/newsroom/article.ts';
import { openWords } from '../../src/words/words.ts';
import { makeArticle, makePlace, makePublication } from '../support/articles.ts';
import { spots } from '../support/ground.ts';
import { render } from './render.ts';

const words = openWords('en');
const maps = openMaps('en', readAtlas);
const publication = makePublication();
const riga = makePlace('riga', { country: 'Latvia', latitude: 56.9496, longitude: 24.1052 });
const nowhere = makePlace('nowhere', { latitude: NaN });

const compress = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

const toPlace = (spot: (typeof spots)[number], index: number): Place => ({ ...makePlace(`spot-${index}`), ...spot });

describe('a locator map', () => {
  test('is one picture with a name and a description, in a link to the page of its place', async () => {
    const { document, text } = await render(LocatorMap, { place: riga, drawing: maps.small(riga), words });
    const svg = document.querySelector('a[href="/places/riga/"] > svg');
    expect(svg?.getAttribute('role')).toBe('img');
    const referred = ['aria-labelledby', 'aria-describedby'].map((name) => {
      const id = svg?.getAttribute(name) ?? '';
      expect(document.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
      return document.getElementById(id)?.textContent;
    });
    expect(referred).toEqual(['Map: Riga, Latvia', 'Riga lies at 56.95° north, 24.11° east, in Latvia.']);
    expect(text).toMatch(/More from Riga$/);
    expect(document.querySelector('[style]')).toBeNull();
  });

  test('is no link on the page of the place', async () => {
    const { document } = await render(LocatorMap, { place: riga, drawing: maps.small(riga), words, isLink: false });
    expect(document.querySelector('a')).toBeNull();
    expect(document.querySelector('svg[role="img"]')).not.toBeNull();
  });

  test('says south and west, and no country where there is none', () => {
    expect(words.maps.where('Ushuaia', -54.8, -68.3, undefined)).toBe('Ushuaia lies at 54.80° south, 68.30° west.');
    expect(words.maps.locator('Singapore', 'Singapore')).toBe('Map: Singapore');
  });

  test.each(spots.map(toPlace))('of $name costs a story at most 900 bytes', async (place) => {
    const { document } = await render(LocatorMap, { place, drawing: maps.small(place), words });
    const html = document.querySelector('.locator')?.outerHTML ?? '';
    expect(html.length).toBeGreaterThan(300);
    expect(compress(html)).toBeLessThanOrEqual(900);
  });

  test.each(spots.map(toPlace))('of $name costs its own page at most 3 KB', (place) => {
    expect(compress(maps.large(place, spots)?.markup ?? '')).toBeLessThanOrEqual(3 * 1024);
  });
});

describe('a story', () => {
  const body = { html: '<p>Text</p>', headings: [] };
  const show = (place: Place) =>
    render(WholeStory, {
      article: makeArticle({ place }),
      body,
      related: [],
      parts: [],
      locator: maps.small(place),
      publication,
      words,
      now: 0,
    });

  test('has the map of its place instead of the name among its subjects', async () => {
    const { document, text } = await show(riga);
    expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(1);
    expect(text).toContain('More from Riga');
    expect(document.querySelector('.related-subjects')).toBeNull();
  });

  test('has the name where there is no map', async () => {
    const { document } = await show(nowhere);
    expect(document.querySelector('svg')).toBeNull();
    expect(document.querySelector('.related-subjects')?.textContent).toContain('Nowhere');
  });
});

describe('the map of all places', () => {
  const counted = [riga, makePlace('wellington', { latitude: -41.29, longitude: 174.78 })].map((place, index) => ({
    ...place,
    stories: index + 1,
  }));
  const show = (places: readonly (Place & { stories: number })[]) =>
    render(PlacesMap, { panels: maps.all(places), words, language: 'en', listId: 'list' });

  test('has a link for every place, named by it and by the number of its stories, in the order of the list', async () => {
    const { document } = await show(counted);
    const links = [...document.querySelectorAll('svg a')];
    expect(links.map((link) => `${link.getAttribute('aria-label') ?? ''} ${link.getAttribute('href') ?? ''}`)).toEqual([
      'Riga, 1 story /places/riga/',
      'Wellington, 2 stories /places/wellington/',
    ]);
    expect(document.querySelector('svg[role="group"]')?.getAttribute('aria-label')).toBe('Map of the places');
    expect(document.querySelector('figcaption')).toBeNull();
  });

  test('can be passed over, and says so where the list has what the map cannot', async () => {
    const twins = Array.from({ length: 3 }, (_, index) => ({ ...makePlace(`twin-${index}`), stories: 1 }));
    const { document, text } = await show(twins);
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#list');
    expect(document.querySelectorAll('svg a').length).toBeLessThan(3);
    expect(text).toContain('the list below has them all');
  });

  test('is absent where there is nothing to show', async () => {
    const { document } = await show([{ ...nowhere, stories: 1 }]);
    expect(document.querySelector('figure, svg, a')).toBeNull();
  });
});
