import { describe, expect, it } from 'vitest';
import { convertInline } from '../../../src/markdown/standfirst.ts';

describe('a standfirst', () => {
  it.each([
    ['Plain words', 'Plain words', 'Plain words'],
    ['A *b* **c** ***d*** _e_', 'A <em>b</em> <strong>c</strong> <em><strong>d</strong></em> <em>e</em>', 'A b c d e'],
    ['a < b & "c" > d', 'a &lt; b &amp; &quot;c&quot; &gt; d', 'a < b & "c" > d'],
    ['*a* <b>x</b> &amp;', '<em>a</em> &lt;b&gt;x&lt;/b&gt; &amp;amp;', 'a <b>x</b> &amp;'],
    ['# *a*', '# <em>a</em>', '# a'],
    ['1. *a*', '1. <em>a</em>', '1. a'],
    ['> *a*', '&gt; <em>a</em>', '> a'],
    ['*a* [b](c) ![d](e) `f`', '<em>a</em> [b](c) ![d](e) `f`', 'a [b](c) ![d](e) `f`'],
    ['*a* <https://e.org>', '<em>a</em> &lt;https://e.org&gt;', 'a <https://e.org>'],
    ['[a]: /b *c*', '[a]: /b <em>c</em>', '[a]: /b c'],
    ['5 * 3 * 2', '5 * 3 * 2', '5 * 3 * 2'],
    ['snake_case_name', 'snake_case_name', 'snake_case_name'],
    ['*open', '*open', '*open'],
    ['***', '***', '***'],
    ['\\*a\\*', '*a*', '*a*'],
    ['two\n  *lines*', 'two <em>lines</em>', 'two lines'],
    ['a\u0000\u000B*b*\uFFFE', 'a<em>b</em>', 'ab'],
    ['\uD800 a', '\uFFFD a', '\uFFFD a'],
    ['', '', ''],
  ])('%j', (typed, html, text) => {
    expect(convertInline(typed)).toEqual({ html, text });
  });
});
