import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { openPrintedPaper } from '../support/printed-paper.ts';

const paper = openPrintedPaper(inject('whole'));
/** About nine hundred words, every directive but the chart and every key of front matter. */
const article = '/2024/06/14/storm-closes-the-port/';

const compress = (bytes: Buffer | string, quality = 5): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** The module scripts of a page with all that they import. */
function findScripts(path: string): readonly string[] {
  const { document } = paper.open(path);
  const waiting = [...document.querySelectorAll('script[src], link[rel="modulepreload"]')].map((element) =>
    (element.getAttribute('src') ?? element.getAttribute('href') ?? '').slice(1),
  );
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const folder = new URL(`https://x.example/${file}`);
    for (const [, address = ''] of paper.read(file).matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+)["']/g))
      waiting.push(new URL(address, folder).pathname.slice(1));
  }
  return [...found];
}

const findStyles = (path: string): readonly string[] =>
  [...paper.open(path).document.querySelectorAll('link[rel="stylesheet"]')].map((link) =>
    (link.getAttribute('href') ?? '').slice(1),
  );

describe('an article of nine hundred words', () => {
  test('has at most 14 KB of HTML and CSS', () => {
    const html = compress(paper.open(article).html);
    const css = findStyles(article).reduce((sum, file) => sum + compress(paper.bytes(file)), 0);
    expect(css).toBeGreaterThan(0);
    expect(html + css).toBeLessThanOrEqual(14 * 1024);
  });

  test('has at most 5 KB of JavaScript', () => {
    const inline = [...paper.open(article).document.querySelectorAll('script:not([src])')]
      .filter((script) => (script.getAttribute('type') ?? 'module') !== 'application/ld+json')
      .reduce((sum, script) => sum + compress(script.textContent), 0);
    const linked = findScripts(article).reduce((sum, file) => sum + compress(paper.bytes(file)), 0);
    expect(inline + linked).toBeGreaterThan(0);
    expect(inline + linked).toBeLessThanOrEqual(5 * 1024);
  });
});

describe('the search page', () => {
  test('has at most 15 KB of JavaScript of its own, suggestions among it', () => {
    const common = new Set(findScripts(article));
    const own = findScripts('/search/').filter((file) => !common.has(file));
    // Loaded when somebody goes to the field, on any page that has one.
    const suggestions = paper.files.filter((file) => /suggestion-box.*\.js$/.test(file));
    expect(suggestions).toHaveLength(1);
    expect(own.length).toBeGreaterThan(0);
    // Scripts never change under their names: a host compresses them once, and well.
    const size = [...own, ...suggestions].reduce((sum, file) => sum + compress(paper.bytes(file), 11), 0);
    expect(size).toBeLessThanOrEqual(15 * 1024);
  });

  test('has suggestions of at most 60 KB', () => {
    expect(JSON.parse(paper.read('search/suggestions.json'))).toMatchObject({ by: expect.any(Array) as unknown });
    expect(paper.bytes('search/suggestions.json').length).toBeLessThanOrEqual(60_000);
  });
});

test('no page but the search page loads the script of the search', () => {
  const search = findScripts('/search/').filter((file) => /\/search\./.test(file));
  expect(search).toHaveLength(1);
  for (const path of ['/', article, '/topics/ferries/', '/404.html'])
    expect(findScripts(path).filter((file) => search.includes(file))).toEqual([]);
});

test('maps are drawn by the press: no library and no atlas for them reaches the browser', () => {
  const scripts = paper.files.filter((file) => /\.(?:js|mjs|json)$/.test(file));
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((file) => /topology|azimuthal|natural ?earth|Liechtenstein/i.test(paper.read(file)))).toEqual(
    [],
  );
  expect(paper.open(article).document.querySelector('.locator path')).not.toBeNull();
});

test('the summary of the build says what was printed', () => {
  const summary = inject('summary');
  expect(summary).toMatch(/articles\s+14\b/);
  expect(summary).toMatch(/search\s+14 documents/);
  expect(summary).toMatch(new RegExp(`output\\s+${paper.files.length} files`));
  expect(summary).toMatch(/time\s+[\d.]+ s/);
  expect(summary).toMatch(/memory\s+[\d.]+ MB/);
});
