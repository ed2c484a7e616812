import type { Correction, Instant } from '../newsroom/article.ts';
import { toDay } from '../newsroom/permalink.ts';
import { toZonedTime } from '../newsroom/zoned-time.ts';
import type { ArticleFrontMatter } from '../schemas/article.ts';
import type { Change } from './edit/yaml-edit.ts';

const toNumber = (instant: Instant, timeZone: string): number => {
  const { year, month, day } = toDay(instant, timeZone);
  return Number(year + month + day);
};

/** Whether a correction is older than a moment; one that names a day alone may be of the day of that moment. */
export const isOlder = (
  { date, hasTime }: Omit<Correction, 'kind' | 'text'>,
  than: Instant,
  timeZone: string,
): boolean => (hasTime ? date < than : toNumber(date, 'UTC') < toNumber(than, timeZone));

/** Whether a correction is dated after a moment; one that names a day alone, after the day of that moment. */
export const isLater = ({ date, hasTime }: Correction, than: Instant, timeZone: string): boolean =>
  hasTime ? date > than : toNumber(date, 'UTC') > toNumber(than, timeZone);

/** Why a correction cannot be added to a story, in words; undefined where it can. */
export function findCorrectionFault(
  correction: Correction,
  { published, corrections }: ArticleFrontMatter,
  now: Instant,
  timeZone: string,
): string | undefined {
  if (published > now) return 'the story is not published yet - mend its text; nobody has read it';
  if (isOlder(correction, published, timeZone))
    return `the correction is dated before published, ${toZonedTime(published, timeZone)} - write the day on which it was corrected`;
  if (isLater(correction, now, timeZone)) return 'the correction is dated after today - leave --date out';
  const twin = corrections.findIndex(({ text }) => text === correction.text);
  return twin < 0 ? undefined : `correction ${twin + 1} of the story says the same already - nothing is to be done`;
}

/** What is written into the front matter: the record, and `updated` where it moves. */
export function toCorrectionChanges(
  typedDate: string,
  correction: Correction,
  { updated }: ArticleFrontMatter,
  now: Instant,
  timeZone: string,
): readonly Change[] {
  const moment = correction.hasTime ? correction.date : now;
  const record = { date: typedDate, kind: correction.kind, text: correction.text };
  const after = ['picture', 'series', 'topics', 'updated', 'published'];
  return [
    ...(updated !== undefined && updated >= moment
      ? []
      : [{ what: 'set', key: 'updated', value: toZonedTime(moment, timeZone), after: ['published'] } as const]),
    { what: 'append', key: 'corrections', value: record, after },
  ];
}
