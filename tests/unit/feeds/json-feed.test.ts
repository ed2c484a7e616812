import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeContributor, makePicture, makePublication, makeTopic } from '../../support/articles.ts';
import { findJsonFeedFaults } from '../../support/json-feed-schema.ts';
import { makeFeeds } from './feed-texts.ts';

const published = Date.UTC(2021, 11, 2, 16, 10);

describe('the schema of JSON Feed 1.1', () => {
  it('knows a feed of ours, and faults in one', async () => {
    const corrections = [{ date: published, hasTime: true, kind: 'note', text: 'x' }] as const;
    const article = makeArticle({ picture: makePicture(), canonical: 'https://agency.example/1', corrections });
    for (const kind of ['paper', 'section', 'corrections'] as const)
      expect(findJsonFeedFaults((await makeFeeds([article], { kind })).json)).toEqual([]);
    const { json } = await makeFeeds([article]);
    expect(findJsonFeedFaults(json.replace('"id":"', '"id":7,"x":"'))).not.toEqual([]);
    expect(findJsonFeedFaults(json.replace('2021-12-02T16:10:00Z', 'yesterday'))).not.toEqual([]);
    expect(findJsonFeedFaults(json.replace('version/1.1', 'version/2'))).not.toEqual([]);
  });

  it('knows the hub that a paper may have, which RSS names too', async () => {
    const publication = makePublication({ hub: 'https://hub.example/' });
    const { json, rss } = await makeFeeds([makeArticle()], { publication });
    expect(findJsonFeedFaults(json)).toEqual([]);
    expect(parseJsonFeed(json).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
    expect(parseRssFeed(rss).atom?.links).toContainEqual({ rel: 'hub', href: 'https://hub.example/' });
    expect((await makeFeeds([makeArticle()])).rss).not.toContain('rel="hub"');
  });
});

describe('a JSON feed, read back by feedsmith', () => {
  it('has what JSON Feed 1.1 requires, and names itself', async () => {
    const { json } = await makeFeeds([makeArticle()]);
    const raw = JSON.parse(json) as { readonly version: string; readonly items: readonly { readonly id: unknown }[] };
    expect(raw.version).toBe('https://jsonfeed.org/version/1.1');
    expect(raw.items.every(({ id }) => typeof id === 'string')).toBe(true);
    expect(parseJsonFeed(json)).toMatchObject({
      title: 'The Test',
      home_page_url: 'https://paper.example/',
      feed_url: 'https://paper.example/feed.json',
      language: 'en',
    });
  });

  it('gives a story its words, names, tags and picture', async () => {
    const article = makeArticle({
      contributors: [makeContributor('jane-doe')],
      topics: [makeTopic('nato')],
      picture: makePicture(),
      updated: published + 60_000,
      published,
    });
    expect(parseJsonFeed((await makeFeeds([article])).json).items?.[0]).toMatchObject({
      id: article.guid,
      url: article.url,
      title: article.headline,
      summary: article.standfirst,
      image: 'https://paper.example/pictures/map.png',
      date_published: '2021-12-02T16:10:00Z',
      date_modified: '2021-12-02T16:11:00Z',
      authors: [{ name: 'Jane Doe', url: 'https://paper.example/by/jane-doe/' }],
      tags: ['World', 'NATO'],
    });
  });

  it('names the first publication elsewhere as the external address and stays at home with its own', async () => {
    const article = makeArticle({ canonical: 'https://agency.example/1' });
    const [item] = parseJsonFeed((await makeFeeds([article])).json).items ?? [];
    expect(item).toMatchObject({ url: article.url, external_url: 'https://agency.example/1' });
  });

  it('leaves out what a story has not', async () => {
    const { json } = await makeFeeds([makeArticle({ contributors: [] })]);
    const [item] = (JSON.parse(json) as { readonly items: readonly object[] }).items;
    expect(Object.keys(item ?? {})).toEqual([
      'id',
      'url',
      'title',
      'content_html',
      'summary',
      'date_published',
      'tags',
    ]);
  });

  it('has the ids, the order and the content of the RSS feed', async () => {
    const articles = [1, 2, 3].map((day) =>
      makeArticle({ id: `2021/12/day-${day}`, published: Date.UTC(2021, 11, day) }),
    );
    const { json, rss } = await makeFeeds(articles, { publication: makePublication({ feedLength: 2 }) });
    const ids = parseJsonFeed(json).items?.map(({ id }) => id);
    expect(ids).toEqual([...rss.matchAll(/<guid[^>]*>([^<]*)/g)].map(([, id]) => id));
    expect(ids).toHaveLength(2);
  });

  it('is whole without a story', async () => {
    expect((JSON.parse((await makeFeeds([])).json) as { readonly items: unknown }).items).toEqual([]);
  });
});
