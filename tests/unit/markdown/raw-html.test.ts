import { describe, expect, it } from 'vitest';
import { toAdvice, toBody, toHtml, toProblems } from './convert-text.ts';

describe('HTML in a text', () => {
  it('may be a few elements of phrases', () => {
    const text =
      'H<sub>2</sub> x<sup>2</sup> <abbr title="a">b</abbr> <cite>c</cite> <kbd>d</kbd> <mark>*e*</mark> ' +
      '<small>f</small> <time datetime="2021-12-02">g</time><br>h';
    expect(toHtml(text)).toBe(`<p>${text.replace('*e*', '<em>e</em>')}</p>`);
    expect(toHtml('a <BR/> b<br />c')).toBe('<p>a <br> b<br>c</p>');
  });

  it('may stand in tables, headings and lists', () => {
    expect(toHtml('## CO<sub>2</sub> up')).toContain('CO<sub>2</sub> up</h2>');
    expect(toBody('## CO<sub>2</sub> up').headings[0]?.text).toBe('CO2 up');
    expect(toHtml('| a |\n|---|\n| x<sup>2</sup> |')).toContain('<td>x<sup>2</sup></td>');
    expect(toHtml('<small>\na *b* &amp; c\n</small>')).toBe('<small>\na *b* &#x26; c\n</small>');
  });

  it.each([
    ['a <sub>b\n\nc', '<p>a <sub>b</sub></p>\n<p>c</p>'],
    ['a</sub> b', '<p>a b</p>'],
    ['*a <sub>b* c</sub>', '<p><em>a <sub>b</sub></em> c</p>'],
    ['- <small>a\n- b', '<ul>\n<li><small>a</small></li>\n<li>b</li>\n</ul>'],
    ['<small>a\n\n> b', '<p><small>a</small></p>\n<blockquote>\n<p>b</p>\n</blockquote>'],
  ])('that is not closed ends with its paragraph: %j', (text, html) => {
    expect(toHtml(text)).toBe(html);
  });

  it('is dropped where it is a comment', () => {
    expect(toHtml('a <!-- <script> --> b\n\n<!-- c\n\nd -->\n\ne')).toBe('<p>a  b</p>\n<p>e</p>');
  });

  it('is text where it is no HTML', () => {
    expect(toBody('a < b <3 x<y').text).toBe('a < b <3 x<y');
  });

  it.each([
    ['a <b>x</b>', '1:3 raw-html the element <b> is not allowed'],
    ['a\n\n  </div>', '3:3 raw-html the element <div> is not allowed'],
    ['<IFRAME srcdoc="<script>alert(1)</script>"></IFRAME>', '1:1 raw-html the element <iframe> is not allowed'],
    ['<script>if (a<b) x</script>', '1:1 raw-html the element <script> is not allowed'],
    ['<style>p { display: none }</style>', '1:1 raw-html the element <style> is not allowed'],
    ['<svg onload="x">', '1:1 raw-html the element <svg> is not allowed'],
    ['a <img src=x onerror=alert(1)>', '1:3 raw-html the element <img> is not allowed'],
    ['a <sub onclick="x">b</sub>', '1:3 raw-html the attribute "onclick" is not allowed on <sub>'],
    ['a <time datetime="1" style="x">b</time>', '1:3 raw-html the attribute "style" is not allowed on <time>'],
    ['a <abbr TITLE="x" Class=y>b</abbr>', '1:3 raw-html the attribute "Class" is not allowed on <abbr>'],
    ['a <my-element>b', '1:3 raw-html the element <my-element> is not allowed'],
    ['> a\n> <u>b', '2:3 raw-html the element <u> is not allowed'],
    ['> <div\n> class=x>\n> a', '1:3 raw-html the element <div> is not allowed'],
    ['<!-- a\n\nb', '1:1 raw-html a comment is not closed'],
    ['<?php x ?>', '1:1 raw-html a piece of HTML cannot be read'],
    ['<!DOCTYPE html>', '1:1 raw-html a piece of HTML cannot be read'],
    ['a <![CDATA[x]]>', '1:3 raw-html a piece of HTML cannot be read'],
  ])('is refused: %j', (text, problem) => {
    expect(toProblems(text)).toEqual([problem]);
  });

  it('is refused element by element', () => {
    expect(toProblems('<div>\n<p onclick="x">a</p>\n</div>\n\n<!-- x\n--> <em>b</em>')).toEqual([
      '1:1 raw-html the element <div> is not allowed',
      '2:1 raw-html the element <p> is not allowed',
      '6:5 raw-html the element <em> is not allowed',
    ]);
    expect(toAdvice('<b>x</b>')).toBe(
      'write Markdown or a directive; allowed are sub sup abbr cite kbd mark small time br',
    );
  });
});
