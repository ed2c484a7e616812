import { parseArgs } from 'node:util';
import { toPageKey } from '../../src/archive/page-key.ts';
import { findNewestArchive, toArchiveDocuments } from '../../src/feeds/archive-documents.ts';
import { toSubscriptionDocument } from '../../src/feeds/documents.ts';
import { toFeedItems } from '../../src/feeds/item.ts';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { toFeedListings, type FollowablePaper } from '../../src/feeds/listings.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { toSitemapFiles } from '../../src/feeds/sitemap-files.ts';
import { toNewsSitemap, toSitemap, toSitemapIndex } from '../../src/feeds/sitemap.ts';
import type { Article } from '../../src/newsroom/article.ts';
import { groupBy } from '../../src/newsroom/archive-calendar.ts';
import { byNewest } from '../../src/newsroom/order.ts';
import {
  makeArticle,
  makeContributor,
  makePlace,
  makePublication,
  makeSection,
  makeTopic,
} from '../support/articles.ts';

/**
 * What feeds and sitemaps of a large archive cost: projections alone, in one process, from articles in memory. First
 * everything as in a cold build, then the keys of everything and what one new article changes.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } });
const count = Number(values.articles);
const publication = makePublication();
const toMany = <T>(length: number, make: (id: string) => T): readonly T[] =>
  Array.from({ length }, (_, index) => Object.freeze(make(`n${index}`)));
const sections = toMany(6, (id) => makeSection(`section-${id}`));
const topics = toMany(Math.max(200, count / 50), (id) => makeTopic(id));
const places = toMany(300, (id) => makePlace(id));
const contributors = toMany(Math.max(40, count / 250), (id) => makeContributor(id, { name: `Name of ${id}` }));
const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;
const first = Date.UTC(2004, 0, 1);
const step = Math.floor((20 * 365.25 * 86_400_000) / count);
const words =
  'One sentence of a story that says what it says in about so many words as others do, <a href="https://paper.example/x/">with a link</a>. ';
const feedHtml = `<p>${words.repeat(8)}</p>\n`.repeat(6);
const feedSize = Buffer.byteLength(feedHtml.replaceAll(/[&<>"']/g, '&quot;'));

const make = (index: number): Article =>
  Object.freeze(
    makeArticle({
      id: `2004/01/story-${index}`,
      headline: `Headline of story ${index} & what it is about`,
      published: first + index * step,
      section: pick(sections, index * 7),
      contributors: Object.freeze([pick(contributors, index * 13)]),
      topics: Object.freeze([pick(topics, index * 31), pick(topics, index * 17 + 5), pick(topics, index)]),
      place: pick(places, index * 11),
      body: `body-${index}`,
      feedSize,
    }),
  );

function toIndex(stories: readonly Article[], toKeys: (article: Article) => readonly string[]) {
  const lists = new Map<string, Article[]>();
  for (const story of stories) {
    for (const key of toKeys(story)) {
      const list = lists.get(key);
      if (list) list.push(story);
      else lists.set(key, [story]);
    }
  }
  return (id: string): readonly Article[] => lists.get(id) ?? [];
}

function toPaper(articles: readonly Article[]) {
  const byDate = toIndex(articles, ({ day: { year, month, day } }) => [
    year,
    `${year}-${month}`,
    `${year}-${month}-${day}`,
  ]);
  return {
    publication,
    articles,
    sections,
    topics,
    places,
    contributors,
    series: [],
    pages: [],
    corrections: [],
    inSection: toIndex(articles, ({ section }) => [section.id]),
    onTopic: toIndex(articles, (article) => [...new Set(article.topics.map(({ id }) => id))]),
    fromPlace: toIndex(articles, ({ place }) => (place ? [place.id] : [])),
    byContributor: toIndex(articles, (article) => article.contributors.map(({ id }) => id)),
    inSeries: () => [],
    years: [...groupBy(articles, ({ day }) => day.year).keys()],
    on: byDate,
  } satisfies FollowablePaper & Record<string, unknown>;
}

interface Job {
  readonly name: string;
  readonly key: string;
  readonly print: () => Promise<string>;
}

const openBody = (): Promise<{ readonly feedHtml: string }> => Promise.resolve({ feedHtml });

/** As the routes do it: every file with the key by which a build decides whether to print it. */
function toJobs(articles: readonly Article[]): readonly Job[] {
  const paper = toPaper(articles);
  const newestArchive = findNewestArchive(publication, articles);
  const feeds = toFeedListings(paper).flatMap((listing): readonly Job[] => {
    const document = toSubscriptionDocument(listing, publication, listing.kind === 'paper' ? newestArchive : undefined);
    const items = () => toFeedItems(listing, publication, openBody);
    return [
      {
        name: listing.rss.path,
        key: toPageKey({ listing, document, publication }),
        print: async () => toRss(document, await items(), publication),
      },
      {
        name: listing.json.path,
        key: toPageKey({ listing, publication }),
        print: async () => toJsonFeed(listing, await items(), publication),
      },
    ];
  });
  const archives = toArchiveDocuments(publication, articles).map((one): Job => ({
    name: `/feed/${one.name}.xml`,
    key: toPageKey({ ...one, publication }),
    print: async () =>
      toRss(
        one.document,
        await toFeedItems({ articles: one.articles, corrections: [] }, publication, openBody),
        publication,
      ),
  }));
  const files = toSitemapFiles(paper);
  const sitemaps = files.map((file): Job => ({
    name: `/sitemap/${file.name}.xml`,
    key: toPageKey({ file }),
    print: () => Promise.resolve(toSitemap(file)),
  }));
  const always: readonly Job[] = [
    { name: 'index', key: String(Math.random()), print: () => Promise.resolve(toSitemapIndex(files)) },
    { name: 'news', key: String(Math.random()), print: () => Promise.resolve(toNewsSitemap(articles, 'x', first)) },
  ];
  return [...feeds, ...archives, ...sitemaps, ...always];
}

async function measure(name: string, work: () => Promise<number> | number): Promise<void> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
  process.stdout.write(
    `${name.padEnd(34)} ${seconds(performance.now() - start).padStart(8)} s  ${seconds((user + system) / 1000).padStart(8)} CPU s  ${result}\n`,
  );
}

const articles = Array.from({ length: count }, (_, index) => make(index)).toSorted(byNewest);
let jobs: readonly Job[] = [];
await measure('keys, cold (with digests)', () => (jobs = toJobs(articles)).length);
await measure('printing everything', async () => {
  let bytes = 0;
  for (const job of jobs) bytes += Buffer.byteLength(await job.print());
  return bytes;
});
const before = new Map(jobs.map(({ name, key }) => [name, key]));
const more = [make(count), ...articles].toSorted(byNewest);
let changed: readonly Job[] = [];
await measure('keys, one new article', () => {
  changed = toJobs(more).filter(({ name, key }) => before.get(name) !== key);
  return changed.length;
});
await measure('printing what it changes', async () => {
  let bytes = 0;
  for (const job of changed) bytes += Buffer.byteLength(await job.print());
  return bytes;
});
process.stdout.write(`${changed.map(({ name }) => name).join(' ')}\n`);
