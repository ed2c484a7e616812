import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArticles, findFlatFiles, findUnknownFolders, type FoundFiles } from '../../../src/archive/find-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function lay(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), 'text');
  }
}

const print = ({ files, problems }: FoundFiles): readonly string[] => [
  ...files,
  ...problems.map(({ code, file }) => `${code} ${file}`),
];
const articles = async (...names: readonly string[]): Promise<readonly string[]> => {
  await lay(...names);
  return print(await findArticles(folder));
};
const topics = async (...names: readonly string[]): Promise<readonly string[]> => {
  await lay(...names.map((name) => `topics/${name}`));
  return print(await findFlatFiles(folder, 'topics', '.md'));
};

describe('the articles of a paper', () => {
  it('are files in a month, alone or in a folder with their pictures', async () => {
    expect(
      await articles(
        'articles/2021/12/b.md',
        'articles/2021/12/a/index.md',
        'articles/2021/12/a/map.jpg',
        'articles/2020/01/c.md',
      ),
    ).toEqual(['articles/2020/01/c.md', 'articles/2021/12/a/index.md', 'articles/2021/12/b.md']);
  });

  it('come in the order of their names, whatever order the disk has', async () => {
    const names = ['articles/2021/01/z.md', 'articles/2021/02/a.md', 'articles/2021/02/b.md', 'articles/2021/10/a.md'];
    expect(await articles(...names.toReversed())).toEqual(names);
  });

  it('are none where there is no folder, or an empty one', async () => {
    expect(await articles()).toEqual([]);
    await mkdir(path.join(folder, 'articles/2021'), { recursive: true });
    expect(await articles()).toEqual([]);
  });

  it('are not what an editor hides with a dot or an underscore, a file or a folder', async () => {
    const hidden = ['articles/2021/12/_draft.md', 'articles/2021/12/.a.md.swp', 'articles/2021/12/.#a.md'];
    hidden.push('articles/_old/2021/12/a.md', 'articles/.git/a.md', 'articles/2021/12/_notes/index.md');
    expect(await articles(...hidden, 'articles/2021/12/a.md')).toEqual(['articles/2021/12/a.md']);
  });

  it('are not pictures and tables that lie beside them', async () => {
    expect(await articles('articles/2021/12/a.jpg', 'articles/2021/12/a/data.csv', 'articles/x.pdf')).toEqual([]);
  });
});

describe('a text that lies where no address can be made of it', () => {
  it.each([
    'articles/a.md',
    'articles/2021/a.md',
    'articles/21/12/a.md',
    'articles/2021/1/a.md',
    'articles/2021/12/a/b.md',
    'articles/2021/12/a/b/index.md',
    'articles/2021/12/02/a.md',
    'articles/drafts/a.md',
    'articles/2021/00/a.md',
    'articles/2021/13/a.md',
    'articles/2021/12/a.mdx',
    'articles/2021/12/a.markdown',
    'articles/2021/12/a.txt',
    'articles/2021/12/a.MD',
    'articles/README.md',
  ])('is a problem, never skipped in silence: %s', async (file) => {
    expect(await articles(file, 'articles/2021/12/good.md')).toEqual([
      'articles/2021/12/good.md',
      `file-place ${file}`,
    ]);
  });
});

describe('the name of an article', () => {
  it.each([
    'a',
    '1',
    'some-story',
    'some_story',
    'v1.2',
    'a--b',
    'Story',
    'zürich',
    'москва',
    '日本',
    'ヨーロッパ',
    'नेपाल',
  ])('may be %s', async (name) => {
    expect(await articles(`articles/2021/12/${name}.md`)).toEqual([`articles/2021/12/${name}.md`]);
  });

  it('may have its accents written apart', async () => {
    expect(await articles('articles/2021/12/cafe\u0301.md')).toHaveLength(1);
  });

  it.each(['two words', '-a', 'a-', 'a.', "it's", 'a&b', '100%', 'a?', 'a#b', '🗞', 'a+b', 'a,b', '(a)'])(
    'cannot be %s',
    async (name) => {
      const files = [`articles/2021/12/${name}.md`, `articles/2021/11/${name}/index.md`];
      expect(await articles(...files)).toEqual(files.toReversed().map((file) => `file-name ${file}`));
    },
  );
});

describe('a flat folder', () => {
  it('holds files of its ending, directly in it', async () => {
    expect(await topics('nato.md', 'gas.md', 'united-nations.md', 'map.png')).toEqual([
      'topics/gas.md',
      'topics/nato.md',
      'topics/united-nations.md',
    ]);
    await lay('fronts/home.yaml');
    expect(print(await findFlatFiles(folder, 'fronts', '.yaml'))).toEqual(['fronts/home.yaml']);
  });

  it('is empty where it is not there', async () => {
    expect(await topics()).toEqual([]);
  });

  it.each(['more/nato.md', 'nato.markdown', 'nato.txt', 'nato.yaml', 'nato.yml', 'nato.MD'])(
    'does not hold %s, which is told',
    async (file) => {
      expect(await topics(file)).toEqual([`file-place topics/${file}`]);
    },
  );

  it('of YAML does not hold Markdown, nor the other ending', async () => {
    await lay('fronts/home.yml', 'fronts/world.md');
    const { problems } = await findFlatFiles(folder, 'fronts', '.yaml');
    expect(problems.map(({ file, advice }) => `${file}: ${advice}`)).toEqual([
      'fronts/home.yml: move it to fronts/id.yaml, or delete it',
      'fronts/world.md: move it to fronts/id.yaml, or delete it',
    ]);
  });

  it.each([
    'g7',
    '2021',
    'st.petersburg',
    'a_b',
    'zürich',
    'москва',
    '日本',
    'नेपाल',
    'ヨーロッパ',
    'ไทย',
    'cafe\u0301',
  ])('may hold the id %s', async (id) => {
    expect(await topics(`${id}.md`)).toEqual([`topics/${id}.md`]);
  });

  it.each(['NATO', 'Nato', 'Москва', 'two words', 'a--b', '-a', 'a-', 'a~b', 'a.', "it's", '🗞'])(
    'cannot hold the id %s',
    async (id) => {
      expect(await topics(`${id}.md`)).toEqual([`file-name topics/${id}.md`]);
    },
  );
});

describe('links', () => {
  it('to a file and to a folder are followed', async () => {
    await lay('elsewhere/a.md', 'articles/2021/11/b.md');
    await symlink(path.join(folder, 'elsewhere'), path.join(folder, 'articles/2021/12'));
    await symlink(path.join(folder, 'elsewhere/a.md'), path.join(folder, 'articles/2021/11/c.md'));
    expect(await articles()).toEqual(['articles/2021/11/b.md', 'articles/2021/11/c.md', 'articles/2021/12/a.md']);
  });

  it('that lead back in a circle are followed once', async () => {
    await lay('articles/2021/12/a.md');
    await symlink('..', path.join(folder, 'articles/2021/12/back'));
    expect(await articles()).toEqual(['articles/2021/12/a.md']);
  });

  it('that lead out of the newspaper to what holds it are a problem', async () => {
    await lay('articles/2021/12/a.md');
    await symlink('../../../..', path.join(folder, 'articles/2021/12/up'));
    await symlink('/', path.join(folder, 'articles/2021/12/root'));
    expect(await articles()).toEqual([
      'articles/2021/12/a.md',
      'unreadable-file articles/2021/12/root',
      'unreadable-file articles/2021/12/up',
    ]);
  });

  it('are followed as deep as a story may lie', async () => {
    await lay('elsewhere/2021/12/a/index.md', 'elsewhere/2021/12/a/b/c.md', 'articles/2020/01/x.md');
    await symlink(path.join(folder, 'elsewhere/2021'), path.join(folder, 'articles/2021'));
    expect(await articles()).toEqual(['articles/2020/01/x.md', 'articles/2021/12/a/index.md']);
  });

  it('that lead nowhere are left to whoever reads the file', async () => {
    await lay('articles/2021/12/a.md');
    await symlink('nowhere', path.join(folder, 'articles/2021/12/b.md'));
    expect(await articles()).toEqual(['articles/2021/12/a.md', 'articles/2021/12/b.md']);
  });
});

describe('a folder that cannot be read', () => {
  it('is a problem, for a paper without it would be another paper', async () => {
    await writeFile(path.join(folder, 'articles'), 'a file');
    expect(await articles()).toEqual(['unreadable-file articles']);
    await writeFile(path.join(folder, 'topics'), 'a file');
    expect(print(await findFlatFiles(folder, 'topics', '.md'))).toEqual(['unreadable-file topics']);
  });
});

describe('folders that the press does not know', () => {
  it('are told with the nearest that it knows, and stop nothing', async () => {
    await lay('articels/a.md', 'topics/a.md', 'attic/a.md', '.git/config', '_old/a.md', 'publication.yaml');
    const problems = await findUnknownFolders(folder, ['articles', 'topics']);
    expect(problems.map(({ file, severity }) => `${severity} ${file}`).toSorted()).toEqual([
      'warning articels',
      'warning attic',
    ]);
    expect(problems.find(({ file }) => file === 'articels')?.advice).toMatch(/^rename it to articles, or /);
    expect(problems.find(({ file }) => file === 'attic')?.advice).toBe('move it out of the newspaper folder');
  });
});
