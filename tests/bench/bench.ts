import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareEleventy, runEleventy } from './eleventy.ts';
import { writeArchive } from './make-archive.ts';
import { toFigures, toPhaseRows, type Figures } from './figures.ts';
import { stopMeasuring } from './measure.ts';
import { runBuild } from './run-build.ts';
import { copyPress, prepare, scenarios, toPressFolder, type Bench, type Scenario } from './scenarios.ts';
import { toComparison } from './versus.ts';

const all = Object.keys(scenarios) as Scenario[];

const usage = `Usage: npm run bench -- [--articles N] [--keep folder] [--scenario ${all.join(',')}] [--against eleventy]

Makes a newspaper of N invented articles (1000), prints it in each scenario (all of them) and says what that cost.
${Object.entries(scenarios)
  .map(([name, what]) => `  ${name.padEnd(9)} ${what}`)
  .join('\n')}

With --against eleventy it prints the same paper cold with the press and then with Eleventy and the Pagefind CLI, which are
installed beside the paper.`;

interface Options {
  readonly articles: number;
  readonly keep: string | undefined;
  readonly chosen: readonly Scenario[];
  /** Whether Eleventy prints the same paper. */
  readonly against: boolean;
}

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        articles: { type: 'string', default: '1000' },
        keep: { type: 'string' },
        scenario: { type: 'string' },
        against: { type: 'string' },
      },
    });
    const articles = Number(values.articles);
    const against = values.against !== undefined;
    if (against && values.against !== 'eleventy') return undefined;
    const scenario = values.scenario ?? (against ? 'cold' : all.join(','));
    const names = scenario.split(',').map((name) => name.trim());
    const chosen = names.flatMap((name) => all.find((known) => known === name) ?? []);
    if (!Number.isInteger(articles) || articles < 1 || articles > 1_000_000) return undefined;
    return chosen.length === names.length ? { articles, keep: values.keep, chosen, against } : undefined;
  } catch {
    return undefined;
  }
}

const say = (text: string): boolean => process.stderr.write(text);

async function measureAll(bench: Bench, chosen: readonly Scenario[]): Promise<readonly Figures[]> {
  const figures: Figures[] = [];
  if (chosen[0] !== 'cold' && !existsSync(path.join(bench.folder, 'dist'))) {
    say('a first printing, not measured ...\n');
    await runBuild(toPressFolder(bench), bench.folder);
  }
  for (const scenario of chosen) {
    say(`${scenario} ...\n`);
    await prepare(scenario, bench);
    figures.push(toFigures(scenario, bench.articles, await runBuild(toPressFolder(bench), bench.folder)));
  }
  return figures;
}

async function makePaper(bench: Bench): Promise<void> {
  say(`Writing ${bench.articles} articles to ${bench.folder}\n`);
  await rm(path.join(bench.folder, 'content'), { recursive: true, force: true });
  await writeArchive(
    path.join(bench.folder, 'content'),
    bench.articles,
    (done) => process.stderr.isTTY && say(`\r${done} of ${bench.articles}`),
  );
  if (process.stderr.isTTY) say('\n');
  await copyPress(bench);
}

/** One after the other, each with the whole machine to itself. */
async function compare(bench: Bench, figures: readonly Figures[]): Promise<void> {
  const cold = figures.find(({ scenario }) => scenario === 'cold');
  if (!cold) return;
  say('Eleventy is being installed ...\n');
  await prepareEleventy(bench);
  say('eleventy ...\n');
  const comparison = toComparison(cold, await runEleventy(bench));
  console.table(comparison);
  process.stdout.write(`${JSON.stringify(comparison)}\n`);
}

async function run({ articles, keep, chosen, against }: Options): Promise<void> {
  const folder = keep === undefined ? await mkdtemp(path.join(tmpdir(), 'broadsheet-bench-')) : path.resolve(keep);
  const clean = async (): Promise<void> => {
    await stopMeasuring();
    if (keep === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void clean().finally(() => process.exit(130)));
  try {
    const bench = { folder, articles };
    await makePaper(bench);
    const figures = await measureAll(bench, chosen);
    console.table(figures.map(({ phases: _phases, ...figure }) => figure));
    console.table(toPhaseRows(figures));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    if (against) await compare(bench, figures);
    if (keep !== undefined)
      await writeFile(path.join(folder, 'figures.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
  } finally {
    await clean();
  }
}

const options = readOptions();
if (options) await run(options);
else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
