import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  copyPaper,
  copyPress,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  runCommand,
  toVariables,
  wholePaper,
  type BuildOptions,
  type Outcome,
} from '../support/build-newspaper.ts';
import { toDigests } from '../support/printed-paper.ts';
import { openWorkflow } from '../support/workflows.ts';

afterAll(removeTemporaryFolders);

const folder = openTemporaryFolder('parts');
const whole = toDigests(inject('whole'));
const paper = wholePaper;

/** Each machine has a cache of its own; what takes long is given to it. */
function openCache(name: string): string {
  const cache = join(folder, `cache-${name}`);
  for (const kind of ['faces', 'pictures']) cpSync(join(inject('cache'), kind), join(cache, kind), { recursive: true });
  return cache;
}

const print = (share: string, out: string, changes: Partial<BuildOptions> = {}): Promise<Outcome> =>
  runCommand(
    'build',
    ['--shard', share],
    toVariables({ paper, out, cache: openCache(out.replaceAll('/', '-')), ...changes }),
  );

const merge = (out: string, ...parts: readonly string[]): Promise<Outcome> =>
  runCommand('build', ['--merge', ...parts], toVariables({ paper, out, cache: join(folder, 'cache-of-merges') }));

const toPart = (part: number, of: number): string => join(folder, `${part}-of-${of}`);

/** Prints all parts, two at a time. */
async function printAll(of: number): Promise<readonly string[]> {
  const folders = Array.from({ length: of }, (_, at) => toPart(at + 1, of));
  for (let at = 0; at < of; at += 2) {
    const outcomes = await Promise.all(
      folders.slice(at, at + 2).map((out, more) => print(`${at + more + 1}/${of}`, out)),
    );
    // The whole outcome, so that a part that fails says why.
    expect(outcomes.filter(({ status }) => status !== 0)).toEqual([]);
  }
  return folders;
}

describe('parts that machines print side by side', () => {
  test.each([1, 2, 3, 7])(
    'make the whole paper when all %i are joined',
    async (of) => {
      const folders = await printAll(of);
      const out = join(folder, `joined-${of}`);
      expect(await merge(out, ...folders.toReversed())).toMatchObject({ status: 0, stderr: '' });
      expect(toDigests(out)).toEqual(whole);
      // Whatever can be divided is printed once.
      const articles = folders.flatMap((part) =>
        Object.keys(toDigests(part)).filter((file) => /^\d{4}\/\d\d\/\d\d\/./.test(file)),
      );
      expect(articles.toSorted()).toEqual(
        Object.keys(whole)
          .filter((file) => /^\d{4}\/\d\d\/\d\d\/./.test(file))
          .toSorted(),
      );
    },
    300_000,
  );

  test('are joined over an earlier output, of which only what differs is touched, and a build that follows has nothing to do', async () => {
    const out = join(folder, 'over');
    const cache = join(folder, 'cache-of-merges');
    const parts = [toPart(1, 2), toPart(2, 2)];
    await merge(out, ...parts);
    const front = join(out, 'index.html');
    writeFileSync(front, 'damaged');
    writeFileSync(join(out, 'left.html'), 'of an older paper');
    const before = statSync(join(out, 'feed.xml')).mtimeMs;
    expect((await merge(out, ...parts)).stdout).toMatch(/ 1 written, 1 removed/);
    expect(toDigests(out)).toEqual(whole);
    expect(statSync(join(out, 'feed.xml')).mtimeMs).toBe(before);
    expect((await buildNewspaper({ paper, out, cache })).stdout).toMatch(/ 0 written, 0 removed/);
  });

  test('are printed again where something has changed, and only that', async () => {
    const edited = copyPaper(wholePaper, 'parts-paper');
    const options = { paper: edited, out: join(folder, 'edited'), cache: openCache('edited') };
    const shard = (): Promise<Outcome> => runCommand('build', ['--shard', '2/3'], toVariables(options));
    await shard();
    const before = toDigests(options.out);
    expect(before).toEqual({ ...toDigests(toPart(2, 3)), 'broadsheet-part.json': before['broadsheet-part.json'] });
    const file = join(edited, 'articles/2023/05/against-benches.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n---\n/, '\n---\n\nOne sentence more.\n'));
    await shard();
    const after = toDigests(options.out);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toContain('broadsheet-part.json');
    expect(
      changed.filter(
        (name) => !/^(?:broadsheet-part|search\/|2023\/05|opinion\/|feed|topics\/|by\/|sitemap)/.test(name),
      ),
    ).toEqual([]);
  });
});

describe('parts that do not belong together are refused in one line each, and the last output stays', () => {
  const out = join(folder, 'refused');
  const one = toPart(1, 2);
  const two = toPart(2, 2);

  test('parts that are missing, doubled, of another division, or none', async () => {
    await merge(out, one, two);
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[one], 'part 2 of 2 is missing - print it with --shard 2/2\n'],
      [[one, two, two], `part 2 of 2 is there twice: ${two}, ${two} - leave one of them out\n`],
      [[one, toPart(2, 3)], `part 1 of 2 (${one}) and part 2 of 3 (${toPart(2, 3)}) belong to different divisions`],
      [[one, inject('whole')], `${inject('whole')} holds no part that this press can read`],
    ];
    for (const [parts, words] of cases) {
      const { status, stderr } = await merge(out, ...parts);
      expect(stderr).toContain(words);
      expect([status, /^\s+at /m.test(stderr)]).toEqual([1, false]);
    }
    expect(toDigests(out)).toEqual(whole);
  });

  test('parts that were damaged on their way', async () => {
    const copy = join(folder, 'damaged');
    for (const damage of [(file: string) => rmSync(file), (file: string) => writeFileSync(file, 'x')]) {
      rmSync(copy, { recursive: true, force: true });
      cpSync(two, copy, { recursive: true });
      const { files } = JSON.parse(readFileSync(join(copy, 'broadsheet-part.json'), 'utf8')) as { files: object };
      const page = Object.keys(files).find((file) => file.endsWith('.html')) ?? '';
      damage(join(copy, page));
      const { status, stderr } = await merge(join(folder, 'from-damaged'), one, copy);
      expect([status, stderr]).toEqual([1, expect.stringMatching(`^${copy} is not as it was printed: ${page} is `)]);
    }
  });

  test('parts of another content, clock and address', async () => {
    const edited = copyPaper(wholePaper, 'other-paper');
    const story = join(edited, 'articles/2024/06/a-new-one.md');
    mkdirSync(dirname(story), { recursive: true });
    cpSync(join(edited, 'articles/2024/05/twin-tides-one.md'), story);
    writeFileSync(story, readFileSync(story, 'utf8').replace(/headline: .*/, 'headline: Another one'));
    const cases: readonly (readonly [Partial<BuildOptions>, string])[] = [
      [{ paper: edited }, 'different states of the newspaper'],
      [{ now: now + 1000 }, 'SOURCE_DATE_EPOCH'],
      [{ base: '/news/' }, 'SITE_URL and BASE_PATH'],
    ];
    for (const [number, [changes, words]] of cases.entries()) {
      const other = join(folder, `other-${number}`);
      expect((await print('2/2', other, changes)).status).toBe(0);
      const { status, stderr } = await merge(out, one, other);
      expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    }
    expect(toDigests(out)).toEqual(whole);
  });

  test('a share that is none, or has no clock', async () => {
    const variables = toVariables({ paper, out, cache: inject('cache') });
    for (const [typed, change] of [
      ['3/2', {}],
      ['1/2', { SOURCE_DATE_EPOCH: '' }],
    ] as const) {
      const { status, stderr } = await runCommand('build', ['--shard', typed], { ...variables, ...change });
      expect([status, stderr]).toEqual([2, expect.stringContaining('Usage: npm run build')]);
    }
  });
});

test('the workflow for large archives prints the paper, when its lines of shell are run one after the other', () => {
  const { jobs } = openWorkflow('large-archive.yml');
  const work = copyPress('ci');
  const outputs = join(folder, 'outputs');
  writeFileSync(outputs, '');
  const node = dirname(process.execPath);
  const run = (job: string, env: Readonly<Record<string, string>>): void => {
    const { steps = [], env: jobEnv = {} } = jobs[job] ?? {};
    const fixed = Object.fromEntries(Object.entries(jobEnv).filter(([, value]) => !value.includes('${{')));
    for (const { run: script } of steps) {
      // Packages are there already.
      if (script === undefined || script === 'npm ci') continue;
      const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
        cwd: work,
        encoding: 'utf8',
        env: {
          PATH: `${node}:${process.env['PATH'] ?? ''}`,
          HOME: folder,
          GITHUB_OUTPUT: outputs,
          CONTENT_DIR: paper,
          ...fixed,
          ...env,
        },
      });
      expect(status, `${job}: ${stderr}`).toBe(0);
    }
  };
  run('plan', { PARTS: '2' });
  const planned = Object.fromEntries(
    readFileSync(outputs, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
  expect(Math.abs(Number(planned['clock']) - Date.now() / 1000)).toBeLessThan(120);
  const parts = JSON.parse(planned['parts'] ?? '') as readonly number[];
  expect(parts).toEqual([1, 2]);
  cpSync(openCache('ci'), join(work, 'printed/cache'), { recursive: true });
  for (const part of parts) {
    run('print', { PART: String(part), PARTS: '2', SOURCE_DATE_EPOCH: String(now / 1000) });
    cpSync(join(work, 'printed/part'), join(work, `parts/part-${part}`), { recursive: true });
  }
  run('join', { CACHE_DIR: 'printed/cache' });
  expect(toDigests(join(work, 'dist'))).toEqual(whole);
});
