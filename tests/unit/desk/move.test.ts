import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { openResolver } from '../../../src/archive/resolve.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { carryOut } from '../../../src/desk/commands/move/carry-out.ts';
import { planMove } from '../../../src/desk/commands/move/plan.ts';
import { readTarget } from '../../../src/desk/commands/move/target.ts';
import { findStory, openPaperOf, openStory } from '../../../src/desk/commands/story.ts';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  runCommand,
  wholePaper,
} from '../../support/build-newspaper.ts';

const cache = openTemporaryFolder('move-cache');
afterAll(removeTemporaryFolders);

/** Every file of a paper with what is in it. */
const snapshot = (paper: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(paper, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(paper.length + 1), readFileSync(file, 'latin1')]),
  );

function openCopy() {
  const paper = copyPaper(wholePaper, 'move');
  const environment = { CONTENT_DIR: paper, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(now / 1000) };
  const settings = readSettings(environment, repository);
  const read = (file: string) => readFileSync(join(paper, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(join(paper, file, '..'), { recursive: true });
    writeFileSync(join(paper, file), text);
  };
  const plan = async (from: string, to: string, time?: string) => {
    const story = await openStory(await findStory(from, settings), settings);
    const target = readTarget(to, time, story, await openPaperOf(settings));
    return planMove(story, target, settings, () => undefined);
  };
  const move = async (from: string, to: string, time?: string) => carryOut(await plan(from, to, time), paper);
  const check = async () =>
    (await readPaper(settings)).problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const guidOf = async (id: string) => {
    const { paper: records } = await readPaper(settings);
    const record = records.articles.find((one) => one.id === id);
    return record && openResolver(records).toArticle(record).guid;
  };
  return { paper, settings, environment, read, write, plan, move, check, guidOf };
}

const story = (keys: string, body = 'Text.') =>
  `---\nheadline: A story\nstandfirst: A sentence.\nsection: town\ncontributors: [night-desk]\n${keys}---\n\n${body}\n`;
const mole = 'articles/2023/05/who-owns-the-mole.md';
const storm = 'articles/2024/06/storm-closes-the-port';

describe('an article that gets another name', () => {
  test('keeps its name in feeds, and is found at its old address', async () => {
    const { paper, read, move, check, guidOf } = openCopy();
    const guid = await guidOf('2023/05/who-owns-the-mole');
    const before = read(mole);
    await move('who-owns-the-mole', 'the-mole');
    expect(existsSync(join(paper, mole))).toBe(false);
    expect(read('articles/2023/05/the-mole.md')).toBe(
      before.replace(
        'aliases: [/old/mole.html]\n',
        'aliases: [/old/mole.html, /2023/05/20/who-owns-the-mole/]\nid: 2023/05/who-owns-the-mole\n',
      ),
    );
    expect(await guidOf('2023/05/the-mole')).toBe(guid);
    expect(await check()).toEqual([]);
  });

  test('is linked as before, wherever and however it was linked', async () => {
    const { settings, read, write, move, check } = openCopy();
    const links = [
      '[a](/2023/05/20/who-owns-the-mole/#the-deed "t")',
      '[b](https://gazette.example/paper/2023/05/20/who-owns-the-mole)',
      '[c](/2023/05/20/who-owns%2Dthe-mole/?x=1)',
      '[d](/old/mole.html), `[e](/2023/05/20/who-owns-the-mole/)` and [f][f]',
      '[f]: </2023/05/20/who-owns-the-mole/>',
    ].join('\n\n');
    write(
      'articles/2023/05/near.md',
      story('published: 2023-05-20T08:00:00+03:00\n', `${links}\n\n[g](../who-owns-the-mole/)`),
    );
    write('pages/terms.md', `---\ntitle: Terms\n---\n\n[a](/2023/05/20/who-owns-the-mole/)\n`);
    write('contributors/bo-kickerson.md', '---\nname: Bo Kickerson\n---\n\n[a](/2023/05/20/who-owns-the-mole/)\n');
    write(
      'notices/mole.md',
      '---\nlink: "/2023/05/20/who-owns-the-mole/"\n---\n\nThe [mole](/2023/05/20/who-owns-the-mole/).\n',
    );
    write('fronts/town.yaml', '# picks\nslots:\n  - articles/2023/05/who-owns-the-mole.md # old\n');
    const { origin, base } = await openPaperOf(settings);
    write(
      'articles/2023/05/near.md',
      read('articles/2023/05/near.md').replace('https://gazette.example/paper/', origin + base),
    );
    await move('who-owns-the-mole', 'the-mole');
    expect(read('articles/2023/05/near.md').split('---\n\n')[1]).toBe(
      [
        '[a](/2023/05/20/the-mole/#the-deed "t")',
        `[b](${origin}${base}2023/05/20/the-mole/)`,
        '[c](/2023/05/20/the-mole/?x=1)',
        '[d](/2023/05/20/the-mole/), `[e](/2023/05/20/who-owns-the-mole/)` and [f][f]',
        '[f]: </2023/05/20/the-mole/>',
        '[g](/2023/05/20/the-mole/)\n',
      ].join('\n\n'),
    );
    expect(read('pages/terms.md')).toContain('[a](/2023/05/20/the-mole/)');
    expect(read('contributors/bo-kickerson.md')).toContain('[a](/2023/05/20/the-mole/)');
    expect(read('notices/mole.md')).toBe(
      '---\nlink: /2023/05/20/the-mole/\n---\n\nThe [mole](/2023/05/20/the-mole/).\n',
    );
    expect(read('fronts/town.yaml')).toBe('# picks\nslots:\n  - 2023/05/the-mole # old\n');
    expect(read(`${storm}/index.md`)).toContain('[who owns it](/2023/05/20/the-mole/#the-deed)');
    expect(read(`${storm}/index.md`)).toContain('  - 2023/05/the-mole\n');
    expect(await check()).toEqual([]);
  });

  test('takes its folder along, pictures and all', async () => {
    const { paper, read, move, check } = openCopy();
    const before = snapshot(join(paper, storm));
    await move('storm-closes-the-port', 'the-storm');
    expect(existsSync(join(paper, storm))).toBe(false);
    const after = snapshot(join(paper, 'articles/2024/06/the-storm'));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['harbour.png']).toBe(before['harbour.png']);
    expect(read('articles/2024/06/the-storm/index.md')).toContain('id: "00120"');
    expect(read('fronts/home.yaml')).toContain('lead: 2024/06/the-storm\n');
    expect(await check()).toEqual([]);
  });

  test('and gets the old one back is as it was, but for its history', async () => {
    const { read, move, check } = openCopy();
    await move('who-owns-the-mole', 'the-mole');
    await move('the-mole', 'who-owns-the-mole');
    expect(read(mole)).toContain('aliases: [/old/mole.html, /2023/05/20/the-mole/]\nid: 2023/05/who-owns-the-mole\n');
    expect(await check()).toEqual([]);
  });
});

describe('addresses that a story had', () => {
  const lock = '/2023/05/20/who-owns-the-mole/ story\n/old/mole.html -> /2023/05/20/who-owns-the-mole/\n';

  test('are kept, so that the desk has nothing to ask for; what leads there in redirects.yaml leads on at once', async () => {
    const { settings, read, write, move, check } = openCopy();
    const { origin, base } = await openPaperOf(settings);
    write('urls.lock', lock);
    write(
      'redirects.yaml',
      `# ours\n/mole/: /2023/05/20/who-owns-the-mole/ # the mole\n"/m/": '${origin}${base}2023/05/20/who-owns-the-mole/'\n/about-us/: /about/\n`,
    );
    expect(await check()).toEqual([]);
    await move('who-owns-the-mole', '2023/05/21/the-mole');
    expect(read('redirects.yaml')).toBe(
      `# ours\n/mole/: /2023/05/21/the-mole/ # the mole\n"/m/": ${origin}${base}2023/05/21/the-mole/\n/about-us/: /about/\n`,
    );
    expect(await check()).toEqual([]);
    await move('the-mole', 'who-owns-the-mole');
    await move('who-owns-the-mole', '2023/05/20/who-owns-the-mole');
    expect(read('redirects.yaml')).toContain('/mole/: /2023/05/20/who-owns-the-mole/ # the mole\n');
    expect(await check()).toEqual([]);
  });

  test('are lost where a story is renamed by hand, and the desk says how to mend it', async () => {
    const { paper, write, check } = openCopy();
    write('urls.lock', lock);
    renameSync(join(paper, mole), join(paper, 'articles/2023/05/who-has-the-mole.md'));
    expect(await check()).toContain('the story at /2023/05/20/who-owns-the-mole/ was published and would be lost');
  });

  test.each([
    ['redirects.yaml', '/2023/05/20/the-mole/: /about/\n'],
    ['gone.yaml', '/2023/05/20/the-mole/: { date: 2024-01-01, reason: It was a joke. }\n'],
  ])('that %s has are not for a story to move to', async (file, text) => {
    const { paper, write, move } = openCopy();
    write(file, text);
    const before = snapshot(paper);
    await expect(move('who-owns-the-mole', 'the-mole')).rejects.toThrow(
      'the address /2023/05/20/the-mole/ is also that of',
    );
    expect(snapshot(paper)).toEqual(before);
  });
});

describe('an article that gets another day', () => {
  test('keeps its hour on the clocks of the paper', async () => {
    const { read, move, check } = openCopy();
    await move('who-owns-the-mole', '/2023/01/10/the-mole/');
    const text = read('articles/2023/01/the-mole.md');
    expect(text).toContain('published: 2023-01-10T07:00:00+02:00\n');
    expect(read(`${storm}/index.md`)).toContain('(/2023/01/10/the-mole/#the-deed)');
    expect(await check()).toEqual([]);
  });

  test('keeps what its own relative links lead to', async () => {
    const { read, write, move } = openCopy();
    write(
      'articles/2023/05/near.md',
      story('published: 2023-05-20T08:00:00+03:00\n', '[a](../who-owns-the-mole/) [b](#x) [c](/near/)'),
    );
    await move('near', '2023/05/21/near');
    expect(read('articles/2023/05/near.md')).toContain('[a](/2023/05/20/who-owns-the-mole/) [b](#x) [c](/near/)');
  });

  test('takes the pictures beside it along, and leaves a copy to others that print them', async () => {
    const { paper, write, move, check } = openCopy();
    for (const name of ['own.png', 'shared.png'])
      cpSync(join(paper, storm, 'harbour.png'), join(paper, 'articles/2023/05', name));
    const picture = (src: string) => `::figure{src="${src}" alt="A" credit="B"}`;
    write(
      'articles/2023/05/one.md',
      story('published: 2023-05-20T08:00:00+03:00\n', `${picture('own.png')}\n\n${picture('shared.png')}`),
    );
    write('articles/2023/05/two.md', story('published: 2023-05-20T08:00:00+03:00\n', picture('shared.png')));
    await move('one', '2023/06/01/one');
    const has = (file: string) => existsSync(join(paper, 'articles/2023', file));
    expect(['06/own.png', '06/shared.png', '05/own.png', '05/shared.png'].map(has)).toEqual([true, true, false, true]);
    expect(await check()).toEqual([]);
  });
});

describe('a move that cannot be made leaves the paper as it was', () => {
  test.each([
    ['who-owns-the-mole', 'against-benches', 'same'],
    ['who-owns-the-mole', 'who-owns-the-mole', 'there already'],
    ['storm-closes-the-port', '2024/06/16/storm', 'dated before published'],
    ['a-tower-on-a-rock', '2023/02/01/a-tower', 'dated before published'],
    ['who-owns-the-mole', '2023/07/the-mole', 'write the day too, such as 2023/07/20/the-mole'],
    ['who-owns-the-mole', '2023/02/30/the-mole', 'There is no day 2023-02-30'],
    ['who-owns-the-mole', '2023-05-21', 'write both, such as 2023/05/21/who-owns-the-mole'],
    ['who-owns-the-mole', 'the mole', 'cannot become an address'],
  ])('%s to %s', async (from, to, message) => {
    const { paper, move } = openCopy();
    const before = snapshot(paper);
    await expect(move(from, to)).rejects.toThrow(message);
    expect(snapshot(paper)).toEqual(before);
  });

  test('where it would be older than its last change', async () => {
    const { paper, write, move } = openCopy();
    write('articles/2023/05/near.md', story('published: 2023-05-20T08:00:00Z\nupdated: 2023-05-20T09:00:00Z\n'));
    const before = snapshot(paper);
    await expect(move('near', '2023/05/21/near')).rejects.toThrow('That would be wrong: updated');
    expect(snapshot(paper)).toEqual(before);
  });

  test('where a file that may refer to it has an error', async () => {
    const { paper, write, move } = openCopy();
    write('pages/broken.md', '---\ntitle: [\n---\n\n[a](/2023/05/20/who-owns-the-mole/)\n');
    const before = snapshot(paper);
    await expect(move('who-owns-the-mole', 'the-mole')).rejects.toThrow('pages/broken.md may refer to the story');
    expect(snapshot(paper)).toEqual(before);
  });

  test('where a file changes between plan and deed: what was done is taken back', async () => {
    const { paper, read, write, plan } = openCopy();
    const planned = await plan('who-owns-the-mole', '2023/06/01/the-mole');
    write(`${storm}/index.md`, `${read(`${storm}/index.md`)}More.\n`);
    const before = snapshot(paper);
    await expect(carryOut(planned, paper)).rejects.toThrow(/was changed by somebody else.*The paper is as it was\./s);
    expect(snapshot(paper)).toEqual(before);
  });

  test('where something lies in the way by now', async () => {
    const { paper, write, plan } = openCopy();
    const planned = await plan('storm-closes-the-port', 'the-storm');
    write('articles/2024/06/the-storm/notes.txt', 'mine');
    const before = snapshot(paper);
    await expect(carryOut(planned, paper)).rejects.toThrow('is there already');
    expect(snapshot(paper)).toEqual(before);
  });
});

test('the command shows what would change, and then changes it', async () => {
  const { paper, environment } = openCopy();
  const before = snapshot(paper);
  const shown = await runCommand('move', ['who-owns-the-mole', 'the-mole', '--dry-run'], environment);
  expect(shown).toMatchObject({ status: 0, stderr: '' });
  expect(shown.stdout).toContain('+id: 2023/05/who-owns-the-mole\n');
  expect(shown.stdout).toContain('/2023/05/20/who-owns-the-mole/ leads to /2023/05/20/the-mole/');
  expect(snapshot(paper)).toEqual(before);
  expect(await runCommand('move', ['who-owns-the-mole', 'the-mole'], environment)).toMatchObject({ status: 0 });
  expect(existsSync(join(paper, 'articles/2023/05/the-mole.md'))).toBe(true);
  expect(await runCommand('move', ['who-owns-the-mole', 'x'], environment)).toMatchObject({ status: 1, stdout: '' });
  expect(await runCommand('move', ['the-mole'], environment)).toMatchObject({ status: 2, stdout: '' });
});
