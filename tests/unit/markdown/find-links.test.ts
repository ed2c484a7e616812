import { expect, test } from 'vitest';
import { findInternalLinks } from '../../../src/markdown/find-links.ts';

const site = { path: '/2021/12/02/story/', origin: 'https://paper.example', base: '/' };

const find = (body: string, at = site) => {
  const text = `---\nlink: /no/\n---\n${body}`;
  const start = text.indexOf(body);
  return findInternalLinks({ ...at, text, start }).map(({ path, span, line, column }) => ({
    path,
    at: `${line}:${column}`,
    written: span && text.slice(...span),
  }));
};

test.each([
  ['[a *b*](/x/ "title")', '/x/', '/x/'],
  ['[](</x y/>)', '/x y/', '/x y/'],
  ['[a](/x(1)/)', '/x(1)/', '/x(1)/'],
  ['[a](/%78/#y)', '/x/#y', '/%78/#y'],
  ['[a](../other/)', '/2021/12/02/other/', '../other/'],
  ['[a](#here)', '/2021/12/02/story/#here', '#here'],
  ['[a](HTTP://paper.example/x/)', '/x/', 'HTTP://paper.example/x/'],
  ['<https://paper.example/x/?q=1>', '/x/?q=1', 'https://paper.example/x/?q=1'],
  ['https://paper.example/x/', '/x/', 'https://paper.example/x/'],
  ['[a]: /x/ "title"', '/x/', '/x/'],
  ['::embed{url="https://paper.example/x/"}', '/x/', 'https://paper.example/x/'],
  ['[a](/x&amp;y/)', '/x&y/', undefined],
])('finds in %s the link to %s', (body, path, written) => {
  expect(find(body)).toEqual([{ path, at: '4:1', written }]);
});

test.each([
  '`[a](/x/)`',
  '```\n[a](/x/)\n```',
  '[a](https://elsewhere.example/)',
  '![a](/x.png)',
  '[a](mailto:a@b.example)',
])('finds no link into the paper in %s', (body) => {
  expect(find(body)).toEqual([]);
});

test('leaves the base path out', () => {
  const below = { ...site, base: '/news/' };
  expect(find('[a](/news/x/) [b](/x/) [c](https://paper.example/news/x/)', below).map(({ path }) => path)).toEqual([
    '/x/',
    '/x/',
    '/x/',
  ]);
});
