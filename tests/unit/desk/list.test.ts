import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { listNames, toLists, type Lists } from '../../../src/desk/lists.ts';
import { formatLists, formatListsAsJson } from '../../../src/desk/report/lists.ts';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  runCommand,
  wholePaper,
} from '../../support/build-newspaper.ts';

const cache = openTemporaryFolder('list-cache');
const environment = { CONTENT_DIR: wholePaper, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(now / 1000) };
afterAll(removeTemporaryFolders);

let lists: Lists;
beforeAll(async () => {
  lists = toLists((await readPaper(readSettings(environment, repository))).paper, now);
});

const filesOf = (name: keyof Lists['lists']): readonly string[] => lists.lists[name].map(({ file }) => file);

describe('the lists of the whole paper', () => {
  test('hold what the gate holds back, each for its reason', () => {
    expect(filesOf('drafts')).toEqual(['articles/2024/06/heldback-draft-story/index.md']);
    expect(filesOf('scheduled')).toEqual(['articles/2024/06/heldback-scheduled-story.md']);
    expect(filesOf('embargoed')).toEqual(['articles/2024/06/heldback-embargoed-story.md']);
    expect(filesOf('expired')).toEqual(['articles/2023/11/heldback-expired-story.md']);
  });

  test('hold every printed correction, newest first', () => {
    expect(lists.lists.corrections.map(({ note }) => note?.split(':')[0])).toEqual([
      'note',
      'clarification',
      'correction',
      'correction',
    ]);
    expect(filesOf('corrections').at(-1)).toBe('articles/2022/12/a-tower-on-a-rock.md');
  });

  test('name the stories without pictures, newest first', () => {
    expect(filesOf('without-pictures')).toContain('articles/2023/05/against-benches.md');
    expect(filesOf('without-pictures')).not.toContain('articles/2024/06/storm-closes-the-port/index.md');
    expect(filesOf('without-pictures').at(-1)).toBe('articles/2022/12/a-tower-on-a-rock.md');
  });

  test('say when the next build is due, and what for: articles and notices', () => {
    expect(lists.due).toEqual([
      { file: 'articles/2024/06/heldback-embargoed-story.md', at: now + 1000, what: 'appears' },
      { file: 'articles/2024/06/heldback-scheduled-story.md', at: now + 1000, what: 'appears' },
      { file: 'notices/heldback-later.md', at: now + 1000, what: 'appears' },
    ]);
  });
});

describe('the report', () => {
  const view = { names: ['scheduled', 'drafts'], folder: 'content', timeZone: 'Europe/Helsinki' } as const;

  test('is one for people, with the time left', () => {
    expect(formatLists(lists, view)).toBe(
      [
        'Scheduled: 1',
        '  2024-06-15T15:00:01+03:00  in 1 second  content/articles/2024/06/heldback-scheduled-story.md  HELDBACK-SCHEDULED headline',
        '',
        'Drafts: 1',
        '  2024-06-10T09:00:00+03:00  5 days 6 hours ago  content/articles/2024/06/heldback-draft-story/index.md  HELDBACK-DRAFT headline',
        '',
        'The next build is due at 2024-06-15T15:00:01+03:00, in 1 second:',
        '  content/articles/2024/06/heldback-embargoed-story.md appears',
        '  content/articles/2024/06/heldback-scheduled-story.md appears',
        '  content/notices/heldback-later.md appears',
      ].join('\n'),
    );
    const empty = { ...lists, due: [], lists: { ...lists.lists, scheduled: [], drafts: [] } };
    expect(formatLists(empty, view)).toBe(
      'Scheduled: none\n\nDrafts: none\n\nNo build is due: nothing waits to appear or to expire.',
    );
  });

  test('is one for machines', () => {
    expect(JSON.parse(formatListsAsJson(lists, { ...view, names: listNames }))).toMatchObject({
      now: '2024-06-15T12:00:00Z',
      scheduled: [
        {
          file: 'content/articles/2024/06/heldback-scheduled-story.md',
          headline: 'HELDBACK-SCHEDULED headline',
          at: '2024-06-15T12:00:01Z',
          secondsLeft: 1,
        },
      ],
      expired: [{ secondsLeft: -1 }],
      nextBuild: { at: '2024-06-15T12:00:01Z', secondsLeft: 1 },
    });
  });
});

test('the command lists what is named, and tells a wrong name and a missing paper', async () => {
  const listed = await runCommand('list', ['drafts', '--format', 'json'], environment);
  expect(listed).toMatchObject({ status: 0, stderr: '' });
  expect(Object.keys(JSON.parse(listed.stdout) as object)).toEqual(['now', 'drafts', 'nextBuild']);
  const wrong = await runCommand('list', ['draft'], environment);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('There is no list draft: write drafts');
  const broken = copyPaper(wholePaper, 'list');
  rmSync(join(broken, 'publication.yaml'));
  expect(await runCommand('list', [], { ...environment, CONTENT_DIR: broken })).toMatchObject({ status: 1 });
});
