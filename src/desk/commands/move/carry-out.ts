import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../../archive/read-source.ts';
import { Refusal } from '../command.ts';
import { replaceFile } from '../replace-file.ts';
import type { MovePlan, Rewrite } from './plan.ts';

/** A step that can be taken back. */
interface Step {
  readonly what: string;
  readonly make: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

function toRewriteStep(at: (file: string) => string, { file, before, after }: Rewrite): Step {
  return {
    what: `${file} rewritten`,
    make: () => replaceFile(at(file), before, after),
    undo: () => replaceFile(at(file), after, before),
  };
}

/** A copy at a place where nothing is. */
function toCopyStep(from: string, to: string, make: () => Promise<void>): Step {
  return {
    what: `${from} copied to ${to}`,
    make: async () => {
      await mkdir(path.dirname(to), { recursive: true });
      await make();
    },
    undo: () => rm(to),
  };
}

function toStorySteps({ story: { file, to, before, after } }: MovePlan, at: (file: string) => string): readonly Step[] {
  if (file === to) return [toRewriteStep(at, { file, before, after })];
  if (!file.endsWith('/index.md'))
    return [toCopyStep(at(file), at(to), () => writeFile(at(to), after, { flag: 'wx' }))];
  const [from, target] = [path.dirname(at(file)), path.dirname(at(to))];
  const folder: Step = {
    what: `${from} moved to ${target}`,
    make: async () => {
      await mkdir(path.dirname(target), { recursive: true });
      await rename(from, target);
    },
    undo: () => rename(target, from),
  };
  return [folder, toRewriteStep(at, { file: to, before, after })];
}

/** What lies in the way. @throws Refusal */
function refuseTaken({ story, pictures }: MovePlan, at: (file: string) => string): void {
  const place = story.to.replace(/(?:\/index)?\.md$/, '');
  const targets = story.to === story.file ? [] : [`${place}.md`, place];
  for (const file of [...targets, ...pictures.map(({ to }) => to)])
    if (existsSync(at(file))) throw new Refusal(`${file} is there already - choose another name`);
}

async function takeBack(done: readonly Step[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const step of done.toReversed()) {
    try {
      await step.undo();
    } catch {
      left.push(step.what);
    }
  }
  return left;
}

/**
 * Does what was planned, or nothing: a step that fails takes back those before it.
 *
 * @throws Refusal that says why, and what could not be taken back
 */
export async function carryOut(plan: MovePlan, contentDir: string): Promise<void> {
  const at = (file: string): string => path.join(contentDir, file);
  refuseTaken(plan, at);
  const steps = [
    ...plan.pictures.map(({ from, to }) =>
      toCopyStep(at(from), at(to), () => copyFile(at(from), at(to), constants.COPYFILE_EXCL)),
    ),
    ...toStorySteps(plan, at),
    ...plan.mended.map((rewrite) => toRewriteStep(at, rewrite)),
  ];
  const done: Step[] = [];
  try {
    for (const step of steps) {
      await step.make();
      done.push(step);
    }
  } catch (error) {
    const left = await takeBack(done);
    const reason = error instanceof Refusal ? error.message : reasonOf(error);
    const state = left.length === 0 ? 'The paper is as it was.' : `This was done and stays:\n${left.join('\n')}`;
    throw new Refusal(`The story was not moved: ${reason}. ${state}`);
  }
  await removeOld(plan, at);
}

/** The last step: everything that is needed is in its new place. */
async function removeOld({ story, pictures }: MovePlan, at: (file: string) => string): Promise<void> {
  const own = story.file === story.to || story.file.endsWith('/index.md') ? [] : [story.file];
  for (const file of [...own, ...pictures.filter(({ isShared }) => !isShared).map(({ from }) => from)]) {
    try {
      await rm(at(file));
    } catch (error) {
      throw new Refusal(
        `The story was moved, but ${file} could not be removed: ${reasonOf(error)} - remove it by hand`,
      );
    }
  }
}
