import { describe, expect, it } from 'vitest';
import { toAdvice, toBody, toHtml, toProblems } from './convert-text.ts';
import { picture } from './convert-text.ts';

const toFigure = (attributes: string): string => `::figure{${attributes}}`;

describe('a figure', () => {
  it('has its box, its formats, its caption and its credit', () => {
    const html = toHtml(toFigure('src="a.jpg" alt="A map & more" caption="The line." credit="Map: Ann"'));
    const sizes = 'sizes="(min-width: 46rem) 42rem, calc(100vw - 2rem)"';
    expect(html).toBe(
      '<figure class="figure"><picture>' +
        `<source type="image/avif" srcset="/news/pictures/a-600.avif 600w, /news/pictures/a-1200.avif 1200w" ${sizes}>` +
        `<source type="image/webp" srcset="/news/pictures/a-600.webp 600w" ${sizes}>` +
        '<img src="/news/pictures/a-1200.jpg" alt="A map &#x26; more" width="1200" height="800" loading="lazy" ' +
        'decoding="async"></picture>' +
        '<figcaption>The line. <span class="credit">Map: Ann</span></figcaption></figure>',
    );
  });

  it('does without formats that there are not', () => {
    const pictures = new Map([['a.jpg', { ...picture, avif: [], webp: [] }]]);
    expect(toHtml(toFigure('src="a.jpg" alt="x" credit="y"'), { pictures })).toContain('<picture><img src=');
  });

  it('may be decorative, and may be named from where it lies', () => {
    const html = toHtml(toFigure('src="./a.jpg" decorative credit="y"'));
    expect(html).toContain('alt=""');
    expect(html).toContain('<figcaption><span class="credit">y</span></figcaption>');
  });

  it('gives its caption to the record, not to the text', () => {
    const body = toBody(
      `Before.\n\n${toFigure('src="a.jpg" alt="x" caption="The line." credit="Map: Ann"')}\n\nAfter.`,
    );
    expect(body.text).toBe('Before.\nAfter.');
    expect(body.captions).toEqual(['The line. Map: Ann']);
    expect(body.words).toBe(2);
  });

  it.each([
    ['src="a.jpg" credit="y"', ['1:1 missing-alt The figure has no alt']],
    ['src="a.jpg" alt=" " credit="y"', ['1:1 missing-alt The figure has no alt']],
    ['src="a.jpg" alt="x"', ['1:1 missing-credit The figure has no credit']],
    ['src="a.jpg" alt="x" credit=""', ['1:1 missing-credit The figure has no credit']],
    ['src="a.jpg" alt="x" credit="y" decorative', ['1:1 bad-directive The figure is decorative and has an alt']],
    ['alt="x" credit="y"', ['1:1 bad-directive "figure" has no src']],
    ['src="gone.jpg" alt="x" credit="y"', ['1:1 missing-picture "gone.jpg" is not beside the text']],
    ['src="other.png" alt="x" credit="y"', ['1:1 missing-picture "other.png" is not beside the text']],
    ['src="broken.jpg" alt="x" credit="y"', ['1:1 bad-picture "broken.jpg" cannot be read as a picture']],
    [
      'src="https://e.org/a.jpg" alt="x" credit="y"',
      ['1:1 remote-picture "https://e.org/a.jpg" is not beside the text'],
    ],
    ['src="//e.org/a.jpg" alt="x" credit="y"', ['1:1 remote-picture "//e.org/a.jpg" is not beside the text']],
    ['src="data:image/png,x" alt="x" credit="y"', ['1:1 remote-picture "data:image/png,x" is not beside the text']],
    ['src="a.jpg" alt="x" credit="y" size="big"', ['1:1 bad-directive "figure" has no attribute "size"']],
    ['src="gone.jpg"', ['missing-alt', 'missing-credit', 'missing-picture']],
  ])('with %s is refused', (attributes, problems) => {
    const found = toProblems(toFigure(attributes));
    expect(found).toEqual(problems.map((problem) => expect.stringContaining(problem)));
  });

  it('is told the nearest file', () => {
    expect(toAdvice(toFigure('src="b.jpg" alt="x" credit="y"'))).toBe('did you mean "a.jpg"');
  });
});

describe('a Markdown picture', () => {
  it('is turned into the figure that should be written', () => {
    expect(toProblems('a ![A map](a.jpg "The line")')).toEqual([
      '1:3 missing-credit "![...](...)" has no place for a credit',
    ]);
    expect(toAdvice('![A map](a.jpg "The line")')).toBe(
      'write ::figure{src="a.jpg" alt="A map" caption="The line" credit="..."} on a line of its own',
    );
    expect(toProblems('![A map][a]\n\n[a]: a.jpg')).toEqual([
      '1:1 missing-credit "![...](...)" has no place for a credit',
    ]);
  });

  it.each([
    ['![](a.jpg)', ['missing-alt', 'missing-credit']],
    ['![x](gone.jpg)', ['missing-credit', 'missing-picture']],
    ['![x](broken.jpg)', ['bad-picture', 'missing-credit']],
    ['![x](https://e.org/a.jpg)', ['remote-picture']],
    ['![x](javascript:y)', ['remote-picture']],
  ])('%s is refused', (text, codes) => {
    expect(toProblems(text).map((problem) => problem.split(' ')[1])).toEqual(codes);
  });
});
