import { Document, isMap, isSeq } from 'yaml';
import type { Instant } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toZonedTime } from '../newsroom/zoned-time.ts';

/** What is known of a story that is about to be written. */
export interface NewStory {
  readonly headline: string;
  readonly kind: string | undefined;
  readonly section: string;
  readonly contributors: readonly string[];
  readonly place: string | undefined;
  readonly topics: readonly string[];
  readonly published: Instant;
  readonly slug: string;
  /** Whether it gets a folder of its own, for pictures. */
  readonly hasFolder: boolean;
}

/** What editors write where something is still to come. */
const toCome = 'TK';

const pictureHint = `# picture:
#   src: ${toCome}.jpg
#   alt: ${toCome}
#   caption: ${toCome}
#   credit: ${toCome}
`;

const toMonth = (story: NewStory, { timeZone }: Publication): string =>
  toZonedTime(story.published, timeZone).slice(0, 7).replace('-', '/');

/** Both places where a story of that name may lie, relative to the newspaper folder; the one that is meant first. */
export function toStoryFiles(story: NewStory, publication: Publication): readonly [file: string, other: string] {
  const place = `articles/${toMonth(story, publication)}/${story.slug}`;
  const files = [`${place}.md`, `${place}/index.md`] as const;
  return story.hasFolder ? [files[1], files[0]] : files;
}

/** The file as it is handed to the editor. */
export function toStoryText(story: NewStory, { timeZone }: Publication): string {
  const { headline, kind, section, contributors, place, topics, published, hasFolder } = story;
  const document = new Document({
    headline,
    standfirst: toCome,
    ...(kind === undefined || kind === 'news' ? {} : { kind }),
    section,
    ...(contributors.length > 0 ? { contributors } : { byline: toCome }),
    ...(place === undefined ? {} : { place }),
    published: toZonedTime(published, timeZone),
    ...(topics.length > 0 ? { topics } : {}),
    draft: true,
  });
  if (isMap(document.contents)) for (const { value } of document.contents.items) if (isSeq(value)) value.flow = true;
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}${hasFolder ? pictureHint : ''}---\n\n${toCome}\n`;
}
