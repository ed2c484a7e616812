import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../../archive/read-source.ts';
import type { Settings } from '../../../archive/settings.ts';
import { articlePath, toDay } from '../../../newsroom/permalink.ts';
import { findNearest } from '../../nearest.ts';
import { toStoryFiles, toStoryText, type NewStory } from '../../new-story.ts';
import { Refusal, toShownFolder } from '../command.ts';
import type { Desk } from './desk.ts';

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

async function write(target: string, text: string): Promise<'written' | 'taken'> {
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text, { flag: 'wx' });
    return 'written';
  } catch (error) {
    if (isTaken(error)) return 'taken';
    throw new Refusal(`${target} cannot be written: ${reasonOf(error)} - make its folder one that may be written`);
  }
}

/** Topics that no file describes and that look like one that has a file. */
function toTopicHints({ topics }: NewStory, { ids }: Desk): readonly string[] {
  return topics.flatMap((topic) => {
    const nearest = ids.topics.includes(topic) ? undefined : findNearest(topic, ids.topics);
    return nearest === undefined ? [] : [`The topic ${topic} is new. Did you mean ${nearest}?`];
  });
}

/**
 * Writes the file of a new story and says what comes next. Of two that are made at once with one name only one is.
 *
 * @throws Refusal where the name is taken
 */
export async function createStory(story: NewStory, desk: Desk, settings: Settings): Promise<string> {
  const { publication } = desk;
  const [file, other] = toStoryFiles(story, publication);
  const show = (name: string): string => path.join(toShownFolder(settings), name);
  const refuse = (name: string): Refusal =>
    new Refusal(`${show(name)} is there already - add --slug and another name, such as --slug ${story.slug}-2`);
  const target = path.join(settings.contentDir, file);
  if (existsSync(path.join(settings.contentDir, other))) throw refuse(other);
  if ((await write(target, toStoryText(story, publication))) === 'taken') throw refuse(file);
  if (existsSync(path.join(settings.contentDir, other))) {
    await rm(target);
    throw refuse(other);
  }
  const address = articlePath(story.slug, toDay(story.published, publication.timeZone));
  return [
    show(file),
    ...toTopicHints(story, desk),
    `Write where it says TK${story.hasFolder ? ', and lay its pictures beside it' : ''}. Then run npm run check.`,
    `It is a draft of section ${story.section}: take out the line "draft: true" and it is printed at ${address}`,
    '',
  ].join('\n');
}
