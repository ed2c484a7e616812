import path from 'node:path';
import { toIsoTime } from '../../newsroom/iso-time.ts';
import { toSpan } from '../../newsroom/time-left.ts';
import { toZonedTime } from '../../newsroom/zoned-time.ts';
import type { ListName, ListedStory, Lists } from '../lists.ts';

const titles: Readonly<Record<ListName, string>> = {
  drafts: 'Drafts',
  scheduled: 'Scheduled',
  embargoed: 'Under embargo',
  expired: 'Expired',
  corrections: 'Corrections',
  'without-pictures': 'Without pictures',
};

/** What of the lists is shown, and how. */
export interface ListView {
  readonly names: readonly ListName[];
  /** The newspaper folder as it is shown. */
  readonly folder: string;
  readonly timeZone: string;
}

const toDistance = (at: number, now: number): string =>
  at > now ? `in ${toSpan(at - now)}` : at === now ? 'now' : `${toSpan(now - at)} ago`;

function formatList(name: ListName, stories: readonly ListedStory[], now: number, view: ListView): string {
  if (stories.length === 0) return `${titles[name]}: none`;
  const rows = stories.map(({ at }) => [toZonedTime(at, view.timeZone), toDistance(at, now)] as const);
  const width = Math.max(...rows.map(([, distance]) => distance.length));
  const timeWidth = Math.max(...rows.map(([time]) => time.length));
  const lines = stories.map(({ file, headline, note }, index) => {
    const [time = '', distance = ''] = rows[index] ?? [];
    const row = `  ${time.padEnd(timeWidth)}  ${distance.padEnd(width)}  ${path.join(view.folder, file)}  ${headline}`;
    return note === undefined ? row : `${row}\n    ${note}`;
  });
  return [`${titles[name]}: ${stories.length}`, ...lines].join('\n');
}

function formatDue({ due, now }: Lists, { folder, timeZone }: ListView): string {
  const [first] = due;
  if (!first) return 'No build is due: nothing waits to appear or to expire.';
  const lines = due.map(({ file, what }) => `  ${path.join(folder, file)} ${what}`);
  return [`The next build is due at ${toZonedTime(first.at, timeZone)}, ${toDistance(first.at, now)}:`, ...lines].join(
    '\n',
  );
}

/** The lists for people, with the time left; at the end when the next build is due. */
export const formatLists = (lists: Lists, view: ListView): string =>
  [...view.names.map((name) => formatList(name, lists.lists[name], lists.now, view)), formatDue(lists, view)].join(
    '\n\n',
  );

/** The same as one JSON document. Moments are ISO 8601 in UTC, `secondsLeft` is negative for what is past. */
export function formatListsAsJson({ lists, due, now }: Lists, { names, folder }: ListView): string {
  const toTime = (at: number) => ({ at: toIsoTime(at), secondsLeft: Math.round((at - now) / 1000) });
  const entries = names.map((name) => [
    name,
    lists[name].map(({ file, headline, at, note }) => ({
      file: path.join(folder, file),
      headline,
      ...toTime(at),
      ...(note === undefined ? {} : { note }),
    })),
  ]);
  const [first] = due;
  const nextBuild = first
    ? { ...toTime(first.at), because: due.map(({ file, what }) => ({ file: path.join(folder, file), what })) }
    : null;
  return JSON.stringify({ now: toIsoTime(now), ...Object.fromEntries(entries), nextBuild }, undefined, 2);
}
