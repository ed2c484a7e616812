import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import {
  toCard,
  toCardName,
  toPaperCard,
  toStoryCard,
  type CardWords,
  type StoryWords,
} from '../../../../src/pictures/cards/card.ts';
import { drawCards } from '../../../../src/pictures/cards/draw-cards.ts';
import { accents, inks, paper } from '../../../../src/pictures/cards/palette.ts';
import { openCard, printCards } from '../../../../src/pictures/cards/print-cards.ts';

const words: StoryWords = {
  headline: 'Ministers meet in Stockholm',
  section: 'World',
  kind: 'Analysis',
  date: '2 December 2021',
  accent: 'blue',
};
const make = (overrides: Partial<StoryWords> = {}, name = 'The Meridian'): CardWords => {
  const card = toStoryCard(name, { ...words, ...overrides });
  if (!card) throw new Error('the card cannot be drawn');
  return card;
};
const site = { origin: 'https://paper.example', base: '/news/' };

/** Where anything is drawn, in pixels. */
async function findInk(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [red, green, blue] = [data[0], data[1], data[2]];
  const box = { left: info.width, top: info.height, right: 0, bottom: 0 };
  for (let at = 0; at < data.length; at += 3) {
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) continue;
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { box, background: [red, green, blue], width: info.width, height: info.height };
}

describe('what a card says', () => {
  it('is the headline with its section, kind and day; what cannot be drawn of these is left out', () => {
    expect(make()).toEqual({
      paper: 'The Meridian',
      headline: 'Ministers meet in Stockholm',
      section: 'World',
      kind: 'Analysis',
      date: '2 December 2021',
      accent: 'blue',
    });
    expect(make({ section: 'Мир', kind: 'Opinion' })).toMatchObject({ section: undefined, kind: 'Opinion' });
    expect(make({ section: 'Opinion', kind: 'Opinion' })).toMatchObject({ section: 'Opinion', kind: undefined });
  });

  it('is nothing where the headline or the name of the paper cannot be drawn', () => {
    expect(toStoryCard('The Meridian', { ...words, headline: 'العبّارة تصل' })).toBeUndefined();
    expect(toStoryCard('Меридиан', words)).toBeUndefined();
    expect(toPaperCard({ name: 'Меридиан', tagline: 'Europe' })).toBeUndefined();
    expect(toPaperCard({ name: 'The Meridian', tagline: 'Европа' })).toEqual({ paper: 'The Meridian' });
  });

  it('is said to those who cannot see it, with its address and its size', () => {
    expect(toCard(make(), site)).toEqual({
      file: { url: `https://paper.example/news/_pictures/${toCardName(make())}`, width: 1200, height: 630 },
      mediaType: 'image/png',
      alt: 'Ministers meet in Stockholm',
    });
    expect(toCard({ paper: 'The Meridian', tagline: 'Europe, from the record' }, site).alt).toBe(
      'The Meridian. Europe, from the record',
    );
  });

  it('decides its name, and nothing else does', () => {
    const others = [
      make({ headline: 'Ministers meet in Riga' }),
      make({ section: 'Politics' }),
      make({ kind: undefined }),
      make({ date: '3 December 2021' }),
      make({ accent: 'red' }),
      make({}, 'The Meridional'),
    ];
    expect(new Set([make(), ...others].map(toCardName)).size).toBe(7);
    expect(toCardName(make())).toBe(toCardName(make()));
    expect(toCardName(make())).toMatch(/^card-[\da-f]{20}\.png$/);
  });
});

describe('a drawn card', () => {
  it('has the colours of the pages', async () => {
    const tokens = await readFile(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8');
    const primitive = (name: string): string => new RegExp(`--${name}: (#[\\da-f]{6});`).exec(tokens)?.[1] ?? '';
    const light = (name: string): string =>
      primitive(new RegExp(`--${name}: light-dark\\(var\\(--([a-z]+-\\d+)\\)`).exec(tokens)?.[1] ?? '');
    expect({ paper, ...inks }).toEqual({ paper: light('paper'), ink: light('ink'), soft: light('ink-soft') });
    expect(Object.fromEntries(Object.keys(accents).map((name) => [name, light(name)]))).toEqual(accents);
  });

  it('is a PNG of 1200 by 630 pixels and of few bytes', async () => {
    const [png = Buffer.alloc(0)] = await drawCards([make()]);
    const { format, width, height } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(png.length).toBeLessThan(40_000);
  });

  it('is the same by itself and among many', async () => {
    const all = Array.from({ length: 40 }, (_, at) =>
      make({ headline: `Łódź ${at ** 3} and ${at % 7} efficient ports` }),
    );
    const together = await drawCards(all);
    for (const [at, one] of all.entries()) expect((await drawCards([one]))[0]).toEqual(together[at]);
  });

  it('keeps everything on it, however long the words are', async () => {
    const letter = fc.constantFrom(...'aiWmÅlj,Žg–'.split(''));
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 60 });
    const line = (most: number) =>
      fc.array(word, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' ').slice(0, most).trim());
    await fc.assert(
      fc.asyncProperty(line(200), line(80), line(80), line(160), async (headline, name, section, tagline) => {
        const drawn = await drawCards([make({ headline, section }, name), { paper: name, tagline }]);
        for (const png of drawn) {
          const { box } = await findInk(png);
          // Round letters reach a little over the margin, as in print.
          expect(box.left).toBeGreaterThanOrEqual(60);
          expect(box.right).toBeLessThanOrEqual(1140);
          expect(box.top).toBeGreaterThanOrEqual(30);
          expect(box.bottom).toBeLessThanOrEqual(600);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shows its words: the section in its colour, a longer headline in smaller letters', async () => {
    const [none, section, short, long] = await Promise.all(
      [
        make({ section: 'Мир', kind: undefined }),
        make({ kind: undefined }),
        make({ headline: 'Hat' }),
        make({ headline: 'Hat '.repeat(40).trim() }),
      ].map(async (one) => (await drawCards([one]))[0] ?? Buffer.alloc(0)),
    );
    const label = { left: 72, top: 150, width: 300, height: 50 };
    const headline = { left: 72, top: 215, width: 1056, height: 330 };
    const cut = (png: Buffer | undefined, region: typeof label) => sharp(png).extract(region).png().toBuffer();
    const labels = await Promise.all([none, section].map((png) => cut(png, label)));
    const colours = await Promise.all(
      labels.map(async (png) => (await sharp(png).stats()).channels.map(({ min }) => min)),
    );
    expect(colours).toEqual([
      [0xfc, 0xfa, 0xf4],
      [0x1f, 0x4e, 0x79],
    ]);
    const [large, small] = await Promise.all(
      [short, long].map(async (png) => (await findInk(await cut(png, headline))).box),
    );
    expect((large?.bottom ?? 0) - (large?.top ?? 0)).toBeGreaterThan(80);
    expect((small?.right ?? 0) - (small?.left ?? 0)).toBeGreaterThan(900);
  });
});

describe('the cards of a build', () => {
  it('are kept in the cache, taken from there, and drawn again where they are damaged', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cards-'));
    const cacheDir = path.join(folder, 'cache');
    const print = (outDir: string, isLaid: (file: string) => boolean = () => false): Promise<void> =>
      printCards([make(), make(), make({ headline: 'Another' })], {
        cacheDir,
        outDir: path.join(folder, outDir),
        isLaid,
      });
    const read = (outDir: string) => readFile(path.join(folder, outDir, '_pictures', toCardName(make())));
    await print('first');
    const [recipe = ''] = await readdir(path.join(cacheDir, 'cards'));
    const kept = path.join(cacheDir, 'cards', recipe, toCardName(make()));
    expect(await readdir(path.join(folder, 'first/_pictures'))).toHaveLength(2);
    expect(await readFile(kept)).toEqual(await read('first'));
    await writeFile(kept, 'damaged');
    await print('second');
    expect(await read('second')).toEqual(await read('first'));
    expect(await readFile(kept)).toEqual(await read('first'));
    await print('third', (file) => file.endsWith(toCardName(make())));
    expect(await readdir(path.join(folder, 'third/_pictures'))).toHaveLength(1);
    expect(await openCard(make(), cacheDir)).toBe(kept);
    await rm(folder, { recursive: true });
  });
});

/** Draws cards as a press does that has just been started. */
async function drawAnew(cards: readonly CardWords[]): Promise<readonly Buffer[]> {
  vi.resetModules();
  const { drawCards: draw } = await import('../../../../src/pictures/cards/draw-cards.ts');
  return draw(cards);
}

describe('a card', () => {
  it('is the same to the byte, whichever others are drawn before it', async () => {
    const texts = ['Storm closes the port', 'Who owns the mole?', 'A tower on a rock, 1822', 'Keeper of the light'];
    const sections = ['Harbour', 'Town', 'Opinion', 'Weather & sea'];
    const cards = texts.flatMap((headline) => sections.map((section) => make({ headline, section }, 'The Gazette')));
    const together = await drawAnew(cards);
    for (const [at, card] of cards.entries())
      expect((await drawAnew([card]))[0]?.equals(together[at] ?? Buffer.alloc(0)), JSON.stringify(card)).toBe(true);
  });
});
