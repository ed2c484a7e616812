import { expect, it } from 'vitest';
import { toNoticesJson } from '../../../src/metadata/notices.ts';
import { toRobots } from '../../../src/metadata/robots.ts';
import type { Notice } from '../../../src/newsroom/article.ts';
import { makePublication } from '../../support/articles.ts';

const publication = makePublication({ base: '/news/' });

it('lets everybody in and names the sitemaps by their whole address', () => {
  const lines = toRobots(publication).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['User-agent: *', 'Allow: /', 'Sitemap: https://paper.example/news/sitemap.xml']),
  );
  expect(lines.filter((line) => line.startsWith('Disallow'))).toEqual([]);
});

it('sends the notices as a list, their links with the base path', () => {
  const notice: Notice = {
    id: 'a',
    level: 'urgent',
    link: '/about/',
    end: 1_638_460_800_000,
    scope: ['all'],
    html: '<p>A</p>',
    text: 'A',
  };
  const away: Notice = {
    id: 'b',
    level: 'info',
    link: 'https://other.example/',
    scope: ['world'],
    html: '<p>B</p>',
    text: 'B',
  };
  expect(JSON.parse(toNoticesJson([notice, away], publication))).toEqual([
    { id: 'a', level: 'urgent', html: '<p>A</p>', scope: ['all'], link: '/news/about/', end: 1_638_460_800_000 },
    { id: 'b', level: 'info', html: '<p>B</p>', scope: ['world'], link: 'https://other.example/' },
  ]);
});
