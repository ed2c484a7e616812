import type { Instant } from '../../newsroom/article.ts';
import { fromLocalTime } from '../../newsroom/zoned-time.ts';
import { article } from '../../schemas/article.ts';
import { UsageError } from './command.ts';

/** A moment with its offset, or a time on the paper's clocks: `2021-12-02T17:10`. @throws UsageError */
export function readTime(typed: string, timeZone: string): Instant {
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/.exec(typed.trim());
  const whole = local ? `${local[1]}T${local[2]}${local[3] ?? ':00'}` : typed;
  const { data, error } = article.shape.published.safeParse(local ? `${whole}Z` : whole);
  if (data === undefined) throw new UsageError(`The time is "${typed}" - ${error.issues[0]?.message}`);
  return local ? fromLocalTime(whole, timeZone) : data;
}
