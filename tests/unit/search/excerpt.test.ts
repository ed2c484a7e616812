import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStretches } from '../../../src/search/client/excerpt.ts';

describe('an excerpt', () => {
  it('is cut where Pagefind marks what it found', () => {
    expect(toStretches('the <mark>grain</mark> <mark>deal</mark> holds')).toEqual([
      { text: 'the ', found: false },
      { text: 'grain', found: true },
      { text: ' ', found: false },
      { text: 'deal', found: true },
      { text: ' holds', found: false },
    ]);
  });

  it('gives back the angle brackets of the text, as text', () => {
    expect(toStretches('a &lt;b&gt; &amp; <mark>&lt;script&gt;</mark>')).toEqual([
      { text: 'a <b> &amp; ', found: false },
      { text: '<script>', found: true },
    ]);
  });

  it('takes no other markup for its own', () => {
    expect(toStretches('<mark class="x">a</mark><img src=x>')).toEqual([
      { text: '<mark class="x">a', found: false },
      { text: '<img src=x>', found: false },
    ]);
  });

  it('loses no character of a text, whatever it holds', () => {
    const property = fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.boolean())), (parts) => {
      const escape = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const plain = parts.map(([text]) => text.replaceAll('&', '+')).join('');
      const excerpt = parts
        .map(([text, found]) => [escape(text.replaceAll('&', '+')), found] as const)
        .map(([text, found]) => (found ? `<mark>${text}</mark>` : text))
        .join('');
      expect(
        toStretches(excerpt)
          .map(({ text }) => text)
          .join(''),
      ).toBe(plain);
    });
    fc.assert(property);
  });
});
