/** Patterns by plural category (Intl.PluralRules); `{years}` stands for the number. */
export type AgeForms = Readonly<Record<string, string>>;

/** `This story is 5 years old` */
export function toAgeText(years: number, forms: AgeForms, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(years)] ?? forms['other'] ?? '';
  return form.replace('{years}', new Intl.NumberFormat(language).format(years));
}
