import type { Instant } from '../newsroom/article.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function openFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      timeZoneName: 'longOffset',
      year: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/**
 * ISO 8601 with the offset that the paper's clocks had: `2021-12-02T17:10:00+01:00`. Search engines show a story's date
 * by its offset (developers.google.com/search/docs/appearance/publication-dates).
 */
export function toZonedTime(instant: Instant, timeZone: string): string {
  const name = openFormat(timeZone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '00', minutes = '00'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  return local + (offset === 0 ? 'Z' : `${sign}${hours}:${minutes}`);
}
