import { z } from 'astro/zod';

const shape = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|z|[+-]\d{2}:?\d{2})?$/;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const example = '2021-12-02T17:10:00+01:00';

/** What is wrong with a moment, or undefined. */
function findFault(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `add the time and its offset from UTC, such as ${text}T09:00:00+01:00`;
  const parts = shape.exec(text.trim());
  if (!parts) return `write a date with time and offset (ISO 8601), such as ${example}`;
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return `write a date, such as ${example}`;
  // An address holds the year in four digits, and JavaScript takes the years 0 to 99 for those of another century.
  if (year < 1000) return `write a year from 1000 to 9999, such as ${example}`;
  if (month < 1 || month > 12) return `there is no month ${month}; write one from 01 to 12`;
  if (day < 1 || day > daysIn(year, month))
    return `there is no day ${day} in that month; write one from 01 to ${daysIn(year, month)}`;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59)
    return `write the time from 00:00:00 to 23:59:59, such as ${example}`;
  const offset = parts[7];
  if (offset === undefined) return `add the offset from UTC to the time, such as ${text.trim()}+01:00, or Z for UTC`;
  if (!/^z$/i.test(offset) && (Number(offset.slice(1, 3)) > 14 || Number(offset.slice(-2)) > 59)) {
    return `write an offset between -12:00 and +14:00, such as +01:00`;
  }
  return undefined;
}

function toInstant(text: string): number {
  const [, year, month, day, hour, minute, second = '00', offset = 'Z'] = shape.exec(text.trim()) ?? [];
  const zone = /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
}

/** A moment with its offset from UTC (ISO 8601); given back in milliseconds since 1970 UTC, whole seconds. */
export const moment = z
  .string(`write a date with time and offset, such as ${example}`)
  .superRefine((text, context) => {
    const fault = findFault(text);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  })
  .transform(toInstant);

/** A moment, or a day alone, whose time is then unknown and counts as noon UTC so that it stays that day in every zone of Europe, Africa and the Americas. */
export const dayOrMoment = z
  .string('write a day, such as 2021-12-02, or a date with time and offset')
  .superRefine((text, context) => {
    const fault = findFault(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  })
  .transform((text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? { date: toInstant(`${text}T12:00:00Z`), hasTime: false }
      : { date: toInstant(text), hasTime: true },
  );
