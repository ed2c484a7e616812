import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { unpackDictionary } from '../../../src/search/client/dictionary-format.ts';
import { openSpellingBook } from '../../../src/search/client/spelling.ts';
import { openRandom } from '../random.ts';
import { makeKnownItems, makeQuestions, misspell, type Question } from './questions.ts';
import { openBrowser, SearchPage, type Asked } from './search-page.ts';
import { serveMeasured, type MeasuredServer } from './serve-measured.ts';
import { isPlain, readStories, type BenchStory } from './stories.ts';

const usage = `Usage: npm run bench:search -- --folder FOLDER [--queries N] [--port N]

Searches a paper that "npm run bench -- --keep FOLDER" has printed, in a browser, and says what N searches (200) of each kind
cost and found.`;

const say = (text: string): boolean => process.stderr.write(`${text}\n`);
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const percent = (part: number, all: number): string =>
  `${part} of ${all} (${all === 0 ? '-' : round((100 * part) / all)} %)`;

/** The value below which so many in a hundred lie. */
function percentile(values: readonly number[], of: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * of) / 100) - 1)] ?? 0;
}

const countBytes = ({ sent }: Asked): number => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const kilobytes = (values: readonly number[], of: number): number => round(percentile(values, of) / 1000);

/** Words of the newest stories, as somebody looks for them: one to three, none of them very short. */
function makeQueries(stories: readonly BenchStory[], count: number): readonly string[] {
  const random = openRandom(77);
  return Array.from({ length: count }, () => {
    const words = (stories[random.below(Math.min(400, stories.length))]?.parts.flat() ?? []).filter(isPlain);
    return Array.from({ length: 1 + random.below(3) }, () => words[random.below(words.length)] ?? '').join(' ');
  });
}

type Rows = Record<string, string | number>;

/** Whether the newest shard had all ten stories of a page. */
const isNewest = ({ sent, paths }: Asked): boolean =>
  paths.length === 10 && new Set(sent.flatMap(({ path: file }) => /\/shards\/[^/]+/.exec(file) ?? [])).size <= 1;

const toMilliseconds = (asked: readonly Asked[], of: number): number =>
  percentile(
    asked.map(({ milliseconds }) => milliseconds),
    of,
  );

/** What searches cost: all of them, and those for ten stories of the newest shard. */
function toRows(name: string, asked: readonly Asked[]): Rows {
  const newest = asked.filter(isNewest);
  const rows = [
    [name, asked],
    [`${name} in the newest shard`, newest],
  ] as const;
  return {
    [`${name} in the newest shard`]: percent(newest.length, asked.length),
    ...Object.fromEntries(
      rows.flatMap(([row, some]) => [
        [`${row}, KB (95 in 100)`, kilobytes(some.map(countBytes), 95)],
        [
          `${row}, requests (95 in 100)`,
          percentile(
            some.map(({ sent }) => sent.length),
            95,
          ),
        ],
        [`${row}, ms from key to results (95 in 100)`, round(toMilliseconds(some, 95), 0)],
      ]),
    ),
  };
}

/** First searches of readers who have nothing in their cache, and a second one of each. */
async function measureCosts(browser: Browser, server: MeasuredServer, queries: readonly string[]): Promise<Rows> {
  const cold: Asked[] = [];
  const warm: Asked[] = [];
  for (const [at, query] of queries.entries()) {
    const page = await SearchPage.open(browser, server);
    cold.push(await page.type(query));
    warm.push(await page.type(queries[(at + 1) % queries.length] ?? query));
    await page.close();
  }
  const all = [...cold, ...warm];
  return {
    ...toRows('first search', cold),
    ...toRows('next search', warm),
    'largest file, KB': round(Math.max(...all.flatMap(({ sent }) => sent.map(({ bytes }) => bytes))) / 1000),
    'key to results in the newest shard, ms (95 in 100)': round(toMilliseconds(all.filter(isNewest), 95), 0),
    'key to results, ms (95 in 100)': round(toMilliseconds(all, 95), 0),
    'key to results, ms (half)': round(toMilliseconds(all, 50), 0),
    'tasks above 50 ms': all.reduce((sum, { longTasks }) => sum + longTasks.length, 0),
  };
}

/** How many searches show what they have to, in the order in which they have to. */
async function countExact(page: SearchPage, questions: readonly Question[]): Promise<number> {
  let exact = 0;
  for (const { address, expected } of questions) {
    const { paths } = await page.visit(address);
    const isSame = paths.every((one, at) => one === expected[at]) && (paths.length > 0 || expected.length === 0);
    if (isSame) exact += 1;
    else say(`  ${address}: ${paths.slice(0, 3).join(' ')} instead of ${expected.slice(0, 3).join(' ')}`);
  }
  return exact;
}

async function measureKnownItems(page: SearchPage, stories: readonly BenchStory[], count: number): Promise<Rows> {
  const ranks: number[] = [];
  for (const item of makeKnownItems(stories, count)) {
    const { paths } = await page.visit(`?q=${encodeURIComponent(item.query)}&sort=best`);
    ranks.push(paths.indexOf(item.path) + 1);
  }
  const within = (most: number): number => ranks.filter((rank) => rank > 0 && rank <= most).length;
  return { 'known story first': percent(within(1), count), 'known story in the first ten': percent(within(10), count) };
}

/** Words of headlines with one wrong letter, where that makes no other word of the paper. */
function measureSpelling(dist: string, stories: readonly BenchStory[], count: number): Rows {
  const packed = readFileSync(path.join(dist, 'search/dictionary.txt'), 'utf8');
  const words = unpackDictionary(packed);
  const book = openSpellingBook(words);
  const random = openRandom(5);
  const tried: Record<string, { right: number; all: number }> = {};
  const times: number[] = [];
  for (let tries = 0; times.length < count && tries < count * 50; tries += 1) {
    const headline = stories[random.below(stories.length)]?.headline ?? [];
    const word = headline[random.below(headline.length)] ?? '';
    if (word.length < 4) continue;
    const typed = misspell(word, random);
    if (book.has(typed)) continue;
    const start = performance.now();
    const isRight = book.suggest(typed, 3).includes(word);
    times.push(performance.now() - start);
    const length = word.length < 6 ? 'four or five letters' : 'six letters or more';
    const row = (tried[length] ??= { right: 0, all: 0 });
    row.all += 1;
    if (isRight) row.right += 1;
  }
  const rows = Object.entries(tried).map(([length, { right, all }]) => [
    `misspelt words of ${length}`,
    percent(right, all),
  ]);
  return {
    'dictionary, bytes as compressed': gzipSync(packed).length,
    'dictionary, words': words.length,
    'suggestion, ms (95 in 100)': round(percentile(times, 95)),
    ...(Object.fromEntries(rows) as Rows),
  };
}

async function run(folder: string, queries: number, port: number): Promise<void> {
  const dist = path.join(folder, 'dist');
  if (!existsSync(path.join(dist, 'search/manifest.json'))) throw new Error(`${dist} has no search index.`);
  say('reading the stories ...');
  const stories = readStories(path.join(folder, 'content'));
  const server = await serveMeasured(dist, port);
  const browser = await openBrowser();
  try {
    say('first searches ...');
    const rows: Rows = { stories: stories.length };
    Object.assign(rows, await measureCosts(browser, server, makeQueries(stories, queries)));
    say(JSON.stringify(rows));
    const page = await SearchPage.open(browser, server);
    say('order ...');
    const { ordered, phrases } = makeQuestions(stories, queries);
    rows['order as sorted'] = percent(await countExact(page, ordered), ordered.length);
    say('phrases ...');
    rows['phrases exact'] = percent(await countExact(page, phrases), phrases.length);
    say('known stories ...');
    Object.assign(rows, await measureKnownItems(page, stories, queries), measureSpelling(dist, stories, queries));
    console.table(rows);
    process.stdout.write(`${JSON.stringify(rows)}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

function readOptions(): { folder: string; queries: number; port: number } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        folder: { type: 'string' },
        queries: { type: 'string', default: '200' },
        port: { type: 'string', default: '0' },
      },
    });
    const [queries, port] = [Number(values.queries), Number(values.port)];
    const isSound = Number.isInteger(queries) && queries > 0 && Number.isInteger(port) && port >= 0;
    return values.folder !== undefined && isSound ? { folder: path.resolve(values.folder), queries, port } : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) await run(options.folder, options.queries, options.port);
else {
  say(usage);
  process.exitCode = 2;
}
