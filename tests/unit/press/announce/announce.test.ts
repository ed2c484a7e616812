import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toFeedListings } from '../../../../src/feeds/listings.ts';
import { toOpml } from '../../../../src/feeds/opml.ts';
import { toSitemapFiles } from '../../../../src/feeds/sitemap-files.ts';
import { toSitemap, toSitemapIndex } from '../../../../src/feeds/sitemap.ts';
import { sendAll } from '../../../../src/press/announce/send.ts';
import type { Article } from '../../../../src/newsroom/article.ts';
import { makeArticle, makePaper, makePublication } from '../../../support/articles.ts';
import { now, runCommand, type Outcome } from '../../../support/build-newspaper.ts';

/** A name that is no reserved one, as a paper has; only the servers below are ever spoken to. */
const origin = 'https://gazette.wrenport';
const publication = makePublication({ origin, base: '/news/', timeZone: 'UTC' });

interface Heard {
  readonly path: string;
  readonly type: string | undefined;
  readonly body: string;
}

const heard: Heard[] = [];
/** What the hub and the search engine answer; 'never' keeps the line open. */
let answer: number | 'never' = 204;
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', type: request.headers['content-type'], body });
      if (answer !== 'never') response.writeHead(answer).end('thank you');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-announce-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const story = (day: number, changes: Partial<Article> = {}): Article =>
  makeArticle({ id: `2024/06/story-${day}`, published: Date.UTC(2024, 5, day, 9), ...changes }, publication);

/** Puts into the output what a build of these stories would that concerns an announcement. */
function print(...articles: readonly Article[]): void {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  const paper = makePaper(articles, publication);
  const files = toSitemapFiles(paper);
  write('out/sitemap.xml', toSitemapIndex(files));
  for (const file of files) write(`out/sitemap/${file.name}.xml`, toSitemap(file));
  const listings = toFeedListings(paper);
  write('out/feeds.opml', toOpml(listings, publication));
  for (const { rss, json, articles: own } of listings) {
    write(`out${rss.path}`, `RSS ${JSON.stringify(own)}`);
    write(`out${json.path}`, `JSON ${JSON.stringify(own)}`);
  }
}

const settings = (extra = ''): string => `name: The Test\nid: the-test\nurl: ${origin}\n${extra}`;
const whole = (): string =>
  settings(`hub: ${address}/hub\nindexNow:\n  key: wrenport-key\n  endpoint: ${address}/indexnow\n`);

function announce(...words: readonly string[]): Promise<Outcome> {
  return runCommand('announce', words, {
    CONTENT_DIR: join(folder, 'paper'),
    OUT_DIR: join(folder, 'out'),
    CACHE_DIR: join(folder, 'cache'),
    BASE_PATH: '/news/',
    SOURCE_DATE_EPOCH: String(now / 1000),
  });
}

const toldFeeds = (): readonly string[] =>
  heard
    .filter(({ path }) => path === '/hub')
    .map(({ body }) => (new URLSearchParams(body).get('hub.url') ?? '').replace(`${origin}/news`, ''))
    .toSorted();
const toldPages = (): readonly string[] =>
  heard
    .filter(({ path }) => path === '/indexnow')
    .flatMap(({ body }) => (JSON.parse(body) as { urlList: readonly string[] }).urlList)
    .map((page) => page.replace(`${origin}/news`, ''))
    .toSorted();

beforeEach(() => {
  heard.length = 0;
  answer = 204;
});

describe('npm run announce', () => {
  it('tells nobody where the paper names nobody, or is not to be reached', async () => {
    write('paper/publication.yaml', settings());
    expect((await announce()).stdout).toContain('nobody to tell');
    write('paper/publication.yaml', whole().replace(origin, 'http://localhost:4321'));
    const local = await announce();
    expect(local.status).toBe(0);
    expect(local.stdout).toContain('localhost cannot be reached');
    expect(heard).toEqual([]);
  });

  it('warns where nothing was printed, and fails no deploy', async () => {
    write('paper/publication.yaml', whole());
    const { status, stderr } = await announce();
    expect(status).toBe(0);
    expect(stderr).toContain('npm run build');
    expect((await announce('--dryrun')).status).toBe(2);
    expect(heard).toEqual([]);
  });

  it('shows first what it would tell: of an archive only what is of the last two days', async () => {
    print(story(1), story(14));
    const { status, stdout } = await announce('--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain(`${origin}/news/2024/06/14/story-14/`);
    expect(stdout).toContain(`${origin}/news/feed.xml`);
    expect(stdout).not.toContain('/2024/06/01/');
    expect(heard).toEqual([]);
  });

  it('keeps what was not taken for the next time, and warns', async () => {
    answer = 503;
    const { status, stdout, stderr } = await announce();
    expect(status).toBe(0);
    expect(stdout).toContain('Nobody was told anything');
    expect(stderr).toContain(`${address}/indexnow was not told of`);
    expect(stderr).toContain('it answered 503');
    expect(heard.length).toBeGreaterThan(2);
  });

  it('tells the hub of feeds and the search engine of pages, once', async () => {
    expect(await announce()).toMatchObject({ status: 0, stderr: '' });
    expect(toldFeeds()).toEqual(['/feed.json', '/feed.xml']);
    expect(toldPages()).toContain('/2024/06/14/story-14/');
    expect(toldPages().filter((page) => page.includes('story-1/'))).toEqual([]);
    const [indexNow] = heard.filter(({ path }) => path === '/indexnow');
    expect(JSON.parse(indexNow?.body ?? '')).toMatchObject({
      host: 'gazette.wrenport',
      key: 'wrenport-key',
      keyLocation: `${origin}/news/wrenport-key.txt`,
    });
    expect(heard.find(({ path }) => path === '/hub')?.type).toBe('application/x-www-form-urlencoded');
    heard.length = 0;
    expect((await announce()).stdout).toContain('Nothing has changed');
    expect(heard).toEqual([]);
  });

  it('tells of a new story with all that lists it, of a changed one and of one that is gone', async () => {
    print(story(1), story(14), story(15));
    await announce();
    expect(toldPages()).toEqual(
      expect.arrayContaining(['/', '/2024/06/15/story-15/', '/2024/06/15/', '/world/', '/by/jane-doe/']),
    );
    expect(toldPages().filter((page) => /story-1[^5]/.test(page))).toEqual([]);
    expect(toldFeeds()).toEqual(
      ['/by/jane-doe/', '/', '/world/'].flatMap((path) => [`${path}feed.json`, `${path}feed.xml`]).toSorted(),
    );
    heard.length = 0;
    print(story(14, { updated: Date.UTC(2024, 5, 16) }), story(15));
    await announce();
    expect(toldPages()).toEqual(expect.arrayContaining(['/2024/06/14/story-14/', '/2024/06/01/story-1/']));
    expect(toldPages()).not.toContain('/2024/06/15/story-15/');
  });

  it('waits for nobody for long, and for nobody who is not there', async () => {
    answer = 'never';
    const message = { type: 'application/x-www-form-urlencoded', body: '', pages: [], feeds: ['x'] } as const;
    const [late] = await sendAll([{ ...message, to: `${address}/hub` }], { each: 50, all: 1000 });
    expect(late?.reason).toBe('it did not answer in time');
    const many = Array.from({ length: 20 }, () => ({ ...message, to: `${address}/hub` }));
    expect(await sendAll(many, { each: 1000, all: 50 })).toHaveLength(20);
    print(story(14), story(15), story(16));
    write('paper/publication.yaml', whole().replaceAll(address, 'http://127.0.0.1:9'));
    const { status, stderr } = await announce();
    expect(status).toBe(0);
    expect(stderr).toContain('was not told of');
  });

  it('tells no search engine of a paper that is not to be listed', async () => {
    write('paper/publication.yaml', `${whole()}robots:\n  search: false\n`);
    await announce();
    expect(toldPages()).toEqual([]);
    expect(toldFeeds()).not.toEqual([]);
  });
});
