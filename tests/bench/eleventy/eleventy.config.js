import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from './yaml.js';

/** The paper of the bench as an Eleventy 3 site: the same addresses, the same texts, the same feeds. */

const feedLength = 50;

const pad = (number) => String(number).padStart(2, '0');

function toDay(date) {
  const [year, month, day] = [String(date.getUTCFullYear()), pad(date.getUTCMonth() + 1), pad(date.getUTCDate())];
  return { year, month, day };
}

/** `articles/2021/12/x/index.md` and `articles/2021/12/x.md` are both called x. */
const toSlug = (path) =>
  path
    .replace(/(?:\/index)?\.md$/, '')
    .split('/')
    .at(-1);

function readNames(kind) {
  const folder = join('site', '_data', kind);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file.slice(0, -3), parse(readFileSync(join(folder, file), 'utf8'))]),
  );
}

function groupBy(stories, toKeys) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of toKeys(story)) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}

export default function (eleventyConfig) {
  const names = Object.fromEntries(
    ['sections', 'topics', 'contributors', 'places', 'series'].map((kind) => [kind, readNames(kind)]),
  );
  eleventyConfig.addGlobalData('names', names);
  eleventyConfig.addGlobalData('site', { name: 'The Bench', url: 'https://bench.example' });

  // The one directive of the corpus that Markdown does not have.
  eleventyConfig.addPreprocessor('directives', 'md', (_data, content) =>
    content.replaceAll(/^:::keypoints\n([^]*?)\n:::$/gm, '<aside class="keypoints">\n\n$1\n\n</aside>'),
  );

  const newest = (api) =>
    api
      .getFilteredByGlob('site/articles/**/*.md')
      .toSorted((a, b) => b.data.published - a.data.published || (a.inputPath < b.inputPath ? -1 : 1));
  let known;
  const openStories = (api) => {
    if (known) return known;
    known = newest(api);
    const sections = new Map();
    for (const story of known.toReversed()) {
      const before = sections.get(story.data.section) ?? [];
      story.data.related = before.slice(0, 4);
      sections.set(story.data.section, [story, ...before.slice(0, 3)]);
    }
    return known;
  };

  const kinds = [
    ['topics', '/topics', (data) => data.topics ?? []],
    ['contributors', '/by', (data) => data.contributors ?? []],
    ['places', '/places', (data) => (data.place ? [data.place] : [])],
  ];

  function toListings(stories) {
    const day = (story) => toDay(story.data.published);
    const listings = [];
    const add = (title, toPath, toKeys) => {
      for (const [key, group] of groupBy(stories, toKeys))
        listings.push({ path: toPath(key), title: title(key), stories: group });
    };
    const dated = [
      ({ year }) => `${year}/`,
      ({ year, month }) => `${year}/${month}/`,
      ({ year, month, day: number }) => `${year}/${month}/${number}/`,
    ];
    for (const toDate of dated)
      add(
        (key) => key,
        (key) => `/${key}`,
        (story) => [toDate(day(story))],
      );
    const inSection = [() => '', ...dated.slice(0, 2)];
    for (const toDate of inSection)
      add(
        (key) => names.sections[key.split('/')[0]].name,
        (key) => `/${key}`,
        (story) => [`${story.data.section}/${toDate(day(story))}`],
      );
    for (const [kind, path, toIds] of kinds) {
      for (const toDate of inSection.slice(0, 2))
        add(
          (key) => names[kind][key.split('/')[0]].name,
          (key) => `${path}/${key}`,
          (story) => toIds(story.data).map((id) => `${id}/${toDate(day(story))}`),
        );
    }
    const parts = stories.filter(({ data }) => data.series).toSorted((a, b) => a.data.series.part - b.data.series.part);
    for (const [id, group] of groupBy(parts, ({ data }) => [data.series.id]))
      listings.push({ path: `/series/${id}/`, title: names.series[id].name, stories: group });
    return listings;
  }

  eleventyConfig.addCollection('stories', openStories);
  eleventyConfig.addCollection('latest', (api) => openStories(api).slice(0, 40));
  eleventyConfig.addCollection('corrected', (api) => openStories(api).filter(({ data }) => data.corrections));
  let listings;
  eleventyConfig.addCollection('listings', (api) => (listings ??= toListings(openStories(api))));
  eleventyConfig.addCollection('feeds', (api) => {
    listings ??= toListings(openStories(api));
    const followed = listings.filter(({ path }) =>
      /^\/(?:section-\d+|(?:topics|by|places|series)\/[^/]+)\/$/.test(path),
    );
    return [{ path: '/', title: 'The Bench', stories: openStories(api) }, ...followed].map((listing) => ({
      ...listing,
      stories: listing.stories.slice(0, feedLength),
    }));
  });
  eleventyConfig.addCollection('months', (api) => {
    listings ??= toListings(openStories(api));
    return listings
      .filter(({ path }) => /^\/\d{4}\/\d\d\/$/.test(path))
      .map((listing) => ({ ...listing, name: listing.path.slice(1, -1).replace('/', '-') }));
  });
  eleventyConfig.addCollection('years', (api) => [
    ...new Set(openStories(api).map((story) => toDay(story.data.published).year)),
  ]);

  eleventyConfig.addFilter('iso', (date) => new Date(date).toISOString());
  eleventyConfig.addFilter('rfc822', (date) => new Date(date).toUTCString());
  const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  eleventyConfig.addFilter('longDate', (date) => long.format(new Date(date)));
  eleventyConfig.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  eleventyConfig.addFilter('head', (list, count) => list.slice(0, count));
  eleventyConfig.addFilter('toAddress', (data, path) => {
    const { year, month, day } = toDay(data.published);
    return `/${year}/${month}/${day}/${toSlug(path)}/`;
  });

  eleventyConfig.addPassthroughCopy({ 'site/style.css': 'style.css' });
  eleventyConfig.addPassthroughCopy('site/articles/**/*.png');
  eleventyConfig.setQuietMode(true);
  return {
    dir: { input: 'site', output: '_site' },
    // Faster than Eleventy's default, which takes every text for a Liquid template.
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}
