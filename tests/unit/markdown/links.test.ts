import { describe, expect, it } from 'vitest';
import { toAdvice, toBody, toHtml, toProblems } from './convert-text.ts';

const toHref = (address: string, base = '/news/'): string | undefined =>
  /href="([^"]*)"/.exec(toHtml(`[a](${address})`, { base }))?.[1];

describe('a link', () => {
  it.each([
    ['/topics/nato/', '/news/topics/nato/'],
    ['/news/topics/', '/news/topics/'],
    ['/news', '/news/'],
    ['/newsletter/', '/news/newsletter/'],
    ['../other/#a', '/news/2021/12/02/other/#a'],
    ['map.pdf', '/news/2021/12/02/slug/map.pdf'],
    ['?q=1', '/news/2021/12/02/slug/?q=1'],
    ['#fragment', '#fragment'],
    ['2021:x', '/news/2021/12/02/slug/2021:x'],
    ['/%zz', '/news/%zz'],
    ['https://paper.example/news/x/', 'https://paper.example/news/x/'],
    ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
    ['tel:+4812345', 'tel:+4812345'],
    ['HTTPS://example.org/A', 'https://example.org/A'],
  ])('%s is printed as %s', (typed, printed) => {
    expect(toHref(typed)).toBe(printed);
  });

  it('gets no base path where there is none', () => {
    expect(toHref('/topics/nato/', '/')).toBe('/topics/nato/');
    expect(toHref('../other/', '/')).toBe('/2021/12/02/other/');
  });

  it('inside the paper is collected once, without the base path and readable', () => {
    const text =
      '[a](/x/?a=b#c) [b](https://paper.example/news/x/?a=b#c) [c](#d-e) [d](/%C3%B6/) [e](../y/) [f](https://e.org/)';
    expect(toBody(text).links).toEqual(['/x/?a=b#c', '/2021/12/02/slug/#d-e', '/ö/', '/2021/12/02/y/']);
  });

  it('to another site is marked, but opens where the reader is', () => {
    expect(toHtml('[a](https://e.org "T")')).toBe(
      '<p><a href="https://e.org" title="T" class="external" rel="external">a</a></p>',
    );
    expect(toHtml('[a](mailto:a@b.org)')).toBe('<p><a href="mailto:a@b.org">a</a></p>');
    expect(toHtml('[a](https://paper.example/news/)')).not.toContain('external');
    expect(toHtml('[a](https://paper.example.evil.org/)')).toContain('external');
    expect(toHtml('[a](https://paper.example@evil.org/)')).toContain('external');
  });

  it('may be written by reference; of two definitions the first counts', () => {
    expect(toHtml('[a][b] [b] [c][]\n\n[b]: /x/ "T"\n[b]: /y/\n[c]: https://e.org')).toBe(
      '<p><a href="/news/x/" title="T">a</a> <a href="/news/x/" title="T">b</a> ' +
        '<a href="https://e.org" class="external" rel="external">c</a></p>',
    );
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](<java\tscript:x>)',
    '[a](java&Tab;script:x)',
    '[a](java&#10;script:x)',
    '[a](&#106;avascript:x)',
    '[a](javascript&colon;x)',
    '[a](<\u0001javascript:x>)',
    '[a](\u200Bjavascript:x)',
    '<javascript:alert(1)>',
    '[a][b]\n\n[b]: javascript:x',
    '![a][b]\n\n[c][b]\n\n[b]: <javascript:x>',
  ])('does not run a script: %j', (text) => {
    expect(toProblems(text).join('\n')).toMatch(/unsafe-link the scheme "javascript:" is not allowed/);
  });

  it.each([
    ['[a](data:text/html,x)', '1:1 unsafe-link the scheme "data:" is not allowed'],
    ['<vbscript:x>', '1:1 unsafe-link the scheme "vbscript:" is not allowed'],
    ['a\n[b](ftp://e.org)', '2:1 unsafe-link the scheme "ftp:" is not allowed'],
    ['[a](blob:x)', '1:1 unsafe-link the scheme "blob:" is not allowed'],
    ['[a](//e.org)', '1:1 unsafe-link the address begins with two slashes'],
    ['[a](/\\e.org)', '1:1 unsafe-link the address begins with two slashes'],
    ['[a](\\\\\\\\e.org)', '1:1 unsafe-link the address begins with two slashes'],
    ['[a](</\t/e.org>)', '1:1 unsafe-link the address begins with two slashes'],
    ['[a](http:e.org)', '1:1 unsafe-link "http:e.org" is not a whole address'],
    ['[a](https://)', '1:1 unsafe-link "https://" is not a whole address'],
    ['[a](<https://a b/>)', '1:1 unsafe-link "https://a b/" is not a whole address'],
    ['[a]()', '1:1 unsafe-link the link has no address'],
    ['[a](<>)', '1:1 unsafe-link the link has no address'],
    ['[a](../../../../../x/)', '1:1 unsafe-link "../../../../../x/" leads out of the paper'],
  ])('is refused: %j', (text, problem) => {
    expect(toProblems(text)).toEqual([problem]);
  });

  it.each(['/.//e.org', '/x/..//e.org', '..//..//..//..//e.org'])(
    'does not become the address of another site on its way: %s',
    (address) => {
      expect(toHref('/a/', '/')).toBe('/a/');
      const problems = toProblems(`[a](${address})`, { base: '/' });
      if (problems.length === 0)
        expect(new URL(toHref(address, '/') ?? '', 'https://paper.example').host).toBe('paper.example');
      else expect(problems[0]).toContain('unsafe-link');
    },
  );

  it('is refused with what to write instead', () => {
    expect(toAdvice('[a](//e.org)')).toBe('write https:// before the host');
    expect(toAdvice('[a](data:x)')).toBe('link to an https, http, mailto or tel address, or to a path');
  });
});
