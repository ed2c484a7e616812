import { describe, expect, it } from 'vitest';
import { toAdvice, toBody, toHtml, toProblems } from './convert-text.ts';

describe('directives', () => {
  it('print key points', () => {
    expect(toHtml(':::keypoints\n- One\n- Two\n:::')).toBe(
      '<section role="note" class="key-points" aria-label="W skrócie"><p class="key-points-title">W skrócie</p>' +
        '<ul>\n<li>One</li>\n<li>Two</li>\n</ul></section>',
    );
  });

  it('print a pull quote, with or without its speaker', () => {
    const quotation = '<figure class="pull-quote"><blockquote>\n<p>We <em>will</em>.</p>\n</blockquote>';
    expect(toHtml(':::pullquote{by="Ann Roe"}\nWe *will*.\n:::')).toBe(
      `${quotation}<figcaption>Ann Roe</figcaption></figure>`,
    );
    expect(toHtml(':::pullquote\nWe *will*.\n:::')).toBe(`${quotation}</figure>`);
    expect(toHtml(':::pullquote\n> We *will*.\n:::')).toBe(`${quotation}</figure>`);
  });

  it('print a fact box that is named by its title', () => {
    expect(toHtml(':::factbox{title="The <pact>"}\nText.\n:::')).toBe(
      '<section role="note" class="fact-box" aria-labelledby="the-pact"><p class="fact-box-title" id="the-pact">The &#x3C;pact></p>' +
        '<p>Text.</p></section>',
    );
  });

  it('print a timeline with its dates', () => {
    expect(toHtml(':::timeline\n- **1 May** It began.\n- It ended.\n:::')).toBe(
      '<ol class="timeline" aria-label="Kalendarium">\n<li><b class="timeline-date">1 May</b> It began.</li>\n' +
        '<li>It ended.</li>\n</ol>',
    );
    expect(toHtml(':::timeline\n7. a\n:::')).not.toContain('start');
  });

  it('print questions, one level up where no section stands above them', () => {
    expect(toHtml(':::qa\n### Why now?\nBecause.\n### Who pays?\nWe.\n:::')).toBe(
      '<div class="questions"><h2 id="why-now">Why now?</h2><p>Because.</p>' +
        '<h2 id="who-pays">Who pays?</h2><p>We.</p></div>',
    );
    expect(toHtml('## The talk\n\n:::qa\n### Why now?\nBecause.\n:::')).toContain('<h3 id="why-now">');
  });

  it('print an embed as a link that loads nothing', () => {
    expect(toHtml('::embed{url="https://video.example/w?a=1" title="The speech"}')).toBe(
      '<p class="embed"><a href="https://video.example/w?a=1" class="external" rel="external">The speech</a> ' +
        '<span class="embed-host">video.example</span></p>',
    );
    expect(toProblems('::embed{url="javascript:alert(1)"}')).toEqual([
      '1:1 unsafe-link the scheme "javascript:" is not allowed',
    ]);
    expect(toProblems('::embed{url="/x/"}')).toEqual(['1:1 bad-directive "/x/" is not on the web']);
  });

  it('mark words in another language', () => {
    expect(toHtml('a :lang[Dzień *dobry*]{pl} b')).toBe('<p>a <span lang="pl">Dzień <em>dobry</em></span> b</p>');
    expect(toHtml(':lang[x]{tag="zh-hant"}')).toContain('<span lang="zh-Hant">');
    expect(toHtml(':lang[x]{lang=uk}')).toContain('<span lang="uk">');
    expect(toHtml('他说:lang[日本]{ja}吗')).toBe('<p>他说<span lang="ja">日本</span>吗</p>');
  });

  it.each(['ar', 'he', 'fa', 'ur', 'yi', 'dv', 'ku-Arab'])('print %s from right to left', (tag) => {
    expect(toHtml(`:lang[x]{${tag}}`)).toBe(`<p><span lang="${tag}" dir="rtl">x</span></p>`);
  });

  it('may stand in one another where the outer one has more colons', () => {
    const html = toHtml('::::factbox{title="x"}\n:::keypoints\n- a\n:::\n::::');
    expect(html).toMatch(/<section role="note" class="fact-box".*<section role="note" class="key-points"/s);
  });

  it('may stand in quotes and lists', () => {
    expect(toHtml('> :::keypoints\n> - a\n> :::')).toContain('<blockquote>\n<section role="note" class="key-points"');
    expect(toHtml('- :::keypoints\n  - a\n  :::')).toContain('<li>\n<section role="note" class="key-points"');
  });

  it('may stand on a page, in a biography and in a notice too', () => {
    expect(toBody(':::keypoints\n- a\n:::', { kind: 'page' }).html).toContain('key-points');
  });
});

describe('a colon in prose', () => {
  it.each([
    'at 10:30',
    'ratio 3:2',
    'Note:this',
    '12:00:x',
    'a :tada: b',
    'std::string and C::D[x]',
    'see :this or (:that)',
    'a :foo[b c',
    '::',
    ':) :-)',
    'Kyiv:Capital{x}',
  ])('stays what it is: %s', (text) => {
    expect(toBody(text).text).toBe(text);
  });

  it('may stand before a footnote and a link', () => {
    const body = toBody('At 10:30[^1], Note:this[link](/x/).\n\n[^1]: a');
    expect(body.html).toContain('At 10:30<sup>');
    expect(body.html).toContain('Note:this<a href="/news/x/">link</a>');
  });

  it('may stand in code', () => {
    expect(toBody('`::figure{}` and `:foo[x]`\n\n```\n:::bar\n```').text).toBe('::figure{} and :foo[x]\n:::bar');
  });
});

describe('a directive that is wrong', () => {
  it.each([
    [':::keypoint\n- a\n:::', '1:1 unknown-directive there is no directive ":::keypoint"'],
    ['a\n\n::figur{src="a.jpg"}', '3:1 unknown-directive there is no directive "::figur"'],
    ['see :foo[bar]', '1:5 unknown-directive there is no directive ":foo"'],
    ['see :foo{bar}', '1:5 unknown-directive there is no directive ":foo"'],
    ['::keypoints', '1:1 bad-directive "keypoints" does not begin with "::"'],
    [':::embed{url="https://e.org"}\n:::', '1:1 bad-directive "embed" does not begin with ":::"'],
    [':keypoints[x]', '1:1 bad-directive "keypoints" does not begin with ":"'],
    [':::keypoints\ntext\n:::', '1:1 bad-directive the key points are not one list'],
    [':::keypoints\n- a\n\ntext\n:::', '1:1 bad-directive the key points are not one list'],
    [':::timeline\ntext\n:::', '1:1 bad-directive the timeline is not one list'],
    [':::factbox\na\n:::', '1:1 bad-directive "factbox" has no title'],
    [':::factbox{title=" "}\na\n:::', '1:1 bad-directive "factbox" has an empty title'],
    [':::factbox{title="a"}\n:::', '1:1 bad-directive the fact box is empty'],
    [':::pullquote\n:::', '1:1 bad-directive the pull quote is empty'],
    [':::pullquote{from="x"}\na\n:::', '1:1 bad-directive "pullquote" has no attribute "from"'],
    [':::pullquote{#id}\na\n:::', '1:1 bad-directive "pullquote" has no attribute "id"'],
    [':::pullquote[Ann]\na\n:::', '1:1 bad-directive "pullquote" takes no words in square brackets'],
    [':::qa\ntext\n:::', '1:1 bad-directive the questions do not begin with a question'],
    [':::qa\n### a\n### b\nx\n:::', '2:1 bad-directive the question has no answer'],
    [':::qa\n### a\n:::', '2:1 bad-directive the question has no answer'],
    ['::embed{title="x"}', '1:1 bad-directive "embed" has no url'],
    ['::embed[x]{url="https://e.org"}', '1:1 bad-directive "embed" takes no words in square brackets'],
    [':lang[x]', '1:1 bad-directive there is not exactly one language in the braces'],
    [':lang[x]{pl uk}', '1:1 bad-directive there is not exactly one language in the braces'],
    [':lang[x]{p}', '1:1 bad-directive "p" is not a language tag'],
    [':lang{pl}', '1:1 bad-directive there are no words in the square brackets'],
    ['a\n::figure{src="a.jpg"} b', '2:1 bad-directive the line begins like a directive but cannot be read as one'],
    ['> ::figure{src="a}', '1:3 bad-directive the line begins like a directive but cannot be read as one'],
    ['a ::figure{src="a.jpg"}', '1:3 bad-directive "figure" stands in the middle of a line'],
    ['text\n:::', '2:1 bad-directive ":::" closes a directive, but none is open'],
  ])('%j', (text, problem) => {
    expect(toProblems(text)).toEqual([problem]);
  });

  it.each([
    ['a\n\n:::keypoints\n- a', '3:1 unclosed-directive ":::keypoints" of line 3 is not closed'],
    [':::keypoints', '1:1 unclosed-directive ":::keypoints" of line 1 is not closed'],
    ['> :::factbox{title="x"}\n> a\n\nb', '1:3 unclosed-directive ":::factbox" of line 1 is not closed'],
    ['- :::factbox{title="x"}\n  a\n\nb', '1:3 unclosed-directive ":::factbox" of line 1 is not closed'],
    ['::::factbox{title="x"}\na\n:::', '1:1 unclosed-directive ":::factbox" of line 1 is not closed'],
    [
      '::::factbox{title="x"}\n:::keypoints\n- a\n::::',
      '2:1 unclosed-directive ":::keypoints" of line 2 is not closed',
    ],
  ])('is not closed: %j', (text, problem) => {
    expect(toProblems(text)).toContain(problem);
  });

  it('comes with the nearest name and an example', () => {
    expect(toAdvice(':::keypoint\n- a\n:::')).toBe('did you mean :::keypoints');
    expect(toAdvice(':::factbox{titel="x"}\na\n:::')).toBe('did you mean title');
    expect(toAdvice('see :foo[bar]')).toContain('or \\: for a plain colon');
    expect(toAdvice('::keypoints')).toBe('write :::keypoints');
    expect(toAdvice('::::keypoints\n- a')).toContain('write a line with "::::"');
  });
});
