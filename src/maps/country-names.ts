import type { Country } from './ground.ts';

/** The names of countries in the language of a paper. */
export interface CountryNames {
  /** As short as it comes: `Bosnia`, `UK`. Undefined where the country has none. */
  readonly nameOf: (country: Country) => string | undefined;
  /**
   * Whether what an editor wrote as the country of a place is a name of this country of the atlas. Where it is not
   * (Scotland, a disputed territory), the map must not contradict the paper.
   */
  readonly isNameOf: (written: string, country: Country) => boolean;
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

/** @param language BCP 47; where the runtime has no names in it, they are English */
export function openCountryNames(language: string): CountryNames {
  const open = (locale: string, style: 'short' | 'long'): Intl.DisplayNames =>
    new Intl.DisplayNames([locale, 'en-GB'], { type: 'region', style, fallback: 'none' });
  const short = open(language, 'short');
  const all = [short, open(language, 'long'), open('en-GB', 'short'), open('en-GB', 'long')];
  // The canonical form of a region's number is its letters: 428 is LV.
  const toRegion = ({ id }: Country): string | undefined =>
    id === undefined ? undefined : new Intl.Locale(`und-${id}`).region;
  return {
    nameOf: (country) => {
      const region = toRegion(country);
      return region === undefined ? undefined : short.of(region);
    },
    isNameOf: (written, country) => {
      const region = toRegion(country);
      const names = region === undefined ? [] : all.map((one) => one.of(region));
      return [country.name, ...names].some((name) => name !== undefined && fold(name) === fold(written));
    },
  };
}
