import type { Instant } from '../../../newsroom/article.ts';
import { isStoryName } from '../../../newsroom/name.ts';
import { articlePath, toDay } from '../../../newsroom/permalink.ts';
import type { Publication } from '../../../newsroom/publication.ts';
import { fromLocalTime, toZonedTime } from '../../../newsroom/zoned-time.ts';
import { article } from '../../../schemas/article.ts';
import { UsageError } from '../command.ts';
import { readTime } from '../read-time.ts';
import type { OpenStory } from '../story.ts';

/** Where an article goes. */
export interface Target {
  readonly id: string;
  readonly file: string;
  readonly published: Instant;
  /** Its address, as a site path. */
  readonly path: string;
}

const shape = /^(?:\/?(?:.*\/)?(?<year>\d{4})\/(?<month>\d{2})\/(?:(?<day>\d{2})\/)?)?(?<slug>[^/]+)$/;

/** The same time of another day, on the clocks of the paper. @throws UsageError */
function onDay(published: Instant, day: string, timeZone: string): Instant {
  const local = `${day}T${toZonedTime(published, timeZone).slice(11, 19)}`;
  const { error } = article.shape.published.safeParse(`${local}Z`);
  if (error) throw new UsageError(`There is no day ${day}: ${error.issues[0]?.message}`);
  return fromLocalTime(local, timeZone);
}

/** `name`, `2021/12/name` or, with another day, `2021/12/05/name`. @throws UsageError */
export function readTarget(
  typed: string,
  time: string | undefined,
  story: OpenStory,
  { timeZone }: Publication,
): Target {
  const plain = typed
    .normalize('NFC')
    .replace(/\/+$/, '')
    .replace(/(?:\/index)?\.md$/, '');
  const { year, month, day, slug } = shape.exec(plain)?.groups ?? {};
  if (slug === undefined || !isStoryName(slug))
    throw new UsageError(
      `"${typed}" cannot become an address: write letters and digits joined by hyphens, such as some-story`,
    );
  if (/^\d{4}-\d{2}-\d{2}$/.test(slug))
    throw new UsageError(
      `"${slug}" is a day and no name: write both, such as ${slug.replaceAll('-', '/')}/${story.id.split('/').at(-1) ?? ''}`,
    );
  const was = story.data.published;
  const moved = day === undefined ? was : onDay(was, [year, month, day].join('-'), timeZone);
  const published = time === undefined ? moved : readTime(time, timeZone);
  const date = toDay(published, timeZone);
  const isSameDay = articlePath(story.id, toDay(was, timeZone)) === articlePath(story.id, date);
  const own = isSameDay ? story.id.slice(0, 7) : `${date.year}/${date.month}`;
  const folder = year === undefined ? own : `${year}/${month}`;
  if (folder !== own && folder !== `${date.year}/${date.month}`)
    throw new UsageError(
      `The story was published on ${date.year}/${date.month}/${date.day}: to give it another day, write the day too, such as ${folder}/${date.day}/${slug}`,
    );
  const id = `${folder}/${slug}`;
  const file = `articles/${id}${story.file.endsWith('/index.md') ? '/index' : ''}.md`;
  return { id, file, published, path: articlePath(id, date) };
}
