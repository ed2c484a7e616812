import { describe, expect, test } from 'vitest';
import CalendarMonth from '../../src/components/archive/CalendarMonth.astro';
import FeedGuide from '../../src/components/archive/FeedGuide.astro';
import FeedTables from '../../src/components/archive/FeedTables.astro';
import ListingArchive from '../../src/components/archive/ListingArchive.astro';
import ListingDetails from '../../src/components/archive/ListingDetails.astro';
import NameIndex from '../../src/components/archive/NameIndex.astro';
import StoryRow from '../../src/components/archive/StoryRow.astro';
import Tally from '../../src/components/archive/Tally.astro';
import ArticleFoot from '../../src/components/article/ArticleFoot.astro';
import StoryLabel from '../../src/components/article/StoryLabel.astro';
import Story from '../../src/components/front/Story.astro';
import FollowLinks from '../../src/components/publication/FollowLinks.astro';
import TopLine from '../../src/components/publication/TopLine.astro';
import { toCalendar } from '../../src/newsroom/archive-calendar.ts';
import { toListing } from '../../src/newsroom/listing.ts';
import { openWords } from '../../src/words/words.ts';
import { makeArticle, makePlace, makePublication } from '../support/articles.ts';
import { toText } from '../support/printed-paper.ts';
import { render, type Rendered } from './render.ts';

const words = openWords('en');
const publication = makePublication({ base: '/paper/' });
const links = ({ document }: Rendered): readonly string[] =>
  [...document.querySelectorAll('a')].map((link) => `${link.textContent.trim()} ${link.getAttribute('href') ?? ''}`);

describe('words that only a style sets apart are apart in the text too', () => {
  const story = makeArticle({ kicker: 'Sanctions, explained', kind: 'explainer', place: makePlace('berlin') });

  test('section, kicker and kind', async () => {
    const { text } = await render(StoryLabel, { story, words, language: 'en', section: 'link' });
    expect(text).toBe('World Sanctions, explained Explainer');
  });

  test('byline and place', async () => {
    const { text } = await render(Story, { story, words, language: 'en', level: 2, size: 'small' });
    expect(text).toMatch(/By Jane Doe Berlin$/);
  });

  test('date and byline', async () => {
    const { text } = await render(StoryRow, { story, by: 'month', publication, words, showsSection: true });
    expect(text).toMatch(/2 December By Jane Doe$/);
  });

  test('a name and its number of stories', async () => {
    const entries = [{ name: 'Berlin', href: '/places/berlin/', stories: 1 }];
    expect((await render(NameIndex, { groups: [{ entries }], words })).text).toBe('Berlin 1 story');
  });

  test('a month and its number of stories', async () => {
    const month = toCalendar('2021', [story])[11];
    const { text } = await render(CalendarMonth, { year: '2021', month, most: 1, publication, words });
    expect(text).toMatch(/^December 1 story/);
  });

  test('a year and its number of stories', async () => {
    const rows = [{ name: '2021', href: '/2021/', stories: 3 }];
    expect((await render(Tally, { rows, toCount: words.archive.stories })).text).toBe('2021 3 stories');
  });

  test('the feeds', async () => {
    const { text } = await render(FollowLinks, { publication, words, path: '/world/', name: 'World' });
    expect(text).toBe('Follow by feed: RSS JSON');
  });
});

describe('the page of all feeds', () => {
  const feed = {
    kind: 'section',
    name: 'World',
    description: 'The wide world.',
    href: '/paper/world/',
    rss: '/paper/world/feed.xml',
    json: '/paper/world/feed.json',
    address: 'https://paper.example/paper/world/feed.xml',
  } as const;

  test('has the subject of each feed, both its forms and a button that waits for the script', async () => {
    const rendered = await render(FeedTables, { feeds: [feed], words });
    expect(links(rendered)).toEqual([
      'World /paper/world/',
      'RSS /paper/world/feed.xml',
      'JSON /paper/world/feed.json',
    ]);
    expect(rendered.text).toContain('World The wide world. RSS JSON');
    const button = rendered.document.querySelector('copy-address > button');
    expect(button?.hasAttribute('hidden')).toBe(true);
    expect(button?.getAttribute('aria-label')).toContain('World');
    expect(button?.parentElement?.getAttribute('data-address')).toBe(feed.address);
  });

  test('says what feeds are, how they are followed, and where all of them are in one file', async () => {
    const rendered = await render(FeedGuide, { publication, words });
    expect(rendered.document.querySelectorAll('ol > li').length).toBe(words.feeds.steps.length);
    expect(links(rendered)).toEqual([`${words.feeds.opml} /paper/feeds.opml`]);
  });
});

describe('the page of a subject', () => {
  const filter = { name: 'by', id: 'åsa-öst' } as const;

  test('leads to the search of its stories', async () => {
    const rendered = await render(ListingDetails, { filter, publication, words });
    expect(links(rendered)).toEqual(['Search these stories /paper/search/?by=%C3%A5sa-%C3%B6st']);
  });

  test('gives what is known of it, its other names first', async () => {
    const { coordinates } = words.listings;
    const lines = [coordinates(59.3293, 18.0686), coordinates(-33.5, -70.125)];
    const place = { filter: { name: 'place', id: 'stockholm' }, aliases: ['Sthlm', 'Holmia'] } as const;
    const { text } = await render(ListingDetails, { ...place, lines, publication, words });
    expect(text).toBe('Also: Sthlm and Holmia 59.33° N, 18.07° E 33.50° S, 70.13° W Search these stories');
  });

  test('gives the names under which a person signs', async () => {
    const one = await render(ListingDetails, { filter, aliases: ['J. Doe'], publication, words });
    expect(one.text).toBe('Also signs as J. Doe Search these stories');
    const several = await render(ListingDetails, { filter, aliases: ['J. Doe', 'JD', 'jd'], publication, words });
    expect(several.text).toMatch(/^Also signs as J\. Doe, JD and jd /);
  });

  test('leads to the pages of a person elsewhere, by their names', async () => {
    const elsewhere = ['https://social.example/@jane', 'https://jane.example/'];
    const rendered = await render(ListingDetails, { links: elsewhere, filter, publication, words });
    expect(links(rendered).slice(0, 2)).toEqual([
      'social.example/@jane https://social.example/@jane',
      'jane.example https://jane.example/',
    ]);
    expect(rendered.document.querySelector('a')?.getAttribute('rel')).toBe('me external');
    expect(rendered.text).toMatch(/^Elsewhere: social\.example\/@jane jane\.example Search/);
  });
});

describe('the years of a listing', () => {
  const open = (years: readonly number[]): Promise<Rendered> => {
    const stories = years.map((year) => makeArticle({ published: Date.UTC(year, 5, 1) }, publication));
    return render(ListingArchive, { years: toListing(stories).years, path: '/topics/ferries/', publication, words });
  };
  const toNames = ({ document }: Rendered, selector: string): readonly string[] =>
    [...document.querySelectorAll(selector)].map(
      (link) =>
        `${link.getAttribute('aria-label') ?? link.getAttribute('title') ?? ''} ${link.getAttribute('href') ?? ''}`,
    );
  const from = (first: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => first + index);

  test('are a line where there is one', async () => {
    const rendered = await open([2021, 2021]);
    expect(rendered.text).toBe('By year 2021 2 stories');
    expect(rendered.document.querySelectorAll('svg').length).toBe(0);
    expect(links(rendered)).toEqual(['2021 2 stories /paper/topics/ferries/2021/']);
  });

  test('are bars that lead to their stories, oldest first, with room for a year without any', async () => {
    const rendered = await open([2021, 2021, 2019]);
    expect(toNames(rendered, 'a')).toEqual([
      '2019: 1 story /paper/topics/ferries/2019/',
      '2021: 2 stories /paper/topics/ferries/2021/',
    ]);
    expect([...rendered.document.querySelectorAll('svg')].map((bar) => bar.getAttribute('height'))).toEqual([
      '3rem',
      '6rem',
    ]);
    expect([...rendered.document.querySelectorAll('li')].map(toText)).toEqual([
      '2019 1',
      '2020 2020: 0 stories',
      '2021 2',
    ]);
  });

  test('are a list beside bars that are too thin to be pressed', async () => {
    const rendered = await open(from(1922, 100));
    const bars = rendered.document.querySelector('[aria-hidden] a')?.closest('ol');
    expect(bars?.querySelectorAll('li').length).toBe(100);
    expect([...(bars?.querySelectorAll('a') ?? [])].filter((link) => link.getAttribute('tabindex') !== '-1')).toEqual(
      [],
    );
    expect([...(bars?.querySelectorAll('.year') ?? [])].map(toText)).toEqual(['1940', '1960', '1980', '2000', '2020']);
    const named = toNames(rendered, 'ul a');
    expect(named).toHaveLength(100);
    expect(named[0]).toBe('2021: 1 story /paper/topics/ferries/2021/');
    expect(toNames(rendered, 'ol a').toReversed()).toEqual(named);
  });

  test('are in the list only where there are stories', async () => {
    const rendered = await open([...from(2000, 5), 2021]);
    expect(rendered.document.querySelectorAll('ol li').length).toBe(22);
    expect(rendered.document.querySelectorAll('ul li').length).toBe(6);
  });

  test('are a list alone where they lie too far apart for bars', async () => {
    const rendered = await open([1021, 2021]);
    expect(rendered.document.querySelectorAll('svg').length).toBe(0);
    expect(toNames(rendered, 'a')).toEqual([
      '2021: 1 story /paper/topics/ferries/2021/',
      '1021: 1 story /paper/topics/ferries/1021/',
    ]);
  });
});

test('the foot of a story says that its feeds are those of the section', async () => {
  const rendered = await render(ArticleFoot, { article: makeArticle({}, publication), publication, words });
  expect(rendered.text).toContain('Follow World by feed: RSS, JSON');
  expect(links(rendered)).toEqual(expect.arrayContaining(['RSS /paper/world/feed.xml', 'JSON /paper/world/feed.json']));
});

describe('the top line', () => {
  test('leads to the feeds of a paper that has no page on subscribing', async () => {
    const rendered = await render(TopLine, { publication, words, path: '/' });
    expect(links(rendered)).toContain('Subscribe /paper/feeds/');
  });

  test('leads to the page on subscribing where there is one, and marks it there', async () => {
    const own = makePublication({ policies: { subscribe: 'how-to-subscribe' } });
    const rendered = await render(TopLine, { publication: own, words, path: '/how-to-subscribe/' });
    expect(links(rendered)).toContain('Subscribe /how-to-subscribe/');
    expect(rendered.document.querySelector('[aria-current="page"]')?.textContent.trim()).toBe('Subscribe');
  });

  test('is without an empty paragraph where the paper has no tagline', async () => {
    expect((await render(TopLine, { publication, words, path: '/' })).document.querySelector('p')).toBeNull();
    const own = makePublication({ tagline: 'All of it' });
    expect((await render(TopLine, { publication: own, words, path: '/' })).text).toMatch(/^All of it/);
  });
});
