/** Patterns by plural category (Intl.PluralRules); `{years}` stands for the number. */
type AgeForms = Readonly<Record<string, string>>;

const tools = new Map<string, readonly [Intl.PluralRules, Intl.NumberFormat]>();

/** `This story is 5 years old` */
export function toAgeText(years: number, forms: AgeForms, language: string): string {
  const [rules, number] = tools.get(language) ?? [new Intl.PluralRules(language), new Intl.NumberFormat(language)];
  tools.set(language, [rules, number]);
  const form = forms[rules.select(years)] ?? forms['other'] ?? '';
  return form.replace('{years}', number.format(years));
}
