import path from 'node:path';
import { listPublicFiles } from '../../../archive/find-files.ts';
import { parseFrontMatter } from '../../../archive/front-matter.ts';
import { readPaper } from '../../../archive/read-paper.ts';
import type { Settings } from '../../../archive/settings.ts';
import { validate } from '../../../archive/validate.ts';
import { articlePath, toDay } from '../../../newsroom/permalink.ts';
import type { Publication } from '../../../newsroom/publication.ts';
import { toZonedTime } from '../../../newsroom/zoned-time.ts';
import { article } from '../../../schemas/article.ts';
import { toAddressKey } from '../../../newsroom/address-key.ts';
import { findFaults } from '../../checks/checks.ts';
import type { Change } from '../../edit/yaml-edit.ts';
import type { Paper } from '../../paper.ts';
import { Refusal } from '../command.ts';
import type { OpenStory } from '../story.ts';
import { mend, type Relocation } from './mend.ts';
import { openReferrer, openReferrers } from './referrers.ts';
import type { Target } from './target.ts';

/** A file that is rewritten where it lies. */
export interface Rewrite {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** All that a move does, known before anything is written. Files are relative to the newspaper folder. */
export interface MovePlan {
  readonly story: Rewrite & { readonly to: string };
  /** Pictures that lie beside the story; with `isShared`, another story prints it too, and it stays. */
  readonly pictures: readonly { readonly from: string; readonly to: string; readonly isShared: boolean }[];
  readonly mended: readonly Rewrite[];
  readonly oldPath: string;
  readonly newPath: string;
}

const hasFolder = (file: string): boolean => file.endsWith('/index.md');

/** The address that it had becomes an alias, unless it leads to the story already; the feeds keep its name. */
function toOwnChanges(story: OpenStory, target: Target, oldPath: string, { timeZone }: Publication): readonly Change[] {
  const { aliases, published, id } = story.data;
  const returns = aliases.findIndex((alias) => toAddressKey(alias) === toAddressKey(target.path));
  const isMoved = toAddressKey(oldPath) !== toAddressKey(target.path);
  const value = oldPath;
  const alias: Change =
    returns >= 0
      ? { what: 'replace', path: ['aliases', returns], value }
      : { what: 'append', key: 'aliases', value, after: ['corrections', 'topics', 'updated', 'published'] };
  const time = toZonedTime(target.published, timeZone);
  return [
    ...(target.published === published ? [] : [{ what: 'set', key: 'published', value: time, after: [] } as const]),
    ...(isMoved ? [alias] : []),
    ...(target.id === story.id || id !== undefined
      ? []
      : [{ what: 'set', key: 'id', value: story.id, after: [] } as const]),
  ];
}

/** New clashes of addresses and feed ids, as the copy desk would find them afterwards. @throws Refusal */
function refuseClashes(paper: Paper, moved: Paper, publicFiles: readonly string[], now: number): void {
  const clashesOf = (one: Paper): readonly string[] =>
    findFaults(one, new Set(), publicFiles, now)
      .filter(({ code }) => code === 'same-address' || code === 'same-id' || code === 'correction-date')
      .map(({ file, message, advice }) => `${file}: ${message} - ${advice}`);
  const before = new Set(clashesOf(paper));
  const clashes = clashesOf(moved).filter((clash) => !before.has(clash));
  if (clashes.length > 0) throw new Refusal(clashes.join('\n'));
}

function toPictures(paper: Paper, story: OpenStory, target: Target): MovePlan['pictures'] {
  const [from, to] = [path.posix.dirname(story.file), path.posix.dirname(target.file)];
  if (hasFolder(story.file) || from === to) return [];
  const isPrintedBy = (file: string, id: string): boolean =>
    paper.articles.some((one) => one.id !== id && one.pictures.some((picture) => picture.file === file));
  const own = paper.articles.find(({ id }) => id === story.id)?.pictures ?? [];
  return [...new Set(own.map(({ file }) => file))].map((file) => ({
    from: file,
    to: path.posix.join(to, path.posix.relative(from, file)),
    isShared: isPrintedBy(file, story.id),
  }));
}

/** The story as it will be, held against the schema. @throws Refusal */
function refuseWrong(text: string, target: Target): void {
  const { frontMatter } = parseFrontMatter({ file: target.file, text });
  const [problem] = frontMatter ? validate(article, frontMatter).problems : [];
  if (problem) throw new Refusal(`That would be wrong: ${problem.message} - ${problem.advice}`);
}

/** Works out everything that a move changes, and writes nothing. @throws Refusal */
export async function planMove(
  story: OpenStory,
  target: Target,
  settings: Settings,
  progress: (done: number, total: number) => void,
): Promise<MovePlan> {
  const { paper } = await readPaper(settings, { progress });
  const { publication } = paper;
  const oldPath = articlePath(story.id, toDay(story.data.published, publication.timeZone));
  const own = toOwnChanges(story, target, oldPath, publication);
  if (own.length === 0 && target.file === story.file) throw new Refusal('The story is there already.');
  const record = paper.articles.find(({ id }) => id === story.id);
  if (!record) throw new Refusal(`${story.file} has an error - run npm run check and mend it first`);
  const aliases = [...record.aliases.filter((alias) => toAddressKey(alias) !== toAddressKey(target.path)), oldPath];
  const moved = {
    ...record,
    ...{ id: target.id, file: target.file, published: target.published, feedId: record.feedId ?? story.id },
    aliases: toAddressKey(oldPath) === toAddressKey(target.path) ? record.aliases : aliases,
  };
  const articles = paper.articles.map((one) => (one === record ? moved : one));
  refuseClashes(paper, { ...paper, articles }, await listPublicFiles(settings.root), settings.now);
  const relocation: Relocation = {
    fromId: story.id,
    toId: target.id,
    oldPaths: [oldPath, ...story.data.aliases],
    newPath: target.path,
    publication,
  };
  const self = await openReferrer(settings.contentDir, story.file, () => oldPath);
  const after = mend({ ...self, pathAfter: target.path }, relocation, own);
  refuseWrong(after, target);
  const mended = (await openReferrers(story, settings, publication.timeZone))
    .map((referrer) => ({ file: referrer.file, before: referrer.text, after: mend(referrer, relocation) }))
    .filter((rewrite) => rewrite.before !== rewrite.after);
  return {
    story: { file: story.file, before: story.text, after, to: target.file },
    pictures: toPictures(paper, story, target),
    mended,
    oldPath,
    newPath: target.path,
  };
}
