import { createHash } from 'node:crypto';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  copyPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  runCommand,
  toVariables,
  wholePaper,
} from '../support/build-newspaper.ts';
import { damageAll, damages } from '../support/damage.ts';
import { killBuild, type Moment } from '../support/kill-build.ts';
import { openPrintedPaper, toDigests } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const whole = toDigests(inject('whole'));

describe('a cache whose files were all', () => {
  const folder = openTemporaryFolder('damaged');
  const options = { paper: wholePaper, out: join(folder, 'out'), cache: join(folder, 'cache') };
  beforeAll(() => cpSync(inject('cache'), options.cache, { recursive: true }));

  test.each(Object.entries(damages))('%s is noticed, dropped and made again', async (_what, damage) => {
    await buildNewspaper(options);
    expect(damageAll(options.cache, damage)).toBeGreaterThan(100);
    // Without the output everything would be taken from the cache.
    rmSync(options.out, { recursive: true });
    await buildNewspaper(options);
    expect(toDigests(options.out)).toEqual(whole);
  });

  test('changed in one place does no harm to an output that is there', async () => {
    await buildNewspaper(options);
    damageAll(options.cache, damages['changed in one place'] ?? ((bytes) => bytes));
    await buildNewspaper(options);
    expect(toDigests(options.out)).toEqual(whole);
  });

  test('changed together with their seals is not looked at by a build that is forced', async () => {
    await buildNewspaper(options);
    for (const file of globSync(join(options.cache, 'bodies/*/*.json'))) {
      const json = readFileSync(file, 'utf8').slice(17).replaceAll('<p>', '<p>Poison ');
      const seal = createHash('sha256').update(json).digest('base64url').slice(0, 16);
      writeFileSync(file, `${seal}\n${json}`);
    }
    expect(await runCommand('build', ['--force'], toVariables(options))).toMatchObject({ status: 0 });
    expect(toDigests(options.out)).toEqual(whole);
    rmSync(options.out, { recursive: true });
    await buildNewspaper(options);
    expect(toDigests(options.out)).toEqual(whole);
  });
});

test('an output that somebody has damaged is made good', async () => {
  const folder = openTemporaryFolder('output');
  const options = { paper: wholePaper, out: join(folder, 'out'), cache: inject('cache') };
  await buildNewspaper(options);
  const files = openPrintedPaper(options.out).files.filter((_, index) => index % 3 === 0);
  for (const file of files) writeFileSync(join(options.out, file), 'damaged');
  rmSync(join(options.out, 'search'), { recursive: true });
  await buildNewspaper(options);
  expect(toDigests(options.out)).toEqual(whole);
});

test('builds that are killed at any moment leave nothing behind that a later one would print', async () => {
  const folder = openTemporaryFolder('killed');
  const paper = copyPaper(wholePaper, 'killed-paper');
  const options = { paper, out: join(folder, 'out'), cache: join(folder, 'cache') };
  cpSync(inject('cache'), options.cache, { recursive: true });
  // How long it takes to print everything depends on the machine and on what else it does.
  const start = performance.now();
  await buildNewspaper(options);
  const duration = performance.now() - start;
  const file = join(paper, 'articles/2023/05/against-benches.md');
  const name = join(paper, 'publication.yaml');
  const before = [readFileSync(file, 'utf8'), readFileSync(name, 'utf8')] as const;
  let killed = 0;
  const moments: readonly Moment[] = [
    ...[0.15, 0.4, 0.6, 0.75, 0.9].map((share): Moment => ({ from: 'start', milliseconds: share * duration })),
    ...[0, 10, 25].map((milliseconds): Moment => ({ from: 'placing', milliseconds })),
  ];
  for (const [number, moment] of moments.entries()) {
    // Everything is printed anew, and the story is taken back before it was ever printed whole.
    writeFileSync(file, before[0].replace(/headline: .*/, `headline: Never printed ${number}`));
    writeFileSync(name, before[1].replace('Harbour Gazette', `Gazette ${number}`));
    if (await killBuild(options, moment)) killed += 1;
    writeFileSync(file, before[0]);
    writeFileSync(name, before[1]);
  }
  expect(killed).toBeGreaterThan(4);
  await buildNewspaper(options);
  expect(toDigests(options.out)).toEqual(whole);
}, 300_000);
