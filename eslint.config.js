import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The doors of the house (docs/architecture.md): for every room of src/ the rooms and files that it may import, and
 * what to do instead of walking through a wall. `types` may be imported as types only, `packages` lists what may not
 * be imported by bare name. tests/unit/doors feeds the linter one bad import for each.
 */
export const doors = {
  newsroom: {
    open: [],
    packages: [/^(?![./])/],
    advice: 'The newsroom is pure and imports only the newsroom: take what you need as an argument.',
  },
  words: {
    open: ['newsroom/'],
    types: ['markdown/body.ts'],
    packages: [/^(?![./])/],
    advice: 'The dictionaries import only types and rules of the newsroom: take what you need as an argument.',
  },
  schemas: {
    open: ['newsroom/'],
    packages: [/^node:/, /^astro:/],
    advice: 'A schema judges one file by its own text; what needs other files belongs in desk/checks/.',
  },
  desk: {
    open: ['newsroom/', 'schemas/'],
    types: ['markdown/body.ts', 'pictures/plan.ts'],
    packages: [/^astro:/],
    advice: 'The copy desk takes what archive/ has read as an argument; only desk/commands/ opens the archive.',
  },
  maps: {
    open: ['newsroom/'],
    packages: [/^node:/, /^astro:/],
    advice: 'A map is drawn from the atlas and a place that is handed to it; what is printed round it is a component.',
  },
  markdown: {
    open: ['newsroom/', 'desk/problem.ts', 'desk/nearest.ts'],
    packages: [/^astro:/],
    advice:
      'The Markdown processor imports newsroom/, desk/problem.ts and desk/nearest.ts: pass the rest in its BodySource.',
  },
  pictures: {
    open: ['newsroom/', 'maps/', 'desk/problem.ts'],
    types: ['markdown/body.ts'],
    packages: [/^astro:/],
    advice: 'Pictures know files and sizes, not stories: let archive/ or press/ hand over what is needed.',
  },
  archive: {
    open: ['newsroom/', 'desk/', 'schemas/', 'markdown/', 'pictures/', 'words/', 'publication.ts'],
    types: ['maps/world-atlas.ts'],
    closed: ['desk/commands/'],
    packages: [],
    advice:
      'The archive reads and resolves; what is made from articles belongs to feeds/, metadata/, search/ or press/.',
  },
  feeds: {
    open: ['newsroom/', 'words/'],
    packages: [/^node:/, /^astro:/],
    advice: 'A projection takes Articles as arguments: let the route ask the archive and pass them.',
  },
  metadata: {
    open: ['newsroom/', 'words/'],
    packages: [/^node:/, /^astro:/],
    advice: 'A projection takes Articles as arguments: let the route ask the archive and pass them.',
  },
  search: {
    open: ['newsroom/', 'words/'],
    packages: [/^astro:/],
    advice: 'A projection takes Articles as arguments: let press/ or the route ask the archive and pass them.',
  },
  press: {
    open: [
      'newsroom/',
      'archive/',
      'search/',
      'pictures/',
      'words/',
      'publication.ts',
      'desk/problem.ts',
      // What the security policy must know of the browser's side.
      'components/publication/prefetch-rules.ts',
    ],
    types: ['desk/paper.ts', 'markdown/body.ts'],
    packages: [/^astro:content$/],
    advice:
      'The press runs around a build: it imports archive/, search/, pictures/, words/, newsroom/, desk/problem.ts and publication.ts.',
  },
  components: {
    open: ['newsroom/', 'words/', 'styles/'],
    types: ['markdown/', 'maps/'],
    packages: [/^node:/, /^astro:content$/],
    advice: 'A component gets explicit props: let the route ask the archive and pass what is printed.',
  },
  layouts: {
    open: ['components/', 'newsroom/', 'words/', 'styles/'],
    types: ['markdown/', 'maps/'],
    packages: [/^node:/, /^astro:content$/],
    advice:
      'A layout gets explicit props: let the route ask the archive, feeds/ or metadata/ and pass what is printed.',
  },
  pages: {
    open: [
      'layouts/',
      'components/',
      'archive/',
      'feeds/',
      'metadata/',
      'search/',
      'maps/',
      'newsroom/',
      'words/',
      'publication.ts',
    ],
    selfClosed: true,
    packages: [/^node:/, /^astro:content$/],
    advice:
      'A route asks the archive and passes on; a rule belongs in newsroom/, markup in components/. Nothing imports a route.',
  },
};

/** Rooms within rooms, with doors of their own. */
export const innerDoors = {
  'desk/commands': {
    open: ['desk/', 'archive/', 'schemas/', 'markdown/', 'newsroom/', 'pictures/drawing/', 'press/', 'publication.ts'],
    types: ['maps/world-atlas.ts'],
    packages: [/^astro:/],
    advice:
      'A command asks archive/, schemas/, markdown/, newsroom/, press/ and pictures/drawing/; it never reaches into pages or their parts.',
  },
  'search/client': {
    open: ['newsroom/', 'words/'],
    types: ['search/'],
    packages: [/^node:/, /^astro:/],
    advice: 'This runs in the reader’s browser: import newsroom/, words/ and search/client/ only.',
  },
};

const everywhere = [
  { regex: '^(?:/|~|@/|src/)', message: 'Imports are relative: write the path from this file, with its ending.' },
  { regex: '^\\.{1,2}/(?:.*/)?[^./]+$', message: 'Write the ending of the file (.ts, .astro, .css): Node needs it.' },
  { regex: '(?:^|/)index\\.ts$', message: 'No barrels: import the file that holds what you need.' },
  { regex: '(?:^|/)tests/', message: 'Nothing imports from tests/: what both need belongs in src/.' },
];

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (paths) => paths.map((path) => escape(path) + (path.endsWith('/') ? '' : '$')).join('|');

/** The patterns of one room for files `depth` folders below src/. */
function toPatterns(room, { open, types = [], closed = [], selfClosed = false, packages, advice }, depth) {
  const toSource = `(?:\\.\\./){${depth}}`;
  const own = selfClosed ? '' : `|${escape(room)}/`;
  const known = [...open, ...types];
  const allowed = known.length > 0 ? `(?!(?:${anyOf(known)})${own})` : own === '' ? '' : `(?!${escape(room)}/)`;
  const patterns = [{ regex: `^${toSource}${allowed}`, message: advice }];
  if (selfClosed) patterns.push({ regex: `^(?!${toSource})\\.`, message: advice });
  if (closed.length > 0) patterns.push({ regex: `^${toSource}(?:${anyOf(closed)})`, message: advice });
  if (types.length > 0) {
    patterns.push({
      regex: `^${toSource}(?:${anyOf(types)})(?<!${toSource}${escape(room)}/.*)`,
      message: `${advice} Types may be imported with "import type".`,
      allowTypeImports: true,
    });
  }
  for (const name of packages) patterns.push({ regex: name.source, message: advice });
  if (!packages.some((name) => name.test('astro:content')) && room !== 'archive') {
    patterns.push({ regex: '^astro:content$', message: 'Only archive/ reads collections: ask openArchive.' });
  }
  return patterns;
}

const deepest = 6;

function toDoorConfigs([room, door]) {
  const roomDepth = room.split('/').length;
  return Array.from({ length: deepest }, (_, extra) => ({
    name: `doors/${room}/${extra}`,
    files: [`src/${room}/${'*/'.repeat(extra)}*.{ts,astro}`, `src/${room}/${'*/'.repeat(extra)}*.astro/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...everywhere, ...toPatterns(room, door, roomDepth + extra)] }],
    },
  }));
}

const noSort = {
  selector: 'CallExpression > MemberExpression.callee[property.name=/^(?:sort|reverse)$/]',
  message: 'sort and reverse change what others hold: use toSorted or toReversed.',
};
const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'There is one clock, archive/clock.ts: take `now` as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'There is one clock, archive/clock.ts: take `now` as an argument.',
  },
];
const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: let others import the file that holds what they need.',
};
const noSecondDoor = {
  selector: 'ExportNamedDeclaration[declaration=null]',
  message: 'Nothing is exported twice: let others import the file that holds what they need.',
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-drafts/',
    '.astro/',
    'content/',
    'public/',
    'tests/fixtures/',
    'test-results/',
    'playwright-report/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  {
    name: 'typescript',
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a message needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A name with an underscore is there to be left out of the rest.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'without-types',
    files: ['**/*.js', '**/*.astro', '**/*.astro/*.{ts,js}'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    name: 'everywhere',
    files: ['**/*.{ts,js,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', noSort, noBarrel],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    name: 'source',
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noSort, noBarrel, noSecondDoor, ...noClock],
    },
  },
  {
    name: 'clock',
    files: ['src/archive/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', noSort, noBarrel, noSecondDoor] },
  },
  {
    name: 'reports',
    files: ['src/desk/commands/**', 'src/desk/report/**', 'src/press/**'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'pure',
    files: ['src/newsroom/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  Object.entries(doors).map(toDoorConfigs),
  Object.entries(innerDoors).map(toDoorConfigs),
  {
    name: 'doors/tests',
    files: ['tests/**/*.ts', '*.config.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '/src/pages/', message: 'Nothing imports a route: test what it prints, or what it calls.' },
          ],
        },
      ],
    },
  },
  {
    name: 'barrels',
    files: ['src/**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Never name a file index.ts: name it for what it holds.' },
      ],
    },
  },
);
