import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyPressTo } from '../support/press-copy.ts';
import { makeArticle } from './make-archive.ts';

/** What is done to the paper or the press before it is printed. */
export const scenarios = {
  cold: 'nothing in any cache, no output',
  warm: 'printed again, nothing changed',
  publish: 'one new article',
  correct: 'a correction to one old article',
  template: 'a changed template, so that every page is rendered again',
} as const;

export type Scenario = keyof typeof scenarios;

export interface Bench {
  /** Holds the paper, its cache, its output and a copy of the press. */
  readonly folder: string;
  readonly articles: number;
}

export const toPressFolder = ({ folder }: Bench): string => path.join(folder, 'press');

/** Copies the press, so that a template may be changed; only its packages are those of this repository. */
export const copyPress = (bench: Bench): Promise<void> => copyPressTo(toPressFolder(bench));

const clear = async ({ folder }: Bench, names: readonly string[]): Promise<void> => {
  for (const name of names) await rm(path.join(folder, name), { recursive: true, force: true });
};

async function publish({ folder, articles }: Bench): Promise<void> {
  const { file, text } = makeArticle(articles, articles);
  await writeFile(path.join(folder, 'content', file), text);
}

async function correct({ folder, articles }: Bench): Promise<void> {
  const { file, text } = makeArticle(Math.floor(articles / 2), articles);
  const target = path.join(folder, 'content', file);
  const [, published = ''] = /^published: (.*)$/m.exec(text) ?? [];
  const lines = `corrections:\n  - { date: ${published}, kind: correction, text: A word has been changed. }\n`;
  const plain = (await readFile(target, 'utf8')).replace(/^corrections:\n(?: .*\n)+/m, '');
  await writeFile(target, plain.replace('\n---\n', `\n${lines}---\n`));
}

async function changeTemplate(bench: Bench): Promise<void> {
  const file = path.join(toPressFolder(bench), 'src/layouts/Document.astro');
  const template = await readFile(file, 'utf8');
  await writeFile(file, template.replace('<meta charset="utf-8" />', '<meta charset="UTF-8" />'));
}

/** Prepares a scenario. All but `cold` need an earlier printing. */
export async function prepare(scenario: Scenario, bench: Bench): Promise<void> {
  switch (scenario) {
    case 'cold':
      return clear(bench, ['dist', 'cache']);
    case 'warm':
      return;
    case 'publish':
      return publish(bench);
    case 'correct':
      return correct(bench);
    case 'template':
      return changeTemplate(bench);
  }
}
