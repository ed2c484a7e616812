import { groupBy, groupByYear } from '../newsroom/archive-calendar.ts';
import type { Addressed, Article, Day, StandingPage } from '../newsroom/article.ts';
import { listingMonthPath, listingYearPath } from '../newsroom/listing-permalink.ts';
import { dayPath, fixedPaths, monthPath, toUrl, yearPath } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { findNewestChange, toChanged } from './changed.ts';
import type { FollowablePaper } from './listings.ts';
import type { SitemapEntry, SitemapFile } from './sitemap.ts';

/** What of the archive takes part in sitemaps. */
export interface MappedPaper extends FollowablePaper {
  readonly pages: readonly StandingPage[];
  /** Years with stories, newest first. */
  readonly years: readonly string[];
  readonly on: (date: string) => readonly Article[];
}

/** sitemaps.org/protocol.html: at most 50,000 addresses a file. */
const longestFile = 50_000;
/** Google, "Image sitemaps": at most 1,000 pictures a page. */
const mostPictures = 1000;

/**
 * The sitemap files of the paper: `pages` has what is always there, `2021` the archive pages of a year, and `2021-12`
 * the stories of a month. Files of past years and months change only when a story of theirs does. Addresses that no
 * search engine is to list are in none: search, the offline page, stories first published elsewhere.
 */
export function toSitemapFiles(paper: MappedPaper): readonly SitemapFile[] {
  const known = made.get(paper) ?? makeFiles(paper);
  made.set(paper, known);
  return known;
}

/** The files and their index are asked for one after the other; a paper never changes. */
const made = new WeakMap<MappedPaper, readonly SitemapFile[]>();

function makeFiles(paper: MappedPaper): readonly SitemapFile[] {
  const { publication } = paper;
  const dated = groupBy(toDatedEntries(paper), ({ year }) => year);
  const years = paper.years.flatMap((year) => {
    const months = [...groupBy(paper.on(year), ({ day }) => `${day.year}-${day.month}`).entries()];
    return [
      ...toFiles(publication, year, dated.get(year) ?? []),
      ...months.flatMap(([month, stories]) => toFiles(publication, month, toStoryEntries(stories))),
    ];
  });
  return [...toFiles(publication, 'pages', toPageEntries(paper)), ...years];
}

/** One file, or several where it would be too long: `2021-12`, `2021-12-2`. None where there is nothing to list. */
function toFiles(publication: Publication, name: string, entries: readonly SitemapEntry[]): readonly SitemapFile[] {
  return Array.from({ length: Math.ceil(entries.length / longestFile) }, (_, index) => {
    const own = index === 0 ? name : `${name}-${index + 1}`;
    const part = entries.slice(index * longestFile, (index + 1) * longestFile);
    return { name: own, url: toUrl(publication, `/sitemap/${own}.xml`), entries: part };
  });
}

const toStoryEntries = (stories: readonly Article[]): readonly SitemapEntry[] =>
  stories
    .filter(({ canonical }) => canonical === undefined)
    .map((story) => ({ url: story.url, changed: toChanged(story), pictures: story.pictures.slice(0, mostPictures) }));

const toListEntry = ({ url }: Addressed, stories: readonly Article[]): SitemapEntry => ({
  url,
  changed: findNewestChange(stories),
});

function toPageEntries(paper: MappedPaper): readonly SitemapEntry[] {
  const { publication, articles } = paper;
  const lists = [fixedPaths.front, fixedPaths.archive, fixedPaths.topics, fixedPaths.contributors, fixedPaths.places];
  const changed = findNewestChange(articles);
  const corrections = paper.corrections.map(({ correction }) => correction.date);
  return [
    ...lists.map((path) => ({ url: toUrl(publication, path), changed })),
    { url: toUrl(publication, fixedPaths.corrections), changed: corrections[0] },
    { url: toUrl(publication, fixedPaths.feeds) },
    ...paper.pages.map(({ url }) => ({ url })),
    ...toSubjects(paper).map(({ page, stories }) => toListEntry(page, stories)),
    ...paper.series.map((one) => toListEntry(one, paper.inSeries(one.id))),
  ];
}

interface Subject {
  readonly page: Addressed;
  readonly stories: readonly Article[];
}

/** Listings whose archive is kept by year. */
const toSubjects = (paper: MappedPaper): readonly Subject[] => [
  ...paper.sections.map((page) => ({ page, stories: paper.inSection(page.id) })),
  ...paper.topics.map((page) => ({ page, stories: paper.onTopic(page.id) })),
  ...paper.contributors.map((page) => ({ page, stories: paper.byContributor(page.id) })),
  ...paper.places.map((page) => ({ page, stories: paper.fromPlace(page.id) })),
];

interface DatedEntry extends SitemapEntry {
  readonly year: string;
}

/** The archive pages of the paper and of its listings: by year, of sections also by month, of the paper also by day. */
function toDatedEntries(paper: MappedPaper): readonly DatedEntry[] {
  const { publication, articles } = paper;
  const toEntries = (groups: Iterable<readonly Article[]>, toPath: (day: Day) => string): readonly DatedEntry[] =>
    [...groups].flatMap((own) => {
      const [story] = own;
      if (!story) return [];
      const { day } = story;
      return [{ url: toUrl(publication, toPath(day)), changed: findNewestChange(own), year: day.year }];
    });
  const byMonth = (stories: readonly Article[]): Iterable<readonly Article[]> =>
    groupBy(stories, ({ day }) => day.year + day.month).values();
  const byDay = groupBy(articles, ({ day }) => day.year + day.month + day.day).values();
  return [
    ...toEntries(groupByYear(articles).values(), ({ year }) => yearPath(year)),
    ...toEntries(byMonth(articles), ({ year, month }) => monthPath(year, month)),
    ...toEntries(byDay, dayPath),
    ...toSubjects(paper).flatMap(({ page, stories }) =>
      toEntries(groupByYear(stories).values(), ({ year }) => listingYearPath(page.path, year)),
    ),
    ...paper.sections.flatMap(({ id, path }) =>
      toEntries(byMonth(paper.inSection(id)), (day) => listingMonthPath(path, day)),
    ),
  ];
}
