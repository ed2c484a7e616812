import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { watchMemory } from '../../src/press/memory.ts';
import { writeArchive } from './make-archive.ts';

const usage = `Usage: npm run bench -- [--articles N] [--keep folder] [--scenario cold,warm]

Makes a newspaper of N invented articles (1000), prints it and says how long that took.
  cold   nothing in any cache
  warm   printed again, nothing changed`;

const scenarios = ['cold', 'warm'] as const;
type Scenario = (typeof scenarios)[number];

interface Figures {
  readonly scenario: Scenario;
  readonly articles: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly pages: number;
  readonly pagesPerSecond: number;
  readonly peakMegabytes: number;
  readonly summary: string;
}

function readOptions(): { articles: number; keep: string | undefined; chosen: readonly Scenario[] } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        articles: { type: 'string', default: '1000' },
        keep: { type: 'string' },
        scenario: { type: 'string', default: scenarios.join(',') },
      },
    });
    const articles = Number(values.articles);
    const chosen = values.scenario.split(',').map((name) => scenarios.find((known) => known === name.trim()));
    if (!Number.isInteger(articles) || articles < 1 || articles > 1_000_000) return undefined;
    return {
      articles,
      keep: values.keep,
      chosen: chosen.flatMap((one) => one ?? []).length === chosen.length ? chosen.flatMap((one) => one ?? []) : [],
    };
  } catch {
    return undefined;
  }
}

/** CPU seconds, user and system, of all children that have ended. Linux only; elsewhere not known. */
async function readChildCpu(): Promise<number> {
  const line = await readFile('/proc/self/stat', 'utf8').catch(() => '');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13] ?? Number.NaN) + Number(fields[14] ?? Number.NaN)) / 100;
}

let running: ReturnType<typeof spawn> | undefined;

async function runBuild(folder: string): Promise<{ output: string; peak: number; wall: number; cpu: number }> {
  const cpu = await readChildCpu();
  const start = performance.now();
  const child = spawn(process.execPath, ['src/desk/commands/build.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: path.join(folder, 'content'),
      OUT_DIR: path.join(folder, 'dist'),
      CACHE_DIR: path.join(folder, 'cache'),
      SOURCE_DATE_EPOCH: '1735689600',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  const memory = watchMemory(child.pid ?? 0);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const wall = (performance.now() - start) / 1000;
  const peak = memory.stop();
  if (code !== 0) throw new Error(`The build ended with exit code ${code}.`);
  return { output, peak, wall, cpu: (await readChildCpu()) - cpu };
}

async function measure(scenario: Scenario, folder: string, articles: number): Promise<Figures> {
  if (scenario === 'cold')
    await Promise.all(['dist', 'cache'].map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
  const { output, peak, wall, cpu } = await runBuild(folder);
  const pages = Number(/^ {2}pages\s+([\d,]+)/m.exec(output)?.[1]?.replaceAll(',', '') ?? 0);
  return {
    scenario,
    articles,
    wallSeconds: Number(wall.toFixed(2)),
    cpuSeconds: Number(cpu.toFixed(2)),
    pages,
    pagesPerSecond: Math.round(pages / wall),
    peakMegabytes: Math.round(peak / 1_000_000),
    summary: /^ {2}time\s+(.*)$/m.exec(output)?.[1] ?? '',
  };
}

async function run(articles: number, keep: string | undefined, chosen: readonly Scenario[]): Promise<void> {
  const folder = keep === undefined ? await mkdtemp(path.join(tmpdir(), 'broadsheet-bench-')) : path.resolve(keep);
  const clean = async (): Promise<void> => {
    running?.kill();
    if (keep === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void clean().finally(() => process.exit(130)));
  try {
    process.stderr.write(`Writing ${articles} articles to ${folder}\n`);
    await writeArchive(
      path.join(folder, 'content'),
      articles,
      (done) => process.stderr.isTTY && process.stderr.write(`\r${done} of ${articles}`),
    );
    const figures: Figures[] = [];
    for (const scenario of chosen) {
      process.stderr.write(`\n${scenario} ...\n`);
      figures.push(await measure(scenario, folder, articles));
    }
    console.table(figures.map(({ summary: _summary, ...figure }) => figure));
    for (const { scenario, summary } of figures) process.stdout.write(`${scenario}: ${summary}\n`);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    if (keep !== undefined)
      await writeFile(path.join(folder, 'figures.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
  } finally {
    await clean();
  }
}

const options = readOptions();
if (!options || options.chosen.length === 0) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  await run(options.articles, options.keep, options.chosen);
}
