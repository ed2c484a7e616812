import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHeadMetadata } from '../../../src/metadata/head.ts';
import type { PageMetadata } from '../../../src/metadata/page-metadata.ts';
import { kinds, type Article } from '../../../src/newsroom/article.ts';
import {
  makeArticle,
  makeContributor,
  makePicture,
  makePlace,
  makePublication,
  makeSeries,
  makeTopic,
} from '../../support/articles.ts';

type Data = Readonly<Record<string, unknown>>;
const publication = makePublication({
  base: '/news/',
  policies: { about: 'about', corrections: 'how-we-correct', principles: 'about', ethics: 'code', privacy: 'privacy' },
  social: [{ name: 'Mastodon', url: 'https://social.example/@paper' }],
});

const parse = (page: PageMetadata): readonly Data[] => {
  const document = JSON.parse(toHeadMetadata(page).jsonLd) as { '@context': string; '@graph': Data[] };
  expect(document['@context']).toBe('https://schema.org');
  return document['@graph'];
};
const find = (page: PageMetadata, type: string): Data => {
  const found = parse(page).find((data) => data['@type'] === type);
  if (!found) throw new Error(`The page has no ${type}.`);
  return found;
};
const parseStory = (overrides: Partial<Article> = {}): Data =>
  parse({ kind: 'article', publication, article: makeArticle(overrides, publication) })[0] ?? {};

describe('the data of a story', () => {
  it('has what search engines ask of an article', () => {
    expect(parseStory({ updated: Date.UTC(2021, 11, 2, 18, 40), words: 812 })).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Ministers meet in Stockholm',
      description: 'They talked for half an hour.',
      datePublished: '2021-12-02T17:10:00+01:00',
      dateModified: '2021-12-02T19:40:00+01:00',
      mainEntityOfPage: 'https://paper.example/news/2021/12/02/a-story/',
      author: [{ '@type': 'Person', name: 'Jane Doe', url: 'https://paper.example/news/by/jane-doe/' }],
      publisher: { '@type': 'NewsMediaOrganization', '@id': 'https://paper.example/news/#publisher', name: 'The Test' },
      articleSection: 'World',
      inLanguage: 'en',
      isAccessibleForFree: true,
      wordCount: 812,
    });
  });

  it('has a type for each kind of piece', () => {
    expect(Object.fromEntries(kinds.map((kind) => [kind, parseStory({ kind })['@type']]))).toEqual({
      news: 'NewsArticle',
      analysis: 'AnalysisNewsArticle',
      opinion: 'OpinionNewsArticle',
      explainer: 'BackgroundNewsArticle',
      interview: 'NewsArticle',
      feature: 'NewsArticle',
      review: 'ReviewNewsArticle',
      obituary: 'NewsArticle',
    });
    expect(parseStory({ kind: 'obituary' })['genre']).toBe('Obituary');
    expect(parseStory()['genre']).toBeUndefined();
  });

  it('calls people persons, desks and agencies organizations', () => {
    const contributors = (['person', 'desk', 'agency'] as const).map((kind) =>
      makeContributor(kind, { kind, name: kind }),
    );
    expect(parseStory({ contributors })['author']).toMatchObject([
      { '@type': 'Person', name: 'person' },
      { '@type': 'Organization', name: 'desk', parentOrganization: { '@id': 'https://paper.example/news/#publisher' } },
      { '@type': 'Organization', name: 'agency' },
    ]);
    expect(parseStory({ contributors: [], byline: 'Somebody Else' })['author']).toEqual([
      { '@type': 'Person', name: 'Somebody Else' },
    ]);
  });

  it('has picture, place, topics and series where the story has', () => {
    const data = parseStory({
      picture: makePicture(),
      place: makePlace('riga', { name: 'Riga', latitude: 56.95, longitude: 24.1 }),
      topics: [makeTopic('nato')],
      series: { series: makeSeries('the-background'), part: 2 },
    });
    expect(data).toMatchObject({
      image: { '@type': 'ImageObject', url: 'https://paper.example/pictures/map.png', creditText: 'Map: The Test' },
      dateline: 'Riga',
      locationCreated: { name: 'Riga', geo: { latitude: 56.95, longitude: 24.1 } },
      keywords: ['NATO'],
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'The background' },
      position: 2,
    });
    const plain = parseStory();
    expect(['image', 'dateline', 'keywords', 'isPartOf', 'correction'].filter((key) => key in plain)).toEqual([]);
  });

  it('claims no dateline beside a byline in the editor’s own words, which no place is printed with', () => {
    const data = parseStory({ place: makePlace('riga'), byline: 'Jane Doe, for the Test' });
    expect(data['contentLocation']).toMatchObject({ '@type': 'Place', name: 'Riga' });
    expect('dateline' in data || 'locationCreated' in data).toBe(false);
  });

  it('lists corrections and clarifications, but no notes', () => {
    const date = Date.UTC(2021, 11, 4, 12);
    const data = parseStory({
      corrections: [
        { date, hasTime: false, kind: 'correction', text: 'It was Riga.' },
        { date, hasTime: true, kind: 'clarification', text: 'It was long.' },
        { date, hasTime: true, kind: 'note', text: 'A note.' },
      ],
    });
    expect(data['correction']).toEqual([
      { '@type': 'CorrectionComment', text: 'It was Riga.', datePublished: '2021-12-04' },
      { '@type': 'CorrectionComment', text: 'It was long.', datePublished: '2021-12-04T13:00:00+01:00' },
    ]);
  });

  it('comes with the trail from the front to it', () => {
    const trail = find({ kind: 'article', publication, article: makeArticle({}, publication) }, 'BreadcrumbList');
    expect(trail['itemListElement']).toMatchObject([
      { position: 1, name: 'The Test', item: 'https://paper.example/news/' },
      { position: 2, name: 'World', item: 'https://paper.example/news/world/' },
      { position: 3, name: 'Ministers meet in Stockholm', item: 'https://paper.example/news/2021/12/02/a-story/' },
    ]);
  });
});

describe('the data of the paper', () => {
  it('has the whole of it on the front, and its name with every story', () => {
    const whole = find({ kind: 'front', publication }, 'NewsMediaOrganization');
    expect(whole).toMatchObject({
      url: 'https://paper.example/news/',
      logo: 'https://paper.example/news/apple-touch-icon.png',
    });
    expect(parseStory()['publisher']).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': whole['@id'],
      name: 'The Test',
    });
  });

  it('names its policies by the pages that state them', () => {
    const data = find({ kind: 'front', publication }, 'NewsMediaOrganization');
    expect(data).toMatchObject({
      correctionsPolicy: 'https://paper.example/news/how-we-correct/',
      publishingPrinciples: 'https://paper.example/news/about/',
      ethicsPolicy: 'https://paper.example/news/code/',
      sameAs: ['https://social.example/@paper'],
    });
    expect('diversityPolicy' in data).toBe(false);
  });

  it('tells how to search it', () => {
    expect(find({ kind: 'front', publication }, 'WebSite')['potentialAction']).toEqual({
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: 'https://paper.example/news/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    });
  });
});

describe('the data of another page', () => {
  const listing = {
    kind: 'listing',
    publication,
    path: '/world/',
    title: 'World',
    trail: [{ name: 'World', path: '/world/' }],
  } as const;

  it('is a collection, with its trail', () => {
    expect(find(listing, 'CollectionPage')).toMatchObject({ name: 'World', url: 'https://paper.example/news/world/' });
    expect(find(listing, 'BreadcrumbList')['itemListElement']).toHaveLength(2);
  });

  it('is a profile for a contributor', () => {
    const contributor = makeContributor('jane-doe', { role: 'Correspondent' }, publication);
    expect(find({ ...listing, contributor }, 'ProfilePage')['mainEntity']).toMatchObject({
      name: 'Jane Doe',
      jobTitle: 'Correspondent',
    });
  });

  it('of a contributor has their other names, and what a desk is for', () => {
    const desk = makeContributor('desk', { kind: 'desk', name: 'Desk', role: 'Ships', aliases: ['HD'] }, publication);
    expect(find({ ...listing, contributor: desk }, 'ProfilePage')['mainEntity']).toMatchObject({
      '@type': 'Organization',
      alternateName: ['HD'],
      description: 'Ships',
    });
  });

  it('is an about page only where the paper says so', () => {
    const page = { kind: 'page', publication, title: 'A page' } as const;
    expect(find({ ...page, path: '/about/' }, 'AboutPage')['url']).toBe('https://paper.example/news/about/');
    expect(find({ ...page, path: '/privacy/' }, 'WebPage')['url']).toBe('https://paper.example/news/privacy/');
  });
});

it('cannot end the script that it stands in', () => {
  const headline = '</script><!--<script>alert(1)';
  const page = { kind: 'article', publication, article: makeArticle({ headline }, publication) } as const;
  expect(toHeadMetadata(page).jsonLd).not.toContain('<');
  expect(parse(page)[0]?.['headline']).toBe(headline);
});

it('gives any text back as it was, in one line that no reader takes for the end of anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (headline, standfirst) => {
      const article = makeArticle({ headline, standfirst }, publication);
      const page = { kind: 'article', publication, article } as const;
      expect(toHeadMetadata(page).jsonLd).not.toMatch(/[<\n\r\u2028\u2029]/);
      expect(parse(page)[0]).toMatchObject({ headline, description: standfirst });
    }),
  );
});
