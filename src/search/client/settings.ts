import type { Dictionary } from '../../words/en.ts';
import type { Plural } from '../../words/en/counting.ts';

/** What the page tells its script: printed as JSON beside the form. */
export interface SearchSettings {
  /** The base path of the paper; starts and ends with `/`. */
  readonly base: string;
  /** BCP 47: the form of dates and figures, and the rules of plurals. */
  readonly locale: string;
  /** By id. */
  readonly sections: Readonly<Record<string, { readonly name: string; readonly accent: string }>>;
  /** Labels of the kinds of story that are labelled. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly stopWords: readonly string[];
  readonly words: Dictionary['search']['live'];
}

/** `fill('{count} of {all}', { count: '3', all: '9' })` gives `3 of 9`. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A sentence about a number of things, in the grammar and figures of a language. */
export function fillCount(
  plural: Plural,
  count: number,
  locale: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const sentence = plural[new Intl.PluralRules(locale).select(count)] ?? plural.other;
  return fill(sentence, { ...values, count: new Intl.NumberFormat(locale).format(count) });
}

/** `2 December 2021`, of `2021-12-02`. */
export const formatDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(Date.parse(day));
