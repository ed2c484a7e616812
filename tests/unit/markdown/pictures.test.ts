import { describe, expect, it } from 'vitest';
import { convertBody } from '../../../src/markdown/convert.ts';
import { picture, toAdvice, toBody, toHtml, toProblems, toSource } from './convert-text.ts';

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
    expect(toHtml(toFigure('src="a.jpg" alt="x" caption="z" credit="y"'), { pictures })).toContain(
      '<picture><img src=',
    );
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
    ['src="a.jpg" caption="z" credit="y"', ['1:1 missing-alt the figure has no alt']],
    ['src="a.jpg" alt=" " caption="z" credit="y"', ['1:1 missing-alt the figure has no alt']],
    ['src="a.jpg" alt="x" credit="y" decorative', ['1:1 bad-directive the figure is decorative and has an alt']],
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
    ['src="a.jpg" alt="x" caption="z" credit="y" size="big"', ['1:1 bad-directive "figure" has no attribute "size"']],
    ['src="gone.jpg"', ['missing-alt', 'missing-credit', 'missing-picture']],
  ])('with %s is refused', (attributes, problems) => {
    const found = toProblems(toFigure(attributes));
    expect(found).toEqual(problems.map((problem): unknown => expect.stringContaining(problem)));
  });

  it('is told the nearest file', () => {
    expect(toAdvice(toFigure('src="b.jpg" alt="x" credit="y"'))).toBe('did you mean "a.jpg"');
  });
});

describe('a figure without a credit', () => {
  it.each(['src="a.jpg" alt="x"', 'src="a.jpg" alt="x" credit=""'])('is printed with a warning: %s', (attributes) => {
    const { body, problems } = convertBody(toSource(toFigure(attributes)));
    expect(problems).toMatchObject([{ code: 'missing-credit', severity: 'warning' }]);
    expect(body?.html).toMatch(/^<figure class="figure"><picture>.*<\/picture><\/figure>$/);
  });
});

describe('a Markdown picture', () => {
  it('is a figure, with its title as the caption and a warning that the credit is missing', () => {
    const { body, problems } = convertBody(toSource('![A map](a.jpg "The line")'));
    expect(body?.html).toMatch(
      /^<figure class="figure"><picture>.*alt="A map".*<\/picture><figcaption>The line<\/figcaption><\/figure>$/,
    );
    expect(body?.captions).toEqual(['The line']);
    expect(problems).toMatchObject([
      {
        code: 'missing-credit',
        severity: 'warning',
        advice: 'write ::figure{src="a.jpg" alt="A map" caption="The line" credit="Photo: Name"} on a line of its own',
      },
    ]);
  });

  it('parts the paragraph in which it stands', () => {
    const { body } = convertBody(toSource('Before ![A map](a.jpg) after.\n\n![A map][a]\n![A map][a]\n\n[a]: a.jpg'));
    expect(body?.html.replaceAll(/<picture>.*?<\/picture>/g, '')).toBe(
      ['<p>Before </p>', '<figure class="figure"></figure>', '<p> after.</p>']
        .concat(Array.from({ length: 2 }, () => '<figure class="figure"></figure>'))
        .join('\n'),
    );
    expect(body?.text).toBe('Before\nafter.');
  });

  it('is a picture alone in a link or a table', () => {
    expect(toHtml('[![A map](a.jpg)](/x/)')).toMatch(/<a href="\/news\/x\/"><picture><source.*<img .*<\/picture><\/a>/);
    expect(toHtml('| a |\n| - |\n| ![A map](a.jpg) |')).toMatch(/<td><picture><source.*<\/picture><\/td>/);
  });

  it.each([
    ['![](a.jpg)', ['missing-alt', 'missing-credit']],
    ['![x](gone.jpg)', ['missing-credit', 'missing-picture']],
    ['![x](broken.jpg)', ['bad-picture', 'missing-credit']],
    ['![x](https://e.org/a.jpg)', ['missing-credit', 'remote-picture']],
    ['![x](javascript:y)', ['missing-credit', 'remote-picture']],
    ['[![](gone.jpg)](/x/)', ['missing-alt', 'missing-picture']],
  ])('%s is refused', (text, codes) => {
    expect(toProblems(text).map((problem) => problem.split(' ')[1])).toEqual(codes);
  });
});
