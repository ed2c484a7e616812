import { describe, expect, test } from 'vitest';
import ArticleDetails from '../../src/components/article/ArticleDetails.astro';
import Byline from '../../src/components/article/Byline.astro';
import Headline from '../../src/components/article/Headline.astro';
import Picture from '../../src/components/article/Picture.astro';
import StoryLabel from '../../src/components/article/StoryLabel.astro';
import { openWords } from '../../src/words/words.ts';
import { makeArticle, makeContributor, makePicture, makePlace } from '../support/articles.ts';
import { render, type Rendered } from './render.ts';

const words = openWords('en');
const timeZone = 'Europe/Berlin';
const jane = makeContributor('jane-doe');
const john = makeContributor('john-roe', { name: 'John Roe' });
const desk = makeContributor('data-desk', { name: 'Data desk', kind: 'desk' });
const stockholm = makePlace('stockholm');
const links = ({ document }: Rendered): readonly string[] =>
  [...document.querySelectorAll('a')].map((link) => `${link.textContent} ${link.getAttribute('href') ?? ''}`);

describe('the byline', () => {
  test('has its spaces', async () => {
    const { text } = await render(Byline, { words, article: makeArticle({ contributors: [jane] }) });
    expect(text).toBe('By Jane Doe');
  });

  test('has its spaces before the place', async () => {
    const rendered = await render(Byline, { words, article: makeArticle({ contributors: [jane], place: stockholm }) });
    expect(rendered.text).toBe('By Jane Doe in Stockholm');
    expect(links(rendered)).toEqual(['Jane Doe /by/jane-doe/', 'Stockholm /places/stockholm/']);
  });

  test('joins several as the language does', async () => {
    const rendered = await render(Byline, { words, article: makeArticle({ contributors: [jane, john, desk] }) });
    expect(rendered.text).toMatch(/^By Jane Doe, John Roe,? and Data desk$/);
    expect(links(rendered)).toHaveLength(3);
  });

  test('of a desk alone is its name', async () => {
    const { text } = await render(Byline, { words, article: makeArticle({ contributors: [desk] }) });
    expect(text).toBe('Data desk');
  });

  test('that an editor wrote is printed as it is, with the known names linked', async () => {
    const byline = 'Jane Doe in Riga, for the Press Agency, with John Roe';
    const rendered = await render(Byline, {
      words,
      article: makeArticle({ byline, contributors: [jane, john], place: stockholm }),
    });
    expect(rendered.text).toBe(byline);
    expect(links(rendered)).toEqual(['Jane Doe /by/jane-doe/', 'John Roe /by/john-roe/']);
  });

  test('cannot carry markup', async () => {
    const { document, text } = await render(Byline, {
      words,
      article: makeArticle({ byline: 'Jane <b>Doe</b> & Co' }),
    });
    expect(text).toBe('Jane <b>Doe</b> & Co');
    expect(document.querySelector('b')).toBeNull();
  });
});

describe('the details of an article', () => {
  const article = makeArticle({
    contributors: [jane],
    place: stockholm,
    updated: Date.UTC(2021, 11, 2, 18, 40),
    corrections: [{ date: Date.UTC(2021, 11, 3, 12), hasTime: false, kind: 'correction', text: 'It was seven.' }],
  });
  const age = 5;

  test('read as sentences, in the time of the paper', async () => {
    const { text } = await render(ArticleDetails, { article, words, timeZone, age });
    expect(text).toContain('By Jane Doe in Stockholm');
    expect(text).toMatch(/Published \S.*17[:.]10/);
    expect(text).toMatch(/Updated \S.*19[:.]40/);
    expect(text).not.toMatch(/Published\d|Updated\d|\dUpdated|[a-z](?:Published|Updated|Corrected)/);
  });

  test('give every time to machines', async () => {
    const { document } = await render(ArticleDetails, { article, words, timeZone, age });
    const times = [...document.querySelectorAll('time')].map((time) => Date.parse(time.getAttribute('datetime') ?? ''));
    expect(times).toEqual([article.published, article.updated]);
  });

  test('say how old the story is, unless it does not age', async () => {
    expect((await render(ArticleDetails, { article, words, timeZone, age })).text).toContain('5 years old');
    expect(
      (await render(ArticleDetails, { article: { ...article, evergreen: true }, words, timeZone, age })).text,
    ).not.toContain('years old');
    expect(
      (await render(ArticleDetails, { article, words, timeZone, age: 0 })).document.querySelector(
        'story-age:not([hidden])',
      ),
    ).toBeNull();
  });
});

describe('the label of a story', () => {
  test('names section and kind in words', async () => {
    const rendered = await render(StoryLabel, { words, section: 'link', story: makeArticle({ kind: 'opinion' }) });
    expect(rendered.text).toMatch(/World.*Opinion/);
    expect(links(rendered).map((link) => link.trim())).toEqual([expect.stringMatching(/World\s+\/world\/$/)]);
  });

  test('does not label news as news', async () => {
    expect((await render(StoryLabel, { words, story: makeArticle() })).text).toBe('World');
  });
});

test('a headline in another language says so', async () => {
  const story = makeArticle({ headline: 'العبّارة تصل', language: 'ar' });
  const heading = (await render(Headline, { story, level: 3, language: 'en' })).document.querySelector('h3');
  expect([heading?.getAttribute('lang'), heading?.getAttribute('dir'), heading?.textContent.trim()]).toEqual([
    'ar',
    'rtl',
    'العبّارة تصل',
  ]);
});

test('a picture has its box, its words and its sizes, smallest first', async () => {
  const picture = makePicture({
    avif: [
      { width: 400, href: '/p/400.avif' },
      { width: 800, href: '/p/800.avif' },
    ],
    webp: [
      { width: 400, href: '/p/400.webp' },
      { width: 800, href: '/p/800.webp' },
    ],
  });
  const { document } = await render(Picture, { picture, sizes: '50vw' });
  const image = document.querySelector('img');
  expect(['width', 'height', 'alt', 'loading'].map((name) => image?.getAttribute(name))).toEqual([
    '1600',
    '900',
    'A map of the Baltic.',
    'lazy',
  ]);
  const sources = [...document.querySelectorAll('source')].map(
    (source) => `${source.getAttribute('type') ?? ''} ${source.getAttribute('srcset') ?? ''}`,
  );
  expect(sources).toEqual([
    'image/avif /p/400.avif 400w, /p/800.avif 800w',
    'image/webp /p/400.webp 400w, /p/800.webp 800w',
  ]);
});
