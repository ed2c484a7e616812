import { expect, inject, test } from 'vitest';
import { findDeadLinks } from '../support/links.ts';
import { openPrintedPaper } from '../support/printed-paper.ts';
import { toAddresses } from '../support/whole-paper.ts';

const paper = openPrintedPaper(inject('whole'));

test('no link, anchor, picture, script or style leads nowhere', () => {
  expect(findDeadLinks(paper, { origin: 'https://gazette.example', base: '/' })).toEqual([]);
});

test('every page can be reached from the front', () => {
  const reached = new Set<string>(['/']);
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const link of paper.find(path)?.document.querySelectorAll('a[href]') ?? []) {
      const target = decodeURI(
        new URL(link.getAttribute('href') ?? '', `https://gazette.example${encodeURI(path)}`).pathname,
      );
      if (reached.has(target) || !paper.find(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  const unlinked = new Set(['/404.html', '/410.html', '/offline/']);
  expect(toAddresses().filter((path) => !reached.has(path) && !unlinked.has(path))).toEqual([]);
});

test('no address of the paper in feeds, sitemaps or structured data leads nowhere', () => {
  const texts = [
    ...paper.files.filter((file) => /\.(?:xml|json|opml)$/.test(file)).map((file) => [file, paper.read(file)] as const),
    ...paper.pages.map(
      ({ path, document }) =>
        [
          path,
          [...document.querySelectorAll('script[type="application/ld+json"]')]
            .map((data) => data.textContent)
            .join('\n'),
        ] as const,
    ),
  ];
  const dead = texts.flatMap(([where, text]) =>
    [...new Set(text.match(/https:\/\/gazette\.example\/[^\s"'<>&#?{\\]*/g))]
      .filter((address) => {
        const file = decodeURI(new URL(address).pathname).slice(1);
        return !paper.files.includes(file.endsWith('/') || file === '' ? `${file}index.html` : file);
      })
      .map((address) => `${where} ${address}`),
  );
  expect(dead).toEqual([]);
});
