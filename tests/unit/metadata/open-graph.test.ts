import { describe, expect, it } from 'vitest';
import { toHeadMetadata } from '../../../src/metadata/head.ts';
import type { MetaTag } from '../../../src/metadata/open-graph.ts';
import type { PageMetadata } from '../../../src/metadata/page-metadata.ts';
import type { Article, Card } from '../../../src/newsroom/article.ts';
import { makeArticle, makeContributor, makePicture, makePublication, makeTopic } from '../../support/articles.ts';

const publication = makePublication({ base: '/news/', description: 'A paper for tests.' });
const find = (tags: readonly MetaTag[], name: string): readonly string[] =>
  tags.filter((tag) => tag.property === name || tag.name === name).map(({ content }) => content);

describe('the card of a story', () => {
  const article = makeArticle(
    {
      picture: makePicture(),
      topics: [makeTopic('nato'), makeTopic('osce')],
      updated: Date.UTC(2021, 11, 2, 18, 40),
      language: 'de-AT',
    },
    publication,
  );
  const { tags } = toHeadMetadata({ kind: 'article', publication, article });

  it.each([
    ['og:type', ['article']],
    ['og:site_name', ['The Test']],
    ['og:title', ['Ministers meet in Stockholm']],
    ['og:description', ['They talked for half an hour.']],
    ['og:url', ['https://paper.example/news/2021/12/02/a-story/']],
    ['og:locale', ['de_AT']],
    ['og:image', ['https://paper.example/pictures/map.png']],
    ['og:image:width', ['1200']],
    ['og:image:alt', ['A map of the Baltic.']],
    ['article:published_time', ['2021-12-02T17:10:00+01:00']],
    ['article:modified_time', ['2021-12-02T19:40:00+01:00']],
    ['article:section', ['World']],
    ['article:tag', ['NATO', 'OSCE']],
    ['article:author', ['https://paper.example/news/by/jane-doe/']],
    ['twitter:card', ['summary_large_image']],
  ])('says %s', (name, expected) => {
    expect(find(tags, name)).toEqual(expected);
  });

  it('says nothing that it does not know', () => {
    const plain = toHeadMetadata({ kind: 'article', publication, article: makeArticle({}, publication) }).tags;
    expect(
      ['og:image', 'og:locale', 'article:modified_time', 'article:tag'].flatMap((name) => find(plain, name)),
    ).toEqual([]);
    expect(find(plain, 'twitter:card')).toEqual(['summary']);
    expect(plain.filter(({ content }) => content === '')).toEqual([]);
  });

  it('leads to the first publication where that was elsewhere', () => {
    const copy = makeArticle({ canonical: 'https://agency.example/1' }, publication);
    expect(find(toHeadMetadata({ kind: 'article', publication, article: copy }).tags, 'og:url')).toEqual([
      'https://agency.example/1',
    ]);
  });
});

describe('the picture of a page that has none', () => {
  const toCard = (name: string): Card => ({
    file: { url: `https://paper.example/_pictures/${name}.png`, width: 1200, height: 630 },
    mediaType: 'image/png',
    alt: name,
  });
  const carded = makePublication({ card: toCard('paper') });
  const findAlt = (page: PageMetadata): readonly string[] => find(toHeadMetadata(page).tags, 'og:image:alt');
  const toPage = (overrides: Partial<Article>): PageMetadata => ({
    kind: 'article',
    publication: carded,
    article: makeArticle(overrides, carded),
  });

  it('is the card of the story, else that of the paper', () => {
    expect(findAlt(toPage({ card: toCard('story') }))).toEqual(['story']);
    expect(findAlt(toPage({ picture: makePicture(), card: toCard('story') }))).toEqual(['A map of the Baltic.']);
    expect(findAlt(toPage({}))).toEqual(['paper']);
    const { tags } = toHeadMetadata(toPage({ card: toCard('story') }));
    expect(find(tags, 'og:image:height')).toEqual(['630']);
    expect(find(tags, 'twitter:card')).toEqual(['summary_large_image']);
  });

  it('is that of the paper on all other pages', () => {
    const page = { publication: carded, path: '/x/', title: 'X' } as const;
    expect(findAlt({ kind: 'page', ...page })).toEqual(['paper']);
    expect(findAlt({ kind: 'listing', ...page, trail: [] })).toEqual(['paper']);
    expect(findAlt({ kind: 'front', publication: carded })).toEqual(['paper']);
    expect(findAlt({ kind: 'front', publication: carded, picture: makePicture() })).toEqual(['A map of the Baltic.']);
  });
});

describe('the accounts of the authors', () => {
  const ada = makeContributor('ada', { fediverse: '@ada@social.example' });
  const desk = makeContributor('desk', { kind: 'desk', fediverse: '@desk@social.example' });

  it('stand on their stories in the order of the byline, and on their own pages', () => {
    const article = makeArticle({ contributors: [desk, makeContributor('nobody'), ada] }, publication);
    expect(find(toHeadMetadata({ kind: 'article', publication, article }).tags, 'fediverse:creator')).toEqual([
      '@desk@social.example',
      '@ada@social.example',
    ]);
    const page = { kind: 'listing', publication, path: '/by/ada/', title: 'Ada', trail: [], contributor: ada } as const;
    expect(find(toHeadMetadata(page).tags, 'fediverse:creator')).toEqual(['@ada@social.example']);
  });

  it('are not made up', () => {
    const tags = [
      toHeadMetadata({ kind: 'article', publication, article: makeArticle({}, publication) }),
      toHeadMetadata({ kind: 'front', publication }),
    ].flatMap((head) => head.tags);
    expect(find(tags, 'fediverse:creator')).toEqual([]);
  });
});

describe('the card of another page', () => {
  it('of the front is that of the paper', () => {
    const { tags } = toHeadMetadata({ kind: 'front', publication });
    expect(find(tags, 'og:title')).toEqual(['The Test']);
    expect(find(tags, 'og:url')).toEqual(['https://paper.example/news/']);
    expect(find(tags, 'og:description')).toEqual(['A paper for tests.']);
  });

  it('of a person is a profile, of a desk and a section a website', () => {
    const listing = { kind: 'listing', publication, path: '/by/x/', title: 'X', trail: [] } as const;
    const toType = (contributor?: ReturnType<typeof makeContributor>) =>
      find(toHeadMetadata({ ...listing, contributor }).tags, 'og:type');
    expect(toType(makeContributor('x'))).toEqual(['profile']);
    expect(toType(makeContributor('x', { kind: 'desk' }))).toEqual(['website']);
    expect(toType()).toEqual(['website']);
  });
});
