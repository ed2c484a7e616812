import { findFlatFiles } from '../../../archive/find-files.ts';
import type { Settings } from '../../../archive/settings.ts';
import { kinds, type Instant } from '../../../newsroom/article.ts';
import { isStoryName } from '../../../newsroom/name.ts';
import type { Publication } from '../../../newsroom/publication.ts';
import { openPublication } from '../../../publication.ts';
import { article } from '../../../schemas/article.ts';
import { toReferenceAdvice } from '../../checks/references.ts';
import { findNearest, toChoice } from '../../nearest.ts';
import type { NewStory } from '../../new-story.ts';
import { formatProblems } from '../../report/text.ts';
import { toSlug } from '../../slug.ts';
import { Refusal, UsageError } from '../command.ts';
import { readTime } from '../read-time.ts';

const folders = ['sections', 'contributors', 'places', 'topics'] as const;
export type Folder = (typeof folders)[number];

/** What is known of the paper where a new story is begun. */
export interface Desk {
  readonly publication: Publication;
  readonly now: Instant;
  readonly ids: Readonly<Record<Folder, readonly string[]>>;
}

/** A story as it was asked for. */
export interface Wishes {
  readonly headline: string;
  readonly section?: string | undefined;
  readonly contributors: readonly string[];
  readonly place?: string | undefined;
  readonly topics: readonly string[];
  readonly kind?: string | undefined;
  readonly published?: string | undefined;
  readonly slug?: string | undefined;
  readonly folder: boolean;
}

/** @throws Refusal where the folder is no newspaper */
export async function openDesk(settings: Settings): Promise<Desk> {
  const { publication, problems } = await openPublication(settings);
  if (problems.some(({ severity }) => severity === 'error')) throw new Refusal(formatProblems(problems, ''));
  const idsIn = async (folder: Folder): Promise<readonly string[]> => {
    const { files } = await findFlatFiles(settings.contentDir, folder, '.md');
    return files.map((file) => file.slice(folder.length + 1, -'.md'.length).normalize('NFC'));
  };
  const [sections = [], contributors = [], places = [], topics = []] = await Promise.all(folders.map(idsIn));
  return { publication, now: settings.now, ids: { sections, contributors, places, topics } };
}

/** What is wrong with an id, with the nearest name; nothing where there is such a file. A topic needs none. */
export function findIdFault(id: string, folder: Folder, { ids }: Desk): string | undefined {
  if (folder === 'topics') {
    const fault = article.shape.topics.safeParse([id]).error?.issues[0]?.message;
    return fault === undefined ? undefined : `topic "${id}" - ${fault}`;
  }
  if (ids[folder].includes(id)) return undefined;
  return `there is no ${folder.slice(0, -1)} ${id} - ${toReferenceAdvice(id, ids[folder], folder)}`;
}

function findSlug({ slug, headline }: Wishes, { publication }: Desk): string {
  const made = slug ?? toSlug(headline, publication.language);
  if (isStoryName(made)) return made.normalize('NFC');
  throw new UsageError(
    slug === undefined
      ? 'No address can be made of this headline: add --slug and a name, such as --slug some-story'
      : `"${slug}" cannot become an address: write letters and digits joined by hyphens, such as some-story`,
  );
}

function findSection({ section }: Wishes, { publication, ids: { sections } }: Desk): string {
  const chosen = section ?? publication.nav.find((id) => sections.includes(id)) ?? sections[0];
  if (chosen === undefined) throw new Refusal('The paper has no section - add one, such as sections/news.md');
  return chosen;
}

/** What is to be written, checked. @throws UsageError or Refusal that names everything that is wrong */
export function fillIn(wishes: Wishes, desk: Desk): NewStory {
  const { contributors, place, topics, kind, published } = wishes;
  const headline = article.shape.headline.safeParse(wishes.headline);
  if (!headline.success) throw new UsageError(`The headline is wrong - ${headline.error.issues[0]?.message}`);
  if (kind !== undefined && !(kinds as readonly string[]).includes(kind))
    throw new UsageError(`There is no kind ${kind} - write ${findNearest(kind, kinds) ?? toChoice(kinds)}`);
  const section = findSection(wishes, desk);
  const faults = [
    findIdFault(section, 'sections', desk),
    ...contributors.map((id) => findIdFault(id, 'contributors', desk)),
    place === undefined ? undefined : findIdFault(place, 'places', desk),
    ...topics.map((id) => findIdFault(id, 'topics', desk)),
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  const [only, ...others] = desk.ids.contributors;
  return {
    headline: headline.data,
    kind,
    section,
    contributors: contributors.length === 0 && only !== undefined && others.length === 0 ? [only] : contributors,
    place,
    topics,
    published: published === undefined ? desk.now : readTime(published, desk.publication.timeZone),
    slug: findSlug(wishes, desk),
    hasFolder: wishes.folder,
  };
}
