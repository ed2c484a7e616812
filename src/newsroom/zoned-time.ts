import type { Instant } from './article.ts';

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

/** What the clocks of a zone are ahead of UTC, in minutes. */
function findOffset(instant: Instant, timeZone: string): number {
  const name = openFormat(timeZone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '00', minutes = '00'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * ISO 8601 with the offset that the paper's clocks had: `2021-12-02T17:10:00+01:00`. Search engines show a story's date
 * by its offset (developers.google.com/search/docs/appearance/publication-dates).
 */
export function toZonedTime(instant: Instant, timeZone: string): string {
  const offset = findOffset(instant, timeZone);
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return local + (offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`);
}

/**
 * The moment at which the paper's clocks show a time, `2021-12-02T17:10:00`. An hour that the clocks show twice is the
 * first of the two; one that they leave out is as much later as they jump.
 */
export function fromLocalTime(local: string, timeZone: string): Instant {
  const asUtc = Date.parse(`${local}Z`);
  const day = 86_400_000;
  const before = asUtc - findOffset(asUtc - day, timeZone) * 60_000;
  const after = asUtc - findOffset(asUtc + day, timeZone) * 60_000;
  const shows = (instant: Instant): boolean => instant + findOffset(instant, timeZone) * 60_000 === asUtc;
  return shows(before) || !shows(after) ? before : after;
}
