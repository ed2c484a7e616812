import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { doors, innerDoors } from '../../../eslint.config.js';
import { repository } from '../../support/build-newspaper.ts';

interface Door {
  readonly open: readonly string[];
  readonly types?: readonly string[];
  readonly advice: string;
}

/** The linter with the rules of this repository; types are left out, since the files here exist on no disk. */
const linter = new ESLint({
  cwd: repository,
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function lint(file: string, code: string): Promise<readonly string[]> {
  const text = file.endsWith('.astro')
    ? `---\n${code.replaceAll('export const', 'const')}\n---\n\n<p>Text</p>\n`
    : `${code}\n`;
  const [result] = await linter.lintText(text, { filePath: file });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId?.startsWith('@typescript-eslint/no-unused') !== true)
    .map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

const rooms: readonly (readonly [string, Door])[] = [...Object.entries(doors), ...Object.entries(innerDoors)];
const importOf = (path: string, what = '{ x }'): string => `import ${what} from '${path}';\nexport const y = x;`;
const toSource = (room: string, depth = 0): string => '../'.repeat(room.split('/').length + depth);

/** A file of a room for every other room that may not be entered from here. */
const walls = (room: string, { open, types = [] }: Door): readonly string[] =>
  rooms
    .map(([other]) => `${other}/x.ts`)
    .filter((target) => !target.startsWith(`${room}/`) && ![...open, ...types].some((door) => target.startsWith(door)));

describe.each(rooms)('the room %s', (room, door) => {
  test('has walls, with a sign on each that says where to go', async () => {
    for (const depth of [0, 1, 3]) {
      const file = `src/${room}/${'inner/'.repeat(depth)}x.ts`;
      for (const target of walls(room, door)) {
        const messages = await lint(file, importOf(toSource(room, depth) + target));
        expect(
          messages.some((message) => message.includes(door.advice)),
          `${file} imports ${target}`,
        ).toBe(true);
      }
    }
  });

  test('has walls in components too', async () => {
    const [target] = walls(room, door);
    const messages = await lint(`src/${room}/X.astro`, importOf(toSource(room) + String(target)));
    expect(messages.some((message) => message.includes(door.advice))).toBe(true);
  });

  test('has open doors', async () => {
    for (const open of door.open) {
      const target = open.endsWith('/') ? `${open}x.ts` : open;
      expect(await lint(`src/${room}/x.ts`, importOf(toSource(room) + target)), `${room} imports ${target}`).toEqual(
        [],
      );
    }
    expect(await lint(`src/${room}/inner/x.ts`, importOf('./beside.ts'))).toEqual(
      room === 'pages' ? [expect.stringContaining(door.advice)] : [],
    );
  });

  for (const type of door.types ?? []) {
    test(`is lent types, and only types, of ${type}`, async () => {
      const target = toSource(room) + (type.endsWith('/') ? `${type}x.ts` : type);
      expect(await lint(`src/${room}/x.ts`, `import type { X } from '${target}';\nexport type Y = X;`)).toEqual([]);
      expect(await lint(`src/${room}/x.ts`, importOf(target))).toEqual([expect.stringContaining(door.advice)]);
    });
  }

  test('has no way into tests, to barrels, to files without ending or by alias', async () => {
    const bad = [
      '../'.repeat(room.split('/').length + 1) + 'tests/support/x.ts',
      './index.ts',
      './x',
      'src/newsroom/x.ts',
      '@/newsroom/x.ts',
      '/src/newsroom/x.ts',
    ];
    for (const path of bad) {
      expect(await lint(`src/${room}/y.ts`, importOf(path)), path).toEqual(
        expect.arrayContaining([expect.stringContaining('no-restricted-imports')]),
      );
    }
  });
});

const fault = async (file: string, code: string): Promise<string> => (await lint(file, code)).join('\n');

describe('packages', () => {
  test.each([
    ['src/newsroom/x.ts', 'node:fs'],
    ['src/newsroom/x.ts', 'astro/zod'],
    ['src/newsroom/x.ts', 'unified'],
    ['src/words/x.ts', 'node:fs'],
    ['src/schemas/x.ts', 'node:fs'],
    ['src/components/front/X.astro', 'node:fs'],
    ['src/layouts/X.astro', 'node:path'],
    ['src/pages/[year]/x.ts', 'node:fs'],
    ['src/feeds/x.ts', 'node:fs'],
    ['src/metadata/x.ts', 'node:crypto'],
    ['src/search/client/x.ts', 'node:fs'],
  ])('%s may not import %s', async (file, name) => {
    expect(await fault(file, importOf(name))).toContain('no-restricted-imports');
  });

  test('only the archive reads collections', async () => {
    for (const [room] of rooms.filter(([name]) => name !== 'archive')) {
      expect(await fault(`src/${room}/x.ts`, importOf('astro:content')), room).toContain('no-restricted-imports');
    }
    expect(await lint('src/archive/x.ts', importOf('astro:content'))).toEqual([]);
  });
});

test('nothing imports a route', async () => {
  expect(await fault('src/pages/x.ts', importOf('./y.ts'))).toContain('Nothing imports a route');
  expect(await fault('src/layouts/X.astro', importOf('../pages/index.astro'))).toContain('no-restricted-imports');
  expect(await fault('tests/unit/x.test.ts', importOf('../../src/pages/x.ts'))).toContain('Nothing imports a route');
});

test('the archive knows the copy desk, but not its commands', async () => {
  expect(await lint('src/archive/x.ts', importOf('../desk/checks/y.ts'))).toEqual([]);
  expect(await fault('src/archive/x.ts', importOf('../desk/commands/y.ts'))).toContain('no-restricted-imports');
});

test('a component whose folder has the name of a room is still a component', async () => {
  expect(await lint('src/components/front/X.astro', importOf('../archive/Y.astro'))).toEqual([]);
  expect(await fault('src/components/front/X.astro', importOf('../../archive/y.ts'))).toContain('explicit props');
});

describe('habits', () => {
  test.each([
    ['the clock, as a date', 'src/newsroom/x.ts', 'export const x = new Date();', 'one clock'],
    ['the clock, as a number', 'src/press/x.ts', 'export const x = Date.now();', 'one clock'],
    ['the clock in a component', 'src/components/front/X.astro', 'const x = new Date();', 'one clock'],
    ['sorting in place', 'src/archive/x.ts', 'export const x = (y: string[]): string[] => y.sort();', 'toSorted'],
    [
      'reversing in place',
      'tests/support/x.ts',
      'export const x = (y: string[]): string[] => y.reverse();',
      'toReversed',
    ],
    ['any', 'src/feeds/x.ts', 'export const x = (y: any): string => String(y);', 'no-explicit-any'],
    ['something left to do', 'src/feeds/x.ts', `// ${'TO' + 'DO'}: later\nexport const x = 1;`, 'no-warning-comments'],
    ['talk in the console', 'src/archive/x.ts', "console.log('x');", 'no-console'],
    ['a barrel', 'src/feeds/x.ts', "export * from './y.ts';", 'No barrels'],
    ['a second way to an import', 'src/feeds/x.ts', "import { x } from './y.ts';\nexport { x };", 'exported twice'],
    ['a file called index', 'src/feeds/index.ts', 'export const x = 1;', 'index.ts'],
    [
      'an assertion in the newsroom',
      'src/newsroom/x.ts',
      'export const x = (y: unknown): string => y as string;',
      'consistent-type-assertions',
    ],
  ])('%s is an error', async (_name, file, code, words) => {
    expect(await fault(file, code)).toContain(words);
  });

  test.each([
    ['the clock', 'src/archive/clock.ts', 'export const x = Date.now();'],
    ['a date from a number', 'src/newsroom/x.ts', 'export const x = new Date(0);'],
    ['toSorted', 'src/newsroom/x.ts', 'export const x = (y: readonly string[]): readonly string[] => y.toSorted();'],
    ['a command that talks', 'src/desk/commands/x.ts', "console.log('x');"],
    ['a test that asks the time', 'tests/unit/x.test.ts', 'export const x = Date.now();'],
  ])('%s is allowed', async (_name, file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });
});
