import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import {
  copyPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  runCommand,
  tinyPaper,
  toVariables,
  type Outcome,
} from '../support/build-newspaper.ts';
import { copyPressTo } from '../support/press-copy.ts';
import { toDigests } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const folder = openTemporaryFolder('embargo');
const press = join(folder, 'press');
const out = join(folder, 'out');
const paper = copyPaper(tinyPaper, 'embargo');
const cache = join(folder, 'cache');
const draft = 'articles/2024/02/quay.md';

const build = (): Promise<Outcome> => runCommand('build', [], toVariables({ paper, out, cache }), press);

/** Does something to a file of the press, prints, and takes it back. */
async function buildWith(file: string, change: (text: string) => string): Promise<Outcome> {
  const path = join(press, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  try {
    return await build();
  } finally {
    writeFileSync(path, before);
  }
}

test('a press that gives away what is held back prints nothing, and says what and where', async () => {
  await copyPressTo(press);
  cpSync(join(inject('cache'), 'faces'), join(cache, 'faces'), { recursive: true });
  mkdirSync(join(paper, 'articles/2024/02'), { recursive: true });
  writeFileSync(
    join(paper, draft),
    '---\nheadline: The quay is to be sold to a bank\nstandfirst: So far nobody knows it.\nsection: news\ncontributors: [desk]\npublished: 2024-02-05T09:00:00Z\ndraft: true\n---\n\nThe contract was signed at midnight in a small café.\n',
  );
  expect(await build()).toMatchObject({ status: 0 });
  const printed = toDigests(out);

  const leaks: readonly (readonly [string, () => Promise<Outcome>, string])[] = [
    [
      'a template that reads the file',
      () =>
        buildWith('src/pages/robots.txt.ts', (text) =>
          text
            .replace('import type', "import { readFileSync } from 'node:fs';\nimport type")
            .replace(
              'toRobots(publication)',
              `toRobots(publication) + readFileSync(${JSON.stringify(join(paper, draft))}, 'utf8')`,
            ),
        ),
      'its headline, standfirst and text stand in robots.txt',
    ],
    [
      'a plugin that writes a side file',
      () =>
        buildWith('astro.config.ts', (text) =>
          text
            .replace(
              "import path from 'node:path';",
              "import path from 'node:path';\nimport { copyFileSync } from 'node:fs';\nimport { fileURLToPath } from 'node:url';",
            )
            .replace(
              'integrations: [',
              `integrations: [{ name: 'side', hooks: { 'astro:build:done': ({ dir }) => copyFileSync(${JSON.stringify(join(paper, draft))}, path.join(fileURLToPath(dir), 'all.txt')) } }, `,
            ),
        ),
      'its headline, standfirst and text stand in all.txt',
    ],
    [
      'a file that is served as it is',
      async () => {
        const file = join(press, 'public/plan.txt');
        writeFileSync(file, 'Tuesday: THE QUAY IS TO BE SOLD TO A BANK');
        const outcome = await build();
        rmSync(file);
        return outcome;
      },
      'its headline stands in plan.txt',
    ],
    [
      'an index of the search that holds it',
      () =>
        buildWith('src/press/proof.ts', (text) =>
          text.replace(
            'articles: archive.articles,',
            "articles: archive.articles.map((one) => ({ ...one, standfirst: 'So far nobody knows it.' })),",
          ),
        ),
      'its standfirst stands in search/shards/2024/fragment/',
    ],
  ];
  for (const [name, leak, words] of leaks) {
    const { status, stderr } = await leak();
    expect([name, status, stderr]).toEqual([name, 1, expect.stringContaining(`${draft}:1:1 leak ${words}`)]);
    expect(stderr).toContain('Nothing was printed; the last output is as it was.');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(toDigests(out)).toEqual(printed);
  }
  expect(await build()).toMatchObject({ status: 0 });
  expect(toDigests(out)).toEqual(printed);
});
