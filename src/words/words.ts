import type { Correction, Day, Instant } from '../newsroom/article.ts';
import { toDirection } from '../newsroom/direction.ts';
import { en, type Dictionary } from './en.ts';

/** What the press prints of its own, in one language: its words, and dates, numbers and lists in their form. */
export interface Words extends Dictionary {
  /** BCP 47: the language that the words are in. */
  readonly language: string;
  readonly formatNumber: (number: number) => string;
  /** `Riga, Kyiv and Minsk` */
  readonly formatList: (items: readonly string[]) => string;
  /** What stands before, between and after the items of a list: `['', ', ', ' and ', '']` for three. */
  readonly findListJoints: (length: number) => readonly string[];
  /** `Thursday 2 December 2021` */
  readonly formatLongDate: (instant: Instant, timeZone: string) => string;
  /** `2 December 2021` */
  readonly formatDate: (instant: Instant, timeZone: string) => string;
  /** `17:10` */
  readonly formatTime: (instant: Instant, timeZone: string) => string;
  /** `2 December 2021 at 17:10 CET` */
  readonly formatMoment: (instant: Instant, timeZone: string) => string;
  /** `2 December 2021`: the day that the editor wrote, or the day of the moment that the editor wrote. */
  readonly formatCorrectionDate: (correction: Pick<Correction, 'date' | 'hasTime'>, timeZone: string) => string;
  /** `Thursday 2 December 2021`, of a calendar day */
  readonly formatDay: (day: Day) => string;
  /** `2 December`, of a calendar day */
  readonly formatShortDay: (day: Day) => string;
  /** `2 Dec`, of a calendar day */
  readonly formatShortestDay: (day: Day) => string;
  /** `December 2021` */
  readonly formatMonth: (year: string, month: string) => string;
  /** `December` */
  readonly formatMonthName: (month: string) => string;
  /** Monday first: `{ narrow: 'M', long: 'Monday' }` */
  readonly weekdays: readonly { readonly narrow: string; readonly long: string }[];
}

const dictionaries: Readonly<Record<string, Dictionary>> = { en };

/** The attributes of an element that holds a text in another language than the rest of its page. */
export interface TextLanguage {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/**
 * What an element must say of the language of its text: nothing where it is that of the page, and the direction only
 * where it is turned, so that a style can tell by `[dir]` which texts run against their page.
 */
export function toTextLanguage(language: string, pageLanguage: string): TextLanguage {
  if (language === pageLanguage) return {};
  const dir = toDirection(language);
  return dir === toDirection(pageLanguage) ? { lang: language } : { lang: language, dir };
}

const opened = new Map<string, Words>();

/**
 * The words for a language (BCP 47). A language that has no dictionary gets English, dates included, so that no sentence
 * is half in one language and half in another.
 */
export function openWords(language: string): Words {
  const found = opened.get(language);
  if (found) return found;
  const { language: primary, region } = new Intl.Locale(language);
  const dictionary = dictionaries[primary];
  const chosen = dictionary ?? en;
  const locale = dictionary && region !== undefined ? language : chosen.locale;
  const words: Words = {
    ...chosen,
    language: dictionary ? language : 'en',
    body: { ...chosen.body, locale },
    ...openDates(locale),
    ...openLists(locale),
  };
  opened.set(language, words);
  return words;
}

type Lists = Pick<Words, 'formatNumber' | 'formatList' | 'findListJoints'>;

function openLists(locale: string): Lists {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = new Intl.NumberFormat(locale);
  const known = new Map<number, readonly string[]>();
  const findListJoints = (length: number): readonly string[] => {
    const found = known.get(length);
    if (found) return found;
    const joints = [''];
    for (const { type, value } of list.formatToParts(Array.from({ length }, () => 'x'))) {
      if (type === 'element') joints.push('');
      else joints[joints.length - 1] = value;
    }
    known.set(length, joints);
    return joints;
  };
  return { formatNumber: (n) => number.format(n), formatList: (items) => list.format(items), findListJoints };
}

type Dates = Omit<Words, keyof Dictionary | keyof Lists | 'language'>;

const longDate = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const shortDate = { day: 'numeric', month: 'long' } as const;
const shortestDate = { day: 'numeric', month: 'short' } as const;
const monthAndYear = { month: 'long', year: 'numeric' } as const;
const monthAlone = { month: 'long' } as const;
const narrowWeekday = { weekday: 'narrow' } as const;
const longWeekday = { weekday: 'long' } as const;
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const momentInZone = { ...date, ...time, timeZoneName: 'short' } as const;

const toDayInstant = ({ year, month, day }: Day): Instant => Date.UTC(Number(year), Number(month) - 1, Number(day));

/** A form of dates in a time zone, with dates that it has been asked for: every listing asks for those of its stories. */
interface DateForm {
  readonly format: Intl.DateTimeFormat;
  readonly known: Map<Instant, string>;
}

/** So many dates are remembered in each form. */
const mostDates = 10_000;

function openDates(locale: string): Dates {
  // By the options themselves: they are the constants above, never made for one call.
  const forms = new Map<Intl.DateTimeFormatOptions, Map<string, DateForm>>();
  const openForm = (timeZone: string, options: Intl.DateTimeFormatOptions): DateForm => {
    const zones = forms.get(options) ?? new Map<string, DateForm>();
    const found = zones.get(timeZone);
    if (found) return found;
    const format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options, timeZone });
    const form = { format, known: new Map<Instant, string>() };
    forms.set(options, zones.set(timeZone, form));
    return form;
  };
  const format = (instant: Instant, timeZone: string, options: Intl.DateTimeFormatOptions): string => {
    const { format, known } = openForm(timeZone, options);
    const found = known.get(instant);
    if (found !== undefined) return found;
    if (known.size >= mostDates) known.clear();
    const text = format.format(instant).replaceAll(/[\u00a0\u202f]/g, ' ');
    known.set(instant, text);
    return text;
  };
  const formatMonth = (year: string, month: string, options: Intl.DateTimeFormatOptions): string =>
    format(toDayInstant({ year, month, day: '01' }), 'UTC', options);
  const weekday = (index: number, options: Intl.DateTimeFormatOptions): string =>
    format(Date.UTC(2024, 0, 1 + index), 'UTC', options);
  return {
    formatLongDate: (instant, timeZone) => format(instant, timeZone, longDate),
    formatDate: (instant, timeZone) => format(instant, timeZone, date),
    formatTime: (instant, timeZone) => format(instant, timeZone, time),
    formatMoment: (instant, timeZone) => format(instant, timeZone, momentInZone),
    // A day alone is kept as noon in UTC, which is another day in the zones furthest from it.
    formatCorrectionDate: ({ date: moment, hasTime }, timeZone) => format(moment, hasTime ? timeZone : 'UTC', date),
    formatDay: (day) => format(toDayInstant(day), 'UTC', longDate),
    formatShortDay: (day) => format(toDayInstant(day), 'UTC', shortDate),
    formatShortestDay: (day) => format(toDayInstant(day), 'UTC', shortestDate),
    formatMonth: (year, month) => formatMonth(year, month, monthAndYear),
    formatMonthName: (month) => formatMonth('2024', month, monthAlone),
    weekdays: Array.from({ length: 7 }, (_, index) => ({
      narrow: weekday(index, narrowWeekday),
      long: weekday(index, longWeekday),
    })),
  };
}
