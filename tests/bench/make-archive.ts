import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { makeVocabulary, openRandom, openWordStream, type Random } from './random.ts';

const accents = ['red', 'blue', 'ochre', 'green', 'violet', 'teal'];
const counts = { sections: 6, contributors: 40, topics: 200, places: 60, series: 12 } as const;
/** Every so many articles is a part of a series, until all series have their parts. */
const betweenParts = 50;
const partsOfSeries = 6;
const pictures = 6;
const wordsPerArticle = 900;
const vocabulary = makeVocabulary(20_000);
const lastYear = 2023;
const lastDay = Date.UTC(lastYear, 11, 31);

/** A paper that prints about a thousand stories a year, or more where it is older than twenty years. */
const toFirstDay = (total: number): number => Date.UTC(lastYear + 1 - Math.min(20, Math.ceil(total / 1000)), 0, 1);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function makeSentence(word: () => string, random: Random): string {
  const words = Array.from({ length: 8 + random.below(18) }, word);
  const commaed = words.map((one, index) => (index === 6 && words.length > 14 ? `${one},` : one));
  return `${capital(commaed.join(' '))}.`;
}

function makeParagraph(word: () => string, random: Random): string {
  return Array.from({ length: 2 + random.below(3) }, () => makeSentence(word, random)).join(' ');
}

/** About 900 words with cross-heads, a link, now and then a quotation, a list or a table. */
function makeBody(word: () => string, random: Random): string {
  const blocks: string[] = [];
  let words = 0;
  while (words < wordsPerArticle) {
    const paragraph = makeParagraph(word, random);
    words += paragraph.split(' ').length;
    blocks.push(random.below(6) === 0 ? paragraph.replace(/ (\S+) /, ' [$1](https://example.org/$1/) ') : paragraph);
    if (blocks.length % 6 === 0) blocks.push(`## ${capital(word())} ${word()} ${word()}`);
  }
  if (random.below(10) === 0)
    blocks.push(
      `| ${capital(word())} | ${capital(word())} |\n| --- | ---: |\n${Array.from({ length: 5 }, () => `| ${word()} | ${random.below(1000)} |`).join('\n')}`,
    );
  if (random.below(8) === 0)
    blocks.push(`:::keypoints\n${Array.from({ length: 3 }, () => `- ${makeSentence(word, random)}`).join('\n')}\n:::`);
  return blocks.join('\n\n');
}

/** The series and the part that an article is, if it is one: parts follow each other without a gap. */
function findPart(index: number): { readonly series: number; readonly part: number } | undefined {
  const number = (index - 7) / betweenParts;
  if (!Number.isInteger(number) || number < 0 || number >= counts.series * partsOfSeries) return undefined;
  return { series: 1 + Math.floor(number / partsOfSeries), part: 1 + (number % partsOfSeries) };
}

interface Made {
  readonly file: string;
  readonly text: string;
  readonly picture?: string;
}

/** The article of a number; the same number gives the same article whatever the size of the archive. */
export function makeArticle(index: number, total: number): Made {
  const random = openRandom(index * 2_654_435_761);
  const word = openWordStream(vocabulary, random);
  const firstDay = toFirstDay(total);
  const moment = firstDay + Math.floor((((lastDay - firstDay) / total) * index) / 60_000) * 60_000;
  const iso = new Date(moment).toISOString().slice(0, 19);
  const headline = capital(Array.from({ length: 6 + random.below(6) }, word).join(' '));
  const slug = `${headline.toLowerCase().split(' ').slice(0, 5).join('-')}-${index}`;
  const topics = [
    ...new Set(
      Array.from({ length: 1 + random.below(4) }, () => `topic-${1 + Math.floor(random.next() ** 2 * counts.topics)}`),
    ),
  ];
  const withPicture = random.below(50) === 0;
  const part = findPart(index);
  const lines = [
    `headline: ${headline}`,
    `standfirst: ${makeSentence(word, random)}`,
    `section: section-${1 + random.below(counts.sections)}`,
    `contributors: [contributor-${1 + random.below(counts.contributors)}]`,
    `place: place-${1 + random.below(counts.places)}`,
    `published: ${iso}+00:00`,
    `topics: [${topics.join(', ')}]`,
    ...(part ? [`series: { id: series-${part.series}, part: ${part.part} }`] : []),
    ...(random.below(40) === 0
      ? [`corrections:\n  - date: ${iso}+00:00\n    kind: correction\n    text: ${makeSentence(word, random)}`]
      : []),
    ...(withPicture ? [`picture: { src: picture.png, alt: Bands of colour, credit: The bench }`] : []),
  ];
  const folder = `articles/${iso.slice(0, 4)}/${iso.slice(5, 7)}`;
  const text = `---\n${lines.join('\n')}\n---\n\n${makeBody(word, random)}\n`;
  return withPicture
    ? { file: `${folder}/${slug}/index.md`, text, picture: `picture-${index % pictures}.png` }
    : { file: `${folder}/${slug}.md`, text };
}

async function makePicture(number: number): Promise<Buffer> {
  const bars = Array.from(
    { length: 8 },
    (_, bar) =>
      `<rect x="${bar * 150}" width="150" height="800" fill="hsl(${(number * 60 + bar * 20) % 360} 40% ${40 + bar * 4}%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${bars.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

async function writeText(folder: string, file: string, text: string | Buffer): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

async function writeSmallKinds(folder: string, total: number): Promise<void> {
  const write = async (kind: string, count: number, toKeys: (n: number) => string): Promise<void> => {
    const named = kind === 'series' ? kind : `${kind}s`;
    for (let n = 1; n <= count; n += 1) await writeText(folder, `${named}/${kind}-${n}.md`, `---\n${toKeys(n)}\n---\n`);
  };
  await writeText(
    folder,
    'publication.yaml',
    'name: The Bench\nid: bench\nurl: https://bench.example\nlanguage: en\ntimeZone: UTC\n',
  );
  await write(
    'section',
    counts.sections,
    (n) => `name: Section ${n}\norder: ${n}\naccent: ${accents[(n - 1) % accents.length]}`,
  );
  await write('contributor', counts.contributors, (n) => `name: Contributor ${n}`);
  await write('topic', counts.topics, (n) => `name: Topic ${n}`);
  await write('place', counts.places, (n) => `name: Place ${n}\nlatitude: ${n * 2 - 60}\nlongitude: ${n * 5 - 150}`);
  // One more than the articles need: a scenario may add one.
  const parts = Math.min(counts.series * partsOfSeries, Math.floor((total - 7) / betweenParts) + 1);
  await write('series', Math.ceil(parts / partsOfSeries), (n) => `name: Series ${n}`);
  await writeText(folder, 'pages/about.md', '---\ntitle: About\n---\n\nA newspaper made for measuring.\n');
}

/**
 * Writes a newspaper of `total` articles: invented words with the frequencies of a language, a year for each thousand
 * up to 20 years, 6 sections, 40 contributors, 200 topics, 60 places, some series, corrections, tables and pictures. Always the
 * same bytes.
 */
export async function writeArchive(folder: string, total: number, progress: (done: number) => void): Promise<void> {
  await writeSmallKinds(folder, total);
  const images = await Promise.all(Array.from({ length: pictures }, (_, number) => makePicture(number)));
  for (let index = 0; index < total; index += 1) {
    const { file, text, picture } = makeArticle(index, total);
    await writeText(folder, file, text);
    if (picture !== undefined)
      await writeText(
        folder,
        path.posix.join(path.posix.dirname(file), 'picture.png'),
        images[index % pictures] ?? Buffer.alloc(0),
      );
    if (index % 500 === 0) progress(index);
  }
  progress(total);
}
