import { groupBy } from '../newsroom/archive-calendar.ts';
import type { Article, Day } from '../newsroom/article.ts';
import { toIsoDay } from '../newsroom/iso-time.ts';
import { byNewest } from '../newsroom/order.ts';

/** How many stories a shard may hold: one of the newest year, and one of any other. The contract allows 10,000. */
export interface ShardLimits {
  readonly open: number;
  readonly closed: number;
}

/**
 * A new story has its shard made anew, about 4 ms of CPU for each story in it: those of the newest year are small. A
 * closed year is opened by readers more often than it is made, so it has larger ones; their size is bounded by what
 * Pagefind 1.6.0 takes in memory, about 0.5 MB for each story, all at once, and by how long a correction takes.
 */
export const shardLimits: ShardLimits = { open: 500, closed: 1_500 };

type Dated = Pick<Article, 'id' | 'day' | 'published'>;

/** A part of the archive with an index of its own. `from` and `to` are the days of its oldest and newest story. */
export interface Shard {
  /** `2026`, or a part of the year: `2026-h1`, `2026-q3`, `2026-11`, `2026-11-03`, `2026-11-03-p2`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface FilledShard<T extends Dated> extends Shard {
  /** Newest first. */
  readonly stories: readonly T[];
}

/** The periods into which a year is cut, from coarse to fine, each named by a story's day. */
const periods: readonly ((day: Day) => string)[] = [
  ({ year }) => year,
  ({ year, month }) => `${year}-h${Math.ceil(Number(month) / 6)}`,
  ({ year, month }) => `${year}-q${Math.ceil(Number(month) / 3)}`,
  ({ year, month }) => `${year}-${month}`,
  toIsoDay,
];

function toShard<T extends Dated>(id: string, stories: readonly T[]): FilledShard<T> {
  const days = stories.map(({ day }) => toIsoDay(day));
  const newest = days.reduce((a, b) => (a > b ? a : b));
  const oldest = days.reduce((a, b) => (a < b ? a : b));
  return { id, from: oldest, to: newest, count: stories.length, stories };
}

/** A single day above the limit: parts of equal size, the oldest is `p1`, so that a new story changes the newest part only. */
function cutDay<T extends Dated>(id: string, stories: readonly T[], limit: number): readonly FilledShard<T>[] {
  const oldestFirst = stories.toReversed();
  const parts = Array.from({ length: Math.ceil(stories.length / limit) }, (_, part) =>
    toShard(`${id}-p${part + 1}`, oldestFirst.slice(part * limit, (part + 1) * limit).toReversed()),
  );
  return parts.toReversed();
}

function cut<T extends Dated>(stories: readonly T[], level: number, limit: number): readonly FilledShard<T>[] {
  const period = periods[level];
  if (!period) return [];
  return [...groupBy(stories, ({ day }) => period(day))].flatMap(([id, group]) => {
    if (group.length <= limit) return [toShard(id, group)];
    return level === periods.length - 1 ? cutDay(id, group, limit) : cut(group, level + 1, limit);
  });
}

/**
 * Splits the archive by date: a shard for each year; a year above its limit is halved, and a half above it is cut into
 * quarters, months, days. Newest first. The same stories give the same shards in whatever order they come.
 */
export function toShards<T extends Dated>(
  stories: readonly T[],
  limits: ShardLimits = shardLimits,
): readonly FilledShard<T>[] {
  const newestFirst = stories.toSorted(byNewest);
  const newestYear = newestFirst[0]?.day.year;
  const end = newestFirst.findIndex(({ day }) => day.year !== newestYear);
  const open = end < 0 ? newestFirst : newestFirst.slice(0, end);
  return [...cut(open, 0, limits.open), ...cut(newestFirst.slice(open.length), 0, limits.closed)];
}
