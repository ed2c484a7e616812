const rules = new Intl.PluralRules('en');
export const figures = new Intl.NumberFormat('en-GB');

/** `1 story`, `2 stories`, `1,200 stories`. */
export const count = (n: number, one: string, other: string): string =>
  `${figures.format(n)} ${rules.select(n) === 'one' ? one : other}`;

/** A sentence for each plural category of the language, for words that are filled in by a script. */
export type Plural = Readonly<Record<string, string>> & { readonly other: string };

const hundredths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const degrees = (n: number, positive: string, negative: string): string =>
  `${hundredths.format(Math.abs(n))}° ${n < 0 ? negative : positive}`;

export const stories = (n: number): string => count(n, 'story', 'stories');
