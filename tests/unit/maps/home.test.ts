import { describe, expect, test } from 'vitest';
import { openCountryNames } from '../../../src/maps/country-names.ts';
import { findHome } from '../../../src/maps/home.ts';
import { englishNames, ground } from '../../support/ground.ts';

const homeOf = (latitude: number, longitude: number): string | undefined =>
  findHome(ground, [longitude, latitude])?.country.name;
const country = (name: string) => {
  const found = ground.countries.find((one) => one.name === name);
  if (!found) throw new Error(`no country ${name}`);
  return found;
};

describe('the country of a place', () => {
  test.each([
    ['inland', 54.9, 25.3, 'Lithuania'],
    ['a port that a coarse coast puts into the sea', 60.1699, 24.9384, 'Finland'],
    ['beyond the 180th meridian', 65.6, -179.9, 'Russia'],
    ['at the South Pole', -90, 0, 'Antarctica'],
  ])('%s', (_where, latitude, longitude, name) => {
    expect(homeOf(latitude, longitude)).toBe(name);
  });

  test.each([
    ['on the high seas', -48.88, -123.39],
    ['at the North Pole', 90, 0],
    ['in Crimea, which the atlas gives to neither side', 44.9521, 34.1024],
    ['in Kerch, however near the other shore', 45.36, 36.47],
  ])('none %s', (_where, latitude, longitude) => {
    expect(homeOf(latitude, longitude)).toBeUndefined();
  });

  test('has no border towards Crimea', () => {
    // The neck of the peninsula, at its narrowest.
    const near = ground.borders.filter(({ centre: [longitude, latitude] }) => {
      return Math.abs(longitude - 33.7) < 0.6 && Math.abs(latitude - 46.1) < 0.3;
    });
    expect(near).toEqual([]);
  });
});

describe('names of countries', () => {
  test('are short, and in the language of the paper', () => {
    expect(englishNames.nameOf(country('Bosnia and Herz.'))).toBe('Bosnia');
    expect(openCountryNames('de').nameOf(country('Latvia'))).toBe('Lettland');
  });

  test('are English where the runtime knows none in that language', () => {
    expect(openCountryNames('zxx').nameOf(country('Latvia'))).toBe('Latvia');
  });

  test('are not made up where a territory has none', () => {
    expect(englishNames.nameOf(country('N. Cyprus'))).toBeUndefined();
  });

  test.each([
    ['United States', 'United States of America', true],
    ['US', 'United States of America', true],
    ['Côte d’Ivoire', "Côte d'Ivoire", true],
    ['Scotland', 'United Kingdom', false],
    ['Palestine', 'Israel', false],
  ])('%s is a name of %s: %s', (written, name, is) => {
    expect(englishNames.isNameOf(written, country(name))).toBe(is);
  });

  test('may be written in the language of the paper', () => {
    expect(openCountryNames('de').isNameOf('Lettland', country('Latvia'))).toBe(true);
    expect(openCountryNames('de').isNameOf('Latvia', country('Latvia'))).toBe(true);
  });
});
