import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { parse } from 'yaml';
import type { WorldAtlas } from '../../maps/world-atlas.ts';
import { openAtlas, type Atlas } from '../../pictures/drawing/atlas.ts';
import { draw, type Stock } from '../../pictures/drawing/draw.ts';
import { commissions } from '../../pictures/drawing/edition.ts';
import type { Commission, MapPlace } from '../../pictures/drawing/picture.ts';
import { findCollisions, toSheet, type Face, type Measured } from '../../pictures/drawing/sheet.ts';
import { place as placeSchema } from '../../schemas/place.ts';
import { exit, readArguments, runCommand, UsageError } from './command.ts';

const usage = `Usage: npm run draw [-- <content folder>]

Draws the maps and charts of the demonstration edition and writes them beside its articles as PNG files.
CHROMIUM_PATH names the browser to draw with; /usr/bin/chromium unless said, or else Playwright's own.
Exit code: 0 drawn, 1 labels collide or a picture could not be drawn, 2 usage.`;

const readResolved = (url: string): Promise<Buffer> => readFile(fileURLToPath(url));

async function readAtlas(): Promise<Atlas> {
  const text = (await readResolved(import.meta.resolve('world-atlas/countries-10m.json'))).toString('utf8');
  return openAtlas(JSON.parse(text) as WorldAtlas);
}

async function readFace(family: string, style: Face['style'], url: string): Promise<Face> {
  return { family, style, data: (await readResolved(url)).toString('base64') };
}

const readFaces = (): Promise<readonly Face[]> =>
  Promise.all([
    readFace(
      'Newsreader',
      'normal',
      import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'),
    ),
    readFace(
      'Newsreader',
      'italic',
      import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2'),
    ),
    readFace(
      'Libre Franklin',
      'normal',
      import.meta.resolve('@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2'),
    ),
  ]);

/** The paper's places by id: a map takes its coordinates from the paper itself. */
async function readPlaces(content: string): Promise<ReadonlyMap<string, MapPlace>> {
  const folder = path.join(content, 'places');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md'));
  const entries = files.map(async (file): Promise<[string, MapPlace]> => {
    const [, yaml = ''] = (await readFile(path.join(folder, file), 'utf8')).split(/^---$/m);
    return [path.basename(file, '.md'), placeSchema.parse(parse(yaml))];
  });
  return new Map(await Promise.all(entries));
}

async function findBrowser(): Promise<string | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const usual = '/usr/bin/chromium';
  return access(usual).then(
    () => usual,
    () => undefined,
  );
}

async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
}

/** Runs in the page: where its labels and dots are. */
function measure(): Measured {
  const toBoxes = (name: 'label' | 'dot') =>
    [...document.querySelectorAll<SVGElement>(`[data-${name}]`)].map((shape) => {
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      return { text: shape.dataset[name] ?? '', left, right, top, bottom };
    });
  return { labels: toBoxes('label'), dots: toBoxes('dot') };
}

/** Draws one picture and writes it; gives what is wrong with it. */
async function print(
  { file, picture }: Commission,
  page: Page,
  stock: Stock,
  faces: readonly Face[],
  articles: string,
): Promise<readonly string[]> {
  await page.setContent(toSheet(draw(picture, stock), faces));
  await page.evaluate(() => document.fonts.ready);
  const sheet = page.locator('svg');
  const tall = Number(await sheet.getAttribute('height'));
  const collisions = findCollisions(await page.evaluate(measure), tall);
  const png = await sharp(await sheet.screenshot())
    .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
    .toBuffer();
  const target = path.join(articles, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, png);
  console.log(`${file}  ${Math.ceil(png.length / 1024)} KB`);
  return collisions.map((collision) => `${file}: ${collision}`);
}

async function drawAll(content: string): Promise<readonly string[]> {
  const [atlas, places, faces] = await Promise.all([readAtlas(), readPlaces(content), readFaces()]);
  const stock: Stock = { atlas, places };
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1100 } });
    const faults: string[] = [];
    for (const commission of commissions) {
      faults.push(...(await print(commission, page, stock, faces, path.join(content, 'articles'))));
    }
    return faults;
  } finally {
    await browser.close();
  }
}

await runCommand(usage, async ({ contentDir }) => {
  const { positionals } = readArguments({ options: {}, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError('Name one content folder at most.');
  const faults = await drawAll(path.resolve(positionals[0] ?? contentDir));
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? exit.clean : exit.problems;
});
