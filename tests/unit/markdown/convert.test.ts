import { describe, expect, it } from 'vitest';
import { convertBody } from '../../../src/markdown/convert.ts';
import { toBody, toHtml, toProblems, toSource } from './convert-text.ts';

describe('a text as a whole', () => {
  it('is CommonMark with tables, strikethrough and bare addresses', () => {
    expect(toHtml('A *b* **c** ~~d~~ `e`')).toBe('<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>');
    expect(toHtml('see www.example.org now')).toContain('<a href="http://www.example.org"');
  });

  it('keeps quotation marks, dashes and single tildes as they are typed', () => {
    expect(toBody(`"a" 'b' -- c --- d ... ~5 to ~10`).text).toBe(`"a" 'b' -- c --- d ... ~5 to ~10`);
  });

  it('counts lines from the beginning of the file, not of the body', () => {
    const front = '---\nheadline: [x](javascript:x)\n---\n';
    expect(toProblems(`${front}\nA\n\nsee [x](javascript:x)`, { start: front.length })).toEqual([
      '7:5 unsafe-link the scheme "javascript:" is not allowed',
    ]);
  });

  it('names the file and shows every problem, sorted by place', () => {
    const { body, problems } = convertBody(toSource('# One\n\n<b>two</b>\n\n[three](data:x)'));
    expect(body).toBeUndefined();
    expect(problems.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['articles/2021/12/slug.md', 1, 'first-level-heading'],
      ['articles/2021/12/slug.md', 3, 'raw-html'],
      ['articles/2021/12/slug.md', 5, 'unsafe-link'],
    ]);
  });

  it('gives the same twice', () => {
    const text = '## A\n\n[^1] :lang[x]{pl}\n\n## A\n\n[^1]: y\n\n| a |\n|---|\n| b |';
    expect(toBody(text)).toEqual(toBody(text));
  });

  it.each(['', ' \n\t\n', '<!-- later -->', '[a]: /b/', '[^1]: a', '<!-- a -->\n\n[a]: /b/'])(
    'refuses an article that says nothing: %j',
    (text) => {
      expect(toProblems(text, { start: 0 })[0]).toMatch(/^\d+:1 empty-body /);
    },
  );

  it('places the problem of an empty article behind its front matter', () => {
    const front = '---\nheadline: a\n---\n';
    expect(toProblems(front, { start: front.length })).toEqual([
      '4:1 empty-body nothing to read follows the front matter',
    ]);
  });

  it('does not ask for a text on a biography, a page or a notice', () => {
    expect(toHtml('', { kind: 'biography' })).toBe('');
    expect(toHtml('<!-- a -->', { kind: 'page' })).toBe('');
    expect(toHtml('\n', { kind: 'notice' })).toBe('');
  });

  it('lets a task list keep its words without its boxes', () => {
    expect(toHtml('- [ ] open\n- [x] done')).toBe('<ul>\n<li>open</li>\n<li>done</li>\n</ul>');
  });

  it('prints code plain and lets the keyboard scroll it', () => {
    expect(toHtml('```js\nlet a = 1;\n```')).toBe('<pre tabindex="0"><code>let a = 1;\n</code></pre>');
  });

  it('says which fault of the press kept a text from being converted', () => {
    const words = Object.defineProperty({ ...toSource('').words }, 'keyPoints', {
      get: () => {
        throw new Error('no words');
      },
    });
    const { problems } = convertBody(toSource(':::keypoints\n- a\n:::', { words }));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([['conversion-failed', 'no words']]);
  });
});
