import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { createStory } from '../../../src/desk/commands/new/create.ts';
import { fillIn, openDesk, type Wishes } from '../../../src/desk/commands/new/desk.ts';
import { readTime } from '../../../src/desk/commands/read-time.ts';
import { askForStory } from '../../../src/desk/commands/new/questions.ts';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  runCommand,
  wholePaper,
} from '../../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);

const nothing: Wishes = { headline: 'The ferry returns', contributors: [], topics: [], folder: false };

async function openCopy() {
  const paper = copyPaper(wholePaper, 'new');
  const environment = {
    CONTENT_DIR: paper,
    CACHE_DIR: openTemporaryFolder('new-cache'),
    SOURCE_DATE_EPOCH: String(now / 1000),
  };
  const settings = readSettings(environment, repository);
  const desk = await openDesk(settings);
  const create = async (wishes: Partial<Wishes> = {}) =>
    createStory(fillIn({ ...nothing, ...wishes }, desk), desk, settings);
  return { paper, settings, desk, create, environment };
}

describe('the file of a new story', () => {
  test('has what is known, TK where the editor must write, and stays a draft', async () => {
    const { paper, create } = await openCopy();
    const said = await create({
      headline: '1984: #2 “sails”',
      section: 'town',
      contributors: ['ada-inkwell', 'night-desk'],
      place: 'wrenport',
      topics: ['ferries'],
      kind: 'analysis',
    });
    const file = 'articles/2024/06/1984-2-sails.md';
    expect(readFileSync(join(paper, file), 'utf8')).toBe(`---
headline: "1984: #2 “sails”"
standfirst: TK
kind: analysis
section: town
contributors: [ada-inkwell, night-desk]
place: wrenport
published: 2024-06-15T15:00:00+03:00
topics: [ferries]
draft: true
---

TK
`);
    expect(said.split('\n')[0]).toBe(join(paper, file));
    expect(said).toContain('npm run check');
    expect(said).toContain('/2024/06/15/1984-2-sails/');
  });

  test('is no error, whatever was left out', async () => {
    const { create, settings } = await openCopy();
    await create();
    await create({ headline: 'With pictures', folder: true });
    const { problems, paper } = await readPaper(settings);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(paper.articles.filter(({ draft }) => draft).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['2024/06/the-ferry-returns', '2024/06/with-pictures']),
    );
  });

  test('gets a folder of its own for pictures, and its month from the day of the paper', async () => {
    const { paper, create } = await openCopy();
    await create({ folder: true, published: '2024-06-30T22:30:00Z' });
    expect(existsSync(join(paper, 'articles/2024/07/the-ferry-returns/index.md'))).toBe(true);
  });

  test('has ASCII in its name, whatever the script of the headline', async () => {
    const { paper, create } = await openCopy();
    await create({ headline: 'Паром возвращается' });
    expect(existsSync(join(paper, 'articles/2024/06/parom-vozvrashchaetsya.md'))).toBe(true);
  });
});

describe('nothing is overwritten', () => {
  test.each([false, true])('where a file has the name (a folder is asked for: %s)', async (folder) => {
    const { paper, create } = await openCopy();
    const file = join(paper, 'articles/2024/06/the-ferry-returns.md');
    writeFileSync(file, 'mine');
    await expect(create({ folder })).rejects.toThrow('is there already - add --slug and another name');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(existsSync(join(paper, 'articles/2024/06/the-ferry-returns'))).toBe(false);
  });

  test('where a folder has the name', async () => {
    const { paper, create } = await openCopy();
    mkdirSync(join(paper, 'articles/2024/06/the-ferry-returns'));
    writeFileSync(join(paper, 'articles/2024/06/the-ferry-returns/index.md'), 'mine');
    await expect(create()).rejects.toThrow('is there already');
    expect(existsSync(join(paper, 'articles/2024/06/the-ferry-returns.md'))).toBe(false);
  });

  test('where many are made at once: one of them is', async () => {
    const { paper, create } = await openCopy();
    const sections = ['town', 'harbour', 'culture', 'opinion'];
    const outcomes = await Promise.allSettled(sections.map((section) => create({ section })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(join(paper, 'articles/2024/06')).filter((name) => name.startsWith('the-ferry'))).toHaveLength(1);
  });
});

describe('what is asked for is checked', () => {
  test('every id, with the nearest', async () => {
    const { paper, create } = await openCopy();
    const wishes = { section: 'harbor', contributors: ['ada-inkwel'], place: 'wrenprt', topics: ['Fog'] };
    await expect(create(wishes)).rejects.toThrow(
      [
        'there is no section harbor - write harbour, or add sections/harbor.md',
        'there is no contributor ada-inkwel - write ada-inkwell, or add contributors/ada-inkwel.md',
        'there is no place wrenprt - write wrenport, or add places/wrenprt.md',
        'topic "Fog" - write an id',
      ].join('\n'),
    );
    expect(existsSync(join(paper, 'articles/2024/06/the-ferry-returns.md'))).toBe(false);
  });

  test('a topic that nobody knows yet is told', async () => {
    const { create } = await openCopy();
    expect(await create({ topics: ['feries'] })).toContain('Did you mean ferries?');
  });

  test.each([
    [{ headline: ' ' }, 'The headline is wrong'],
    [{ headline: 'x'.repeat(201) }, 'shorten it to 200 characters'],
    [{ headline: '🚢' }, 'add --slug'],
    [{ slug: '../up' }, 'cannot become an address'],
    [{ kind: 'analisis' }, 'There is no kind analisis - write analysis'],
    [{ published: 'noon' }, 'The time is "noon"'],
    [{ published: '2024-02-30T10:00' }, 'there is no day 30'],
  ])('%j', async (wishes, message) => {
    const { create } = await openCopy();
    await expect(create(wishes)).rejects.toThrow(message);
  });

  test('a time without offset is one of the paper', () => {
    expect(readTime('2024-06-15T15:00', 'Europe/Helsinki')).toBe(now);
    expect(readTime('2024-06-15 15:00:00', 'Europe/Helsinki')).toBe(now);
    expect(readTime('2024-06-15T12:00:00Z', 'Europe/Helsinki')).toBe(now);
  });
});

test('without a headline it asks, and asks again for an id that is none', async () => {
  const { desk } = await openCopy();
  const answers = ['', 'The ferry returns', 'harbor', 'harbour', 'ada-inkwell, night-desk', '', 'y'];
  const told: string[] = [];
  const wishes = await askForStory({ ...nothing, headline: '' }, desk, {
    ask: () => Promise.resolve(answers.shift() ?? ''),
    tell: (line) => told.push(line),
    end: () => undefined,
  });
  expect(answers).toEqual([]);
  expect(told).toEqual(['  there is no section harbor - write harbour, or add sections/harbor.md']);
  expect(wishes).toMatchObject({
    headline: 'The ferry returns',
    section: 'harbour',
    contributors: ['ada-inkwell', 'night-desk'],
    place: undefined,
    folder: true,
  });
});

test('the command says the path, and what is wrong with a command line', async () => {
  const { paper, environment } = await openCopy();
  const run = (...words: readonly string[]) => runCommand('new', words, environment);
  const made = await run('The ferry returns', '--section', 'town');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain(join(paper, 'articles/2024/06/the-ferry-returns.md'));
  expect(await run('The ferry returns')).toMatchObject({ status: 1, stdout: '' });
  expect(await run('The', 'ferry')).toMatchObject({ status: 2, stdout: '' });
  expect(await run()).toMatchObject({ status: 2, stdout: '' });
  const help = await run('--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: npm run new');
});
