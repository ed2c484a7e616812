import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/build-archive.ts';
import { readPaper } from '../../../../src/archive/read-paper.ts';
import { requireBody } from '../../../../src/archive/require-body.ts';
import { readSettings, type Settings } from '../../../../src/archive/settings.ts';
import type { Problem } from '../../../../src/desk/problem.ts';
import { findLeaks } from '../../../../src/press/embargo/hold-embargo.ts';
import { toCardOrders, toPictureOrders } from '../../../../src/press/picture-orders.ts';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  tinyPaper,
} from '../../../support/build-newspaper.ts';

afterAll(removeTemporaryFolders);

const cache = openTemporaryFolder('leaks-cache');

type Files = Readonly<Record<string, string | Uint8Array>>;

function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const toStory = (keys: string, text: string): string =>
  `---\nsection: news\ncontributors: [desk]\npublished: 2024-02-05T09:00:00Z\n${keys}\n---\n\n${text}\n`;

const draft = 'articles/2024/02/the-quay-is-sold.md';
const held: Files = {
  [draft]: toStory(
    'headline: The quay is to be sold to a bank\nstandfirst: Nobody has told the fishermen of it so far.\nid: sale-of-the-quay-1\ndraft: true\naliases: [/harbour/old-quay-story/]',
    'The contract was signed at midnight in a café. It’s said that “nobody” but the mayor has read the whole of it, and that the harbour master was asked to leave the room before the second page.',
  ),
};

interface Desk {
  readonly settings: Settings;
  readonly paper: string;
  /** What is said of the files that are about to be printed, and of those that stay. */
  readonly look: (made: Files, kept?: Files) => Promise<readonly string[]>;
  readonly problems: (made: Files, kept?: Files) => Promise<readonly Problem[]>;
}

function openDesk(files: Files): Desk {
  const paper = copyPaper(tinyPaper, 'leaks');
  write(paper, files);
  const out = openTemporaryFolder('leaks-out');
  const settings: Settings = {
    ...readSettings(
      { CONTENT_DIR: paper, OUT_DIR: out, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(now / 1000) },
      repository,
    ),
    proofDir: openTemporaryFolder('leaks-proof'),
  };
  const problems: Desk['problems'] = async (made, kept = {}) => {
    const read = await readPaper(settings);
    const archive = await buildArchive(read.paper, now, { find: (key) => requireBody(settings, key) });
    const proofDir = openTemporaryFolder('leaks-proof');
    write(proofDir, made);
    write(out, kept);
    const orders = toPictureOrders(settings, read.paper, archive.contributors);
    const cards = toCardOrders(settings, read.paper);
    const input = { paper: read.paper, archive, orders, cards, kept: Object.keys(kept), version: 'one' };
    return findLeaks({ ...input, settings: { ...settings, proofDir } });
  };
  const look: Desk['look'] = async (made, kept) =>
    (await problems(made, kept)).map(({ file, message }) => `${file}: ${message}`);
  return { settings, paper, look, problems };
}

const harmless: Files = {
  'index.html': '<h1>The only story</h1><p>Nothing to see here, and much of it.</p>',
  '2024/02/05/index.html': '<p>An ordinary day, 5 February 2024</p>',
};

describe('something that is held back', () => {
  const desk = openDesk(held);
  const cases: readonly (readonly [string, Files, string])[] = [
    [
      'its headline in a page',
      { 'index.html': '<li>The quay is to be sold to a bank</li>' },
      'headline stands in index.html',
    ],
    [
      'its headline in capitals',
      { 'index.html': '<li>THE QUAY IS TO BE SOLD TO A BANK</li>' },
      'headline stands in index.html',
    ],
    [
      'its standfirst in a feed',
      { 'feed.xml': '<title>Nobody has told the fishermen of it so far.</title>' },
      'standfirst stands in feed.xml',
    ],
    [
      'a sentence of it',
      { 'a.txt': 'He says: the contract was signed at midnight in a café.' },
      'text stands in a.txt',
    ],
    [
      'a part of a sentence, cut off',
      { 'a.json': '{"x":"read the whole of it, and that the harbour master was asked to leave the room be\\u2026"}' },
      'text stands in a.json',
    ],
    ['its name in a link', { 'a.html': '<a href="/x/the-quay-is-sold/">' }, 'name stands in a.html'],
    [
      'its address',
      { 'sitemap.xml': '<loc>https://tiny.example/2024/02/05/the-quay-is-sold/</loc>' },
      'name and address stand in sitemap.xml',
    ],
    ['its old address', { _redirects: '/harbour/old-quay-story/ / 301' }, 'address stands in _redirects'],
    ['its id in feeds', { 'feed.json': '{"id":"sale-of-the-quay-1"}' }, 'id stands in feed.json'],
    ['a file with its name', { 'cards/the-quay-is-sold.svg': '<svg/>' }, 'name stands in cards/the-quay-is-sold.svg'],
    [
      'its headline in a script',
      { '_astro/x.js': 'const a=`the quay is to be sold to a bank`' },
      'headline stands in _astro/x.js',
    ],
    [
      'its headline, packed',
      { 'search/x.pf_meta': gzipSync('..The quay is to be sold to a bank..') },
      'headline stands in search/x.pf_meta',
    ],
    [
      'its headline, packed by a host',
      { 'a.html.br': brotliCompressSync('<p>The quay is to be sold to a bank') },
      'headline stands in a.html.br',
    ],
    [
      'its headline behind an odd number of bytes',
      { 'x.bin': `${'.'.repeat(1021)}The quay is to be sold to a bank` },
      'headline stands in x.bin',
    ],
  ];
  test.each(cases)('%s', async (_, files, expected) => {
    expect(await desk.look({ ...harmless, ...files })).toEqual([`${draft}: its ${expected}`]);
  });

  test('is a document of the search', async () => {
    const fragment = 'search/shards/2024/fragment/en_1.pf_fragment';
    const toDocument = (url: string) => gzipSync(`pagefind_dcd${JSON.stringify({ url, content: 'short' })}`);
    expect(await desk.look({ [fragment]: toDocument('/2024/01/31/only-story/') })).toEqual([]);
    expect(await desk.look({ [fragment]: toDocument('/2024/02/05/of-another-paper/') })).toEqual([
      `publication.yaml: the search finds /2024/02/05/of-another-paper/, which is not in print (${fragment})`,
    ]);
  });

  test('is told of one file at most five times, with what to do', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [`${n}.html`, 'The quay is to be sold to a bank']),
    );
    const problems = await desk.problems(files);
    expect(problems).toHaveLength(5);
    expect(problems.at(-1)?.message).toMatch(/, and in 3 more files$/);
    expect(problems[0]).toMatchObject({
      code: 'leak',
      severity: 'error',
      advice: 'find what prints 0.html: a template, a plugin or a file in public/',
    });
  });
});

describe('a picture that is held back', () => {
  const noise = (seed: number, size = 64): Promise<Buffer> =>
    sharp(
      Buffer.from(
        Array.from({ length: size * size * 3 }, (_, at) => (Math.imul(at + seed, 2_654_435_761) >>> 24) & 255),
      ),
      {
        raw: { width: size, height: size, channels: 3 },
      },
    )
      .png()
      .toBuffer();
  const illustrate = (keys: string): string =>
    toStory(`${keys}\npicture: { src: a.png, alt: Noise, credit: Nobody }`, 'A text about noise.');

  test('is found by its bytes, by those in base64 and by its digest', async () => {
    const picture = await noise(1);
    const folder = 'articles/2024/02/noise-of-the-night';
    const desk = openDesk({
      [`${folder}/index.md`]: illustrate('headline: Noise\nstandfirst: Noise.\ndraft: true'),
      [`${folder}/a.png`]: picture,
    });
    const expected = [`${folder}/index.md: its picture stands in x`];
    expect(await desk.look({ x: picture })).toEqual(expected);
    expect(await desk.look({ x: Buffer.concat([Buffer.from('PK...'), picture]) })).toEqual(expected);
    expect(await desk.look({ x: `<img src="data:image/png;base64,${picture.toString('base64')}">` })).toEqual(expected);
    const { paper } = await readPaper(desk.settings);
    const digest = paper.articles.find(({ draft: isDraft }) => isDraft)?.pictures[0]?.probe.digest ?? '';
    expect(await desk.look({ x: `/_pictures/${digest.slice(0, 20)}-400.avif` })).toEqual(expected);
    expect(await desk.look({ x: await noise(7) })).toEqual([]);
  });

  test('is none where a story in print has it, too', async () => {
    const picture = await noise(2);
    const [one, other] = ['articles/2024/02/noise-one', 'articles/2024/02/noise-two'];
    const desk = openDesk({
      [`${one}/index.md`]: illustrate('headline: Noise\nstandfirst: Noise.\ndraft: true'),
      [`${one}/a.png`]: picture,
      [`${other}/index.md`]: illustrate('headline: More\nstandfirst: More.'),
      [`${other}/a.png`]: picture,
    });
    expect(await desk.look({ x: picture })).toEqual([]);
  });
});

describe('no alarm is raised', () => {
  const printed: Files = {
    'articles/2024/03/printed.md': toStory(
      'headline: The week in the harbour of the town\nstandfirst: All of it.',
      'As the mayor put it on Monday: the water will rise until it falls. See [the quay](https://quay.example/plans-for-the-quay/).',
    ),
  };
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'for a headline that a story in print has, too',
      'headline: The week in the harbour of the town\nstandfirst: Another week.',
      'The week in the harbour of the town',
    ],
    [
      'for a name that stands for something else in print',
      'headline: Plans\nstandfirst: Plans of ours.',
      'plans-for-the-quay',
    ],
    [
      'for words of the press',
      'headline: The address may be mistyped\nstandfirst: Ours.',
      'The address may be mistyped, or the story may have been withdrawn.',
    ],
    ['for a short headline and a short name', 'headline: Budget\nstandfirst: Money.', 'Budget /budget/'],
    [
      'for a day of the calendar',
      'headline: Wednesday, 31 January 2024\nstandfirst: A day.',
      'Wednesday, 31 January 2024',
    ],
  ];
  test.each(cases)('%s', async (name, keys, text) => {
    const slug = name.includes('name') && !name.includes('short') ? 'plans-for-the-quay' : 'budget';
    const quoted = 'As he said: the water will rise until it falls. A second sentence that is ours alone.';
    const desk = openDesk({ ...printed, [`articles/2024/02/${slug}.md`]: toStory(`${keys}\ndraft: true`, quoted) });
    expect(await desk.look({ 'index.html': `<p>${text}</p>` })).toEqual([]);
    expect(await desk.look({ 'index.html': '<p>… the water will rise until it falls.</p>' })).toEqual([]);
    expect(await desk.look({ 'index.html': '<p>A second sentence that is ours alone.</p>' })).toHaveLength(1);
  });
});

describe('files that stay', () => {
  const leaking: Files = { 'old.html': 'The quay is to be sold to a bank' };

  test('are searched until they have been for all that is held back', async () => {
    const desk = openDesk({});
    expect(await desk.look({}, leaking)).toEqual([]);
    write(desk.paper, held);
    const found = `${draft}: its headline stands in old.html`;
    expect(await desk.look({}, leaking)).toEqual([found]);
    // A failure clears nothing.
    expect(await desk.look({}, leaking)).toEqual([found]);
    expect((await desk.problems({}, leaking))[0]?.advice).toContain('npm run build -- --force');
  });

  test('are not read again while no more is held back', async () => {
    const desk = openDesk(held);
    expect(await desk.look(harmless, {})).toEqual([]);
    // Nobody but this test writes into the output; that it is not noticed shows that the file is not read.
    expect(await desk.look({}, leaking)).toEqual([]);
    write(desk.paper, {
      'articles/2024/02/another.md': toStory(
        'headline: Another thing\nstandfirst: Yes.\ndraft: true',
        'A second draft has come in since then.',
      ),
    });
    expect(await desk.look({}, leaking)).toHaveLength(1);
  });

  test('are searched again when the one who said the same in print is gone', async () => {
    const twin = 'articles/2024/03/twin.md';
    const said = 'The contract was signed at midnight in a café.';
    const desk = openDesk({ ...held, [twin]: toStory('headline: Twin\nstandfirst: Twin.', said) });
    const saying: Files = { 'old.html': said };
    expect(await desk.look(saying)).toEqual([]);
    expect(await desk.look({}, saying)).toEqual([]);
    write(desk.paper, {
      [twin]: readFileSync(join(desk.paper, twin), 'utf8').replace(said, 'Nothing was signed, they say.'),
    });
    expect(await desk.look({}, saying)).toEqual([`${draft}: its text stands in old.html`]);
  });
});
