import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/markdown/plain-text.ts';
import { toBody } from './convert-text.ts';

const toFeed = (text: string): string => toBody(text).feedHtml;

const everything = `## A head

Text[^1] with [a](/x/), [b](../y/), [c](#a-head), [d](https://e.org/z), :lang[שלום]{he} and H<sub>2</sub>.

:::keypoints
- Key
:::

:::pullquote{by="Ann"}
Said.
:::

:::factbox{title="The facts"}
Boxed.
:::

:::timeline
3. **1 May** Event.
:::

:::qa
### Why not?
So.
:::

::figure{src="a.jpg" alt="An alt" caption="A caption." credit="Photo: X"}

::embed{url="https://video.example/w" title="Video"}

3. third
4. fourth

| a | b |
|--:|---|
| 1 | 2 |

\`\`\`js
code
\`\`\`

[^1]: Note.
`;

describe('the feed', () => {
  it('has absolute addresses', () => {
    expect(toFeed('[a](/x/?q=1#f) [b](../y/) [c](#d) [e](mailto:a@b.org)')).toBe(
      '<p><a href="https://paper.example/news/x/?q=1#f">a</a> <a href="https://paper.example/news/2021/12/02/y/">b</a> ' +
        '<a href="https://paper.example/news/2021/12/02/slug/#d">c</a> <a href="mailto:a@b.org">e</a></p>',
    );
    for (const [, address] of toFeed(everything).matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(address).toMatch(/^https:\/\/(?:paper\.example\/news\/|e\.org\/|video\.example\/)/);
    }
  });

  it('has nothing that only our pages understand', () => {
    const found = [...toFeed(everything).matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name);
    expect([...new Set(found)].toSorted()).toEqual(
      ['alt', 'dir', 'height', 'href', 'lang', 'scope', 'src', 'start', 'width'].toSorted(),
    );
    expect(toFeed(everything)).not.toMatch(/<(?:source|picture|div|svg|script|style|iframe)\b/);
  });

  it('has plain pictures', () => {
    expect(toFeed('::figure{src="a.jpg" alt="An alt" caption="A caption." credit="Photo: X"}')).toBe(
      '<figure><img src="https://paper.example/news/pictures/a-1200.jpg" alt="An alt" width="1200" height="800">' +
        '<figcaption>A caption. <small>Photo: X</small></figcaption></figure>',
    );
  });

  it('keeps boxes, quotes and tables', () => {
    const feed = toFeed(everything);
    expect(feed).toContain('<section><p><strong>W skrócie</strong></p><ul>');
    expect(feed).toContain('<section><p><strong>The facts</strong></p><p>Boxed.</p></section>');
    expect(feed).toContain('<figure><blockquote>\n<p>Said.</p>\n</blockquote><figcaption>Ann</figcaption></figure>');
    expect(feed).toContain('<ol start="3">');
    expect(feed).toContain('<table>');
    expect(feed).toContain('<span lang="he" dir="rtl">שלום</span>');
  });

  it('has footnotes without ways back', () => {
    expect(toFeed('a[^1]\n\n[^1]: b')).toBe(
      '<p>a<sup><a href="https://paper.example/news/2021/12/02/slug/#fn-1">1</a></sup></p>\n' +
        '<section><h2>Przypisy</h2>\n<ol>\n<li>\n<p>b </p>\n</li>\n</ol>\n</section>',
    );
  });
});

describe('the text', () => {
  it('has a paragraph a line, in reading order, without captions and the words of the press', () => {
    expect(toBody(everything).text).toBe(
      [
        'A head',
        'Text with a, b, c, d, שלום and H2.',
        'Key',
        'Said.',
        'Ann',
        'The facts',
        'Boxed.',
        '1 May Event.',
        'Why not?',
        'So.',
        'Video',
        'third',
        'fourth',
        'a b',
        '1 2',
        'code',
        'Note.',
      ].join('\n'),
    );
  });

  it('joins lines and breaks', () => {
    expect(toBody('a\nb  \nc<br>d').text).toBe('a b c d');
  });
});

describe('the number of words', () => {
  it.each([
    ['', 0],
    ['One two, three.', 3],
    ['don’t e-mail 1,5 3.14 U.S.', 6],
    ['Жодної відповіді', 2],
    ['привіт\nсвіт', 2],
    ['日本語の文章', 3],
    ['NATO と EU', 3],
    ['สวัสดี', 3],
    ['— … !', 0],
  ])('of %j is %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
