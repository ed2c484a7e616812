import type { Correction } from '../../newsroom/article.ts';
import { toIsoTime } from '../../newsroom/iso-time.ts';

/** When a correction was made, for machines: the moment, or the day where the editor gave no more. */
export const toCorrectionStamp = ({ date, hasTime }: Pick<Correction, 'date' | 'hasTime'>): string =>
  hasTime ? toIsoTime(date) : toIsoTime(date).slice(0, 10);
