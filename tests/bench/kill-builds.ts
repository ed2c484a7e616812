import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  buildNewspaper,
  copyPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  runCommand,
  toVariables,
  wholePaper,
} from '../support/build-newspaper.ts';
import { killBuild, type Moment } from '../support/kill-build.ts';
import { toDigests } from '../support/printed-paper.ts';
import { openRandom, type Random } from './random.ts';

const usage = `Usage: node tests/bench/kill-builds.ts [--kills N] [--seed N]

Kills builds of a small paper at N random moments (20), cold and warm, with edits in between. After each, the next build
must print what a build prints that believes no cache.`;

const folder = openTemporaryFolder('kill-builds');
const paper = copyPaper(wholePaper, 'kill-builds-paper');
const options = { paper, out: join(folder, 'out'), cache: join(folder, 'cache') };
const forced = { paper, out: join(folder, 'forced'), cache: join(folder, 'forced-cache') };

const edit = (file: string, key: string, text: string): void => {
  const target = join(paper, file);
  writeFileSync(target, readFileSync(target, 'utf8').replace(new RegExp(`^${key}: .*`, 'm'), `${key}: ${text}`));
};

/** What an editor may do between two builds. */
const edits: readonly ((number: number) => void)[] = [
  (number) => edit('articles/2023/05/against-benches.md', 'headline', `Against benches, again ${number}`),
  (number) => edit('contributors/ada-inkwell.md', 'name', `Ada Inkwell ${number}`),
  (number) => edit('publication.yaml', 'name', `Gazette ${number}`),
  (number) =>
    writeFileSync(
      join(paper, `articles/2024/06/kill-${number}.md`),
      `---\nheadline: Number ${number}\nstandfirst: New.\nsection: town\ncontributors: [bo-kickerson]\npublished: 2024-06-14T10:00:00Z\n---\n\nStory ${number}.\n`,
    ),
  (number) => rmSync(join(paper, `articles/2024/06/kill-${number - 1}.md`), { force: true }),
];

function toMoment(random: Random, duration: number): Moment {
  if (random.below(3) === 0) return { from: 'placing', milliseconds: random.below(40) };
  return { from: 'start', milliseconds: random.below(Math.ceil(duration)) };
}

/** Kills one build and compares what the next one prints. @returns whether all was as it must be. */
async function tryOne(number: number, random: Random, duration: number): Promise<boolean> {
  edits[random.below(edits.length)]?.(number);
  const isCold = random.below(4) === 0;
  if (isCold)
    for (const name of [options.out, join(options.cache, 'papers')]) rmSync(name, { recursive: true, force: true });
  const moment = toMoment(random, duration);
  const killed = await killBuild(options, moment);
  // Half of the edits are made before the next build: what was never printed whole must not come back.
  if (random.below(2) === 0) edits[random.below(edits.length)]?.(number);
  await buildNewspaper(options);
  const { status } = await runCommand('build', ['--force', '--frozen'], toVariables(forced));
  const [printed, wanted] = [toDigests(options.out), toDigests(forced.out)];
  const wrong = Object.keys({ ...printed, ...wanted }).filter((file) => printed[file] !== wanted[file]);
  const what = `${number}: ${isCold ? 'cold' : 'warm'}, ${killed ? 'killed' : 'ended before'} ${moment.milliseconds} ms after ${moment.from}`;
  console.log(`${what}: ${status === 0 && wrong.length === 0 ? 'right' : `WRONG ${wrong.join(' ')}`}`);
  return status === 0 && wrong.length === 0;
}

async function run(kills: number, seed: number): Promise<void> {
  const random = openRandom(seed);
  const start = performance.now();
  await buildNewspaper(options);
  const duration = performance.now() - start;
  let wrong = 0;
  for (let number = 1; number <= kills; number += 1) if (!(await tryOne(number, random, duration))) wrong += 1;
  console.log(`${kills} builds killed (seed ${seed}), ${wrong} wrong`);
  if (wrong > 0) process.exitCode = 1;
}

try {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
  });
  await run(Number(values.kills), Number(values.seed));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
  process.exitCode = 2;
} finally {
  removeTemporaryFolders();
}
