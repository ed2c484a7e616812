import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { openPrintedPaper, toText } from '../support/printed-paper.ts';

const paper = openPrintedPaper(inject('whole'));
const stories = paper.pages.filter(({ path }) => /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(path));

const toCounts = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The part of the words of `whole` that `part` has too, each as often. */
function toShare(part: string, whole: string): number {
  const left = toCounts(part);
  const words = whole.split(/\s+/);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / words.length;
}

test('the paper has stories to look at', () => {
  expect(stories.length).toBeGreaterThan(10);
});

// Firefox, Safari and apps for reading later take a page apart much as this library does.
describe.each(stories.map(({ path }) => path))('the reader mode of %s', (path) => {
  const page = paper.open(path);
  const body = toText(page.document.querySelector('.prose'));
  const read = new Readability(parseHTML(page.html).document).parse();
  const text = toText(parseHTML(`<html><body>${read?.content ?? ''}</body></html>`).document.body);

  test('keeps headline, byline and date', () => {
    expect(read?.title).toBe(toText(page.document.querySelector('h1')));
    const byline = toText(page.document.querySelector('.byline'));
    if (byline !== '') expect(read?.byline ?? '').not.toBe('');
    expect(read?.publishedTime).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  // Browsers offer it for nothing shorter: one story of the paper has twelve words.
  test.runIf(isProbablyReaderable(page.document))('keeps the text', () => {
    expect(toShare(text, body)).toBeGreaterThanOrEqual(0.98);
  });

  test('keeps out what is not the story', () => {
    for (const selector of [
      '#sections',
      '.colophon',
      '.related-subjects',
      '.article-foot',
      '.related',
      '.sidebar',
      '.locator',
    ]) {
      const foreign = toText(page.document.querySelector(selector));
      if (foreign !== '') expect(text).not.toContain(foreign);
    }
  });

  test('is offered where the text is long enough', () => {
    if (body.length > 1_000) expect(isProbablyReaderable(page.document)).toBe(true);
  });
});
