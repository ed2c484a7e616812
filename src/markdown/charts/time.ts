/** A label that is a year, a month or a day of the calendar. */
export interface Time {
  readonly unit: 'year' | 'month' | 'day';
  /** On a scale of its unit: equal spans of time are equal differences. */
  readonly value: number;
}

const day = 24 * 60 * 60 * 1000;

/** Reads `2014`, `2014-03` or `2014-03-18`; undefined where a label is something else, or no day of the calendar. */
export function readTime(label: string): Time | undefined {
  const [, year = '', month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(label) ?? [];
  if (year === '') return undefined;
  if (month === undefined) return { unit: 'year', value: Number(year) };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (date === undefined) return { unit: 'month', value: Number(year) * 12 + Number(month) - 1 };
  const moment = new Date(`${label}T00:00:00Z`);
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(label);
  return isDay ? { unit: 'day', value: moment.getTime() / day } : undefined;
}

/** The times of all labels, where all are of one unit. */
export function readTimes(labels: readonly string[]): readonly Time[] | undefined {
  const times = labels.flatMap((label) => readTime(label) ?? []);
  const isWhole = times.length === labels.length && times.every(({ unit }) => unit === times[0]?.unit);
  return isWhole ? times : undefined;
}

const formats = {
  month: { month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
} as const;

/** A month or a day in the form of a language, `18 Mar 2014`; a year and anything else as it was typed. */
export function formatLabels(labels: readonly string[], locale: string): readonly string[] {
  const unit = readTimes(labels)?.[0]?.unit ?? 'year';
  if (unit === 'year') return labels;
  const format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...formats[unit] });
  return labels.map((label) => format.format(new Date(`${unit === 'month' ? `${label}-01` : label}T00:00:00Z`)));
}
