import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/archive/settings.ts';
import { findStory } from '../../../src/desk/commands/story.ts';
import { findCorrectionFault, toCorrectionChanges } from '../../../src/desk/correction.ts';
import type { Correction } from '../../../src/newsroom/article.ts';
import { article, type ArticleFrontMatter } from '../../../src/schemas/article.ts';
import {
  copyPaper,
  now,
  removeTemporaryFolders,
  repository,
  runCommand,
  wholePaper,
} from '../../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);

const file = 'articles/2022/12/a-tower-on-a-rock.md';

function openCopy() {
  const paper = copyPaper(wholePaper, 'correct');
  const environment = { CONTENT_DIR: paper, SOURCE_DATE_EPOCH: String(now / 1000) };
  const read = (name: string = file) => readFileSync(join(paper, name), 'utf8');
  const correct = (...words: readonly string[]) => runCommand('correct', words, environment);
  return { paper, environment, read, correct };
}

describe('the command', () => {
  test('adds the record, moves updated and leaves every other byte', async () => {
    const { paper, read, correct } = openCopy();
    const before = read().replace('place: wrenport', '# where\nplace:   wrenport').concat('\n\n\nEnd: --- ä \n\n');
    writeFileSync(join(paper, file), before);
    const text = 'It said “nine: #3”; it\'s "ten".';
    const outcome = await correct('a-tower-on-a-rock', '--kind', 'clarification', '--text', text);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout).toContain(`${join(paper, file)}: clarification 2 is added`);
    expect(read()).toBe(
      before
        .replace('+02:00\ntopics', '+02:00\nupdated: 2024-06-15T15:00:00+03:00\ntopics')
        .replace(
          'not three times.\n',
          `not three times.\n  - date: 2024-06-15T15:00:00+03:00\n    kind: clarification\n    text: "It said “nine: #3”; it's \\"ten\\"."\n`,
        ),
    );
  });

  test('shows the difference and writes nothing', async () => {
    const { read, correct } = openCopy();
    const before = read();
    const { status, stdout } = await correct('/2022/12/01/a-tower-on-a-rock/', '--text', 'It was ten.', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('+updated: 2024-06-15T15:00:00+03:00\n');
    expect(stdout).toContain('+    text: It was ten.\n');
    expect(read()).toBe(before);
  });

  test('refuses an unknown article, a story with an error and a text that is there, each with the mend', async () => {
    const { paper, read, correct } = openCopy();
    const unknown = await correct('2022/12/a-tower-on-rock', '--text', 'x');
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).toBe('there is no article 2022/12/a-tower-on-rock - write 2022/12/a-tower-on-a-rock\n');
    const same = await correct('a-tower-on-a-rock', '--text', ' The tower was built  twice, not three times.');
    expect(same.status).toBe(1);
    expect(same.stderr).toContain('correction 1 of the story says the same already');
    writeFileSync(join(paper, file), read().replace('section: culture', 'section: Culture'));
    const broken = await correct('a-tower-on-a-rock', '--text', 'x');
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain(`Mend this first:\n${join(paper, file)}:5:10 bad-value`);
  });

  test.each([
    [['--text', 'x'], 'Name one article'],
    [['a-tower-on-a-rock'], 'Say what was wrong'],
    [['a-tower-on-a-rock', '--text', ' '], 'The text is wrong'],
    [['a-tower-on-a-rock', '--text', 'x', '--kind', 'erratum'], 'There is no kind erratum'],
    [['a-tower-on-a-rock', '--text', 'x', '--date', 'today'], 'The time is "today"'],
    [['a-tower-on-a-rock', '--text', 'x', '--date', '2023-02-30'], 'The date is wrong: there is no day 30'],
  ])('%j is wrong usage', async (words, message) => {
    const { status, stderr } = await openCopy().correct(...words);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

describe('a correction', () => {
  const story: ArticleFrontMatter = article.parse({
    headline: 'A',
    standfirst: 'B',
    section: 'news',
    byline: 'C',
    published: '2024-06-01T01:00:00+03:00',
    updated: '2024-06-15T12:00:00Z',
  });
  const never = { date: 0, hasTime: true, kind: 'note', text: '' } as const;
  const on = (date: string): Correction =>
    article.shape.corrections.parse([{ date, kind: 'note', text: 'x' }])[0] ?? never;
  const faultOf = (date: string) => findCorrectionFault(on(date), story, now, 'Europe/Helsinki');

  test('is neither older than its story nor from tomorrow', () => {
    expect(faultOf('2024-06-01')).toBeUndefined();
    expect(faultOf('2024-06-15')).toBeUndefined();
    expect(faultOf('2024-05-31')).toContain('before published, 2024-06-01T01:00:00+03:00');
    expect(faultOf('2024-05-31T23:00:00Z')).toBeUndefined();
    expect(faultOf('2024-05-31T21:00:00Z')).toContain('before published');
    expect(faultOf('2024-06-16')).toContain('after today');
    expect(faultOf('2024-06-15T12:00:01Z')).toContain('after today');
  });

  test('is not made of a story that nobody has read', () => {
    expect(findCorrectionFault(on('2024-06-01'), story, story.published - 1, 'UTC')).toContain('not published yet');
  });

  test('never moves updated back', () => {
    const keys = (date: string, updated: number) =>
      toCorrectionChanges(date, on(date), { ...story, updated }, now, 'UTC').map(
        (change) => 'key' in change && change.key,
      );
    expect(keys('2024-06-02', now - 1000)).toEqual(['updated', 'corrections']);
    expect(keys('2024-06-02T00:00:00Z', now - 1000)).toEqual(['corrections']);
    expect(keys('2024-06-02', now)).toEqual(['corrections']);
  });
});

test('an article is found by its path, its id, its address and its name alone', async () => {
  const { paper, environment } = openCopy();
  const settings = readSettings(environment, repository);
  for (const typed of [
    join(paper, file),
    file,
    '2022/12/a-tower-on-a-rock',
    'articles/2022/12/a-tower-on-a-rock/index.md',
    '/2022/12/01/a-tower-on-a-rock/',
    'https://gazette.example/paper/2022/12/01/a-tower-on-a-rock/',
    'a-tower-on-a-rock',
  ])
    expect(await findStory(typed, settings), typed).toEqual({ id: '2022/12/a-tower-on-a-rock', file });
  expect((await findStory('/2024/05/07/%C3%A5lands-f%C3%A4hre/', settings)).id).toBe('2024/05/ålands-fähre');
  await expect(findStory('a-tower', settings)).rejects.toThrow('there is no article a-tower');
  await expect(findStory('2021/01/a-tower-on-a-rock', settings)).rejects.toThrow('write 2022/12/a-tower-on-a-rock');
});
