import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

/** A file that may be broken in any way, and how it is put into a paper. */
export interface BrokenFile {
  /** Relative to the newspaper folder. */
  readonly file: string;
  readonly kind: 'bytes' | 'folder' | 'link';
  /** What is in it, or where it leads. */
  readonly content: string | Uint8Array;
}

const keys = [
  'headline',
  'standfirst',
  'section',
  'contributors',
  'byline',
  'published',
  'updated',
  'topics',
  'series',
];
const moreKeys = ['picture', 'corrections', 'related', 'draft', 'embargo', 'expires', 'aliases', 'language', 'id', 'x'];

const hostile = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ud800',
  '\ufeff',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '*a',
  '&a [*a, *a]',
  '!!js/function "x"',
  '!!binary "="',
  '? x',
  '- - - - x',
  '{ a: { b: [',
  '"\\u0000"',
  '| \n  x',
  '>-\n',
  '1e999',
  '.nan',
  '0x7fffffffffffffff',
  '2024-02-30T25:61:61+99:99',
  '9999999999-01-01T00:00:00Z',
  '%YAML 9.9',
  '--- ---',
  '\t',
  '# only a remark',
);
const anyText = fc.oneof(
  hostile,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const anyValue = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.nat({ max: 20_000 }).map((size) => 'x'.repeat(size)) },
  { weight: 1, arbitrary: fc.nat({ max: 3000 }).map((depth) => '['.repeat(depth)) },
);

const frontMatter = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...keys, ...moreKeys), anyText), anyValue), { maxLength: 12 })
  .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}\n`).join(''));

const marks = fc.constantFrom(
  '# ',
  '> ',
  '- ',
  '[',
  ']',
  '](',
  '[a]: ',
  '![',
  '*',
  '**',
  '`',
  '```',
  '<',
  '<div>',
  '&#0;',
  ':::',
  ':::factbox{',
  '::figure{src="',
  ':lang[',
  '[^1]',
  '[^1]: ',
  '|',
  '| - |',
  '\n',
  '\n\n',
  '\r',
  '    ',
  '~~',
  'https://',
  '/2024/01/30/only-story/#',
  '%E0%A4%A',
  'TK',
);
const body = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.oneof(marks, anyText), { maxLength: 60 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(marks, fc.nat({ max: 4000 })).map(([mark, times]) => mark.repeat(times)),
  },
);

const text = fc
  .tuple(
    fc.constantFrom('---\n', '---\r\n', '\ufeff---\n', '', '--- \n', '----\n'),
    frontMatter,
    fc.constantFrom('---\n', '', '...\n', '---'),
    body,
  )
  .map((parts) => parts.join(''));
const bytes = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 2,
    arbitrary: fc.tuple(text, fc.uint8Array({ maxLength: 8 }), fc.nat()).map(([before, noise, at]) => {
      const sound = Buffer.from(before);
      const cut = sound.length === 0 ? 0 : at % sound.length;
      return Buffer.concat([sound.subarray(0, cut), noise, sound.subarray(cut)]);
    }),
  },
);

const name = fc.constantFrom(
  'x',
  'a b',
  "it's",
  '"quoted"',
  'UPPER',
  'ä',
  'x.y',
  '-x',
  '$(x)',
  'a\nb',
  '%41',
  'index',
  '東京',
);
/** Files that leave no record of their own behind. */
export const withoutRecords: readonly string[] = ['publication.yaml', 'redirects.yaml', 'gone.yaml', 'urls.lock'];

const place = fc.oneof(
  { weight: 5, arbitrary: name.map((one) => `articles/2024/02/${one}.md`) },
  { weight: 1, arbitrary: name.map((one) => `articles/2024/02/${one}/index.md`) },
  { weight: 1, arbitrary: name.map((one) => `articles/2024/13/${one}.md`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('sections', 'contributors', 'topics', 'places', 'series', 'notices', 'pages'), name)
      .map(([folder, one]) => `${folder}/${one}.md`),
  },
  { weight: 1, arbitrary: fc.constantFrom('fronts/home.yaml', 'fronts/x.yaml') },
  { weight: 1, arbitrary: fc.constantFrom(...withoutRecords) },
);

const content = fc.oneof(
  { weight: 8, arbitrary: bytes.map((value) => ({ kind: 'bytes' as const, content: value })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'folder' as const, content: '' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('/etc/passwd', '/dev/zero', '/nowhere', '.', '../../..')
      .map((target) => ({ kind: 'link' as const, content: target })),
  },
);

/** Broken in every way that an editor, an editor's program or an enemy may think of. */
export const brokenFile: fc.Arbitrary<BrokenFile> = fc.tuple(place, content).map(([file, what]) => ({ file, ...what }));

/** Puts a broken file into a paper, in the place of what is there. */
export function lay(paper: string, { file, kind, content: what }: BrokenFile): void {
  const target = join(paper, file);
  mkdirSync(dirname(target), { recursive: true });
  if (kind === 'folder') mkdirSync(target, { recursive: true });
  else if (kind === 'link') symlinkSync(what as string, target);
  else writeFileSync(target, what);
}
