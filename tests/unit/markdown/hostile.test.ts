import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { convertBody } from '../../../src/markdown/convert.ts';
import { rehypeSafe } from '../../../src/markdown/rehype-safe.ts';
import { convertInline } from '../../../src/markdown/standfirst.ts';
import { toBody, toHtml, toProblems, toSource } from './convert-text.ts';

const toCodes = (text: string, limits?: { milliseconds: number; depth: number }): readonly string[] =>
  convertBody(toSource(text), limits).problems.map(({ code }) => code);

/** Everything in HTML that a text must never print, as a browser would find it. */
function findDangers(html: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const forbidden = /^(?:script|style|iframe|object|embed|svg|math|form|input|button|link|meta|base|template)$/;
    const attributes = [...element.attributes].filter(
      ({ name: attribute, value }) =>
        /^on|^style$|^srcdoc$|^name$|^target$|^action$|^formaction$|^xlink/.test(attribute) ||
        (/^(?:href|src)$/.test(attribute) && !/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/.test(value)),
    );
    return [
      ...(forbidden.test(name) ? [name] : []),
      ...attributes.map((found) => `${name} ${found.name}="${found.value}"`),
    ];
  });
}

describe('a hostile text', () => {
  it.each([
    ['quotes', '> '.repeat(3000) + 'a'],
    ['lists', '- '.repeat(200) + 'a'],
    ['emphasis', '*'.repeat(400) + 'a' + '*'.repeat(400)],
    ['elements', 'a' + '<sub>'.repeat(3000) + 'b'],
  ])('of nested %s is too deep', (_name, text) => {
    const codes = toCodes(text, { milliseconds: 60_000, depth: 100 });
    expect(codes).toEqual(['too-deep']);
  });

  it('is measured by the limit of depth', () => {
    const text = '> '.repeat(10) + 'a';
    expect(toCodes(text, { milliseconds: 60_000, depth: 12 })).toEqual([]);
    expect(toProblems(text)).toEqual([]);
    expect(convertBody(toSource(text), { milliseconds: 60_000, depth: 11 }).problems).toMatchObject([
      { code: 'too-deep', line: 1, column: 21, message: 'the text is nested more than 11 levels deep' },
    ]);
  });

  it('is given up when its time is over, and the next one is converted', () => {
    const { body, problems } = convertBody(toSource('- '.repeat(20_000) + 'a'), { milliseconds: 100, depth: 100 });
    expect(body).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'too-slow', file: 'articles/2021/12/slug.md' }]);
    expect(toHtml('a')).toBe('<p>a</p>');
  });

  it('is given up in a worker thread too', async () => {
    const program = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(workerData.module).then(({ convertBody }) => {
        const slow = convertBody(workerData.slow, { milliseconds: 100, depth: 100 });
        parentPort.postMessage([slow.problems[0].code, convertBody(workerData.sound).body.html]);
      });`;
    const worker = new Worker(program, {
      eval: true,
      workerData: {
        module: new URL('../../../src/markdown/convert.ts', import.meta.url).href,
        slow: toSource('- '.repeat(20_000) + 'a'),
        sound: toSource('a'),
      },
    });
    const said = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    expect(said).toEqual(['too-slow', '<p>a</p>']);
  });

  it.each([
    ['emphasis', '*a_ '.repeat(3000)],
    ['brackets', '['.repeat(3000) + 'a'],
    ['links', '[a]('.repeat(3000)],
    ['ticks', Array.from({ length: 3000 }, (_, index) => '`'.repeat(index % 200)).join(' ')],
    ['entities', '&amp;'.repeat(3000)],
    ['wide tables', `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n|${'b|'.repeat(1000)}`],
    ['tall tables', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(1000)}`],
    ['open tags', '<a '.repeat(3000)],
    ['colons', 'a:b ::c '.repeat(3000)],
    ['spaces', `<br${' '.repeat(50_000)}x`],
  ])('of thousands of %s is converted', (_name, text) => {
    expect(convertBody(toSource(text), { milliseconds: 60_000, depth: 100 }).body?.html).toBeTypeOf('string');
  });

  it('loses the characters that XML forbids, in every output', () => {
    const body = toBody(
      '## A\u0001 b\n\nx\u0000\u0008\u000B\u001F\uFFFE\uFFFFy \uD800 \uDC00z [l\u0002](/a/ "t\u0003")',
    );
    const all = JSON.stringify(body.html + body.feedHtml + body.text + body.headings.map(({ text }) => text).join());
    expect(all).not.toMatch(/\\u00[01]|\\ufff[ef]|\\ud[89a-f]/i);
    expect(body.html.isWellFormed() && body.feedHtml.isWellFormed() && body.text.isWellFormed()).toBe(true);
    expect(body.text).toBe('A b\nx\uFFFD y \uFFFD \uFFFDz l');
  });

  it('keeps words that run from right to left', () => {
    expect(toBody('שלום **עולם** مرحبا').text).toBe('שלום עולם مرحبا');
  });

  it('is printed as text where it is code', () => {
    expect(findDangers(toHtml('`<script>alert(1)</script>`\n\n    <img onerror=x>'))).toEqual([]);
  });

  it('cannot leave an attribute', () => {
    const quoted = '"><img src=x onerror=alert(1)>';
    const html = toHtml(
      `[a](/x/ '${quoted}') <abbr title='${quoted}'>b</abbr>\n\n` +
        `:::factbox{title='${quoted}'}\nc\n:::\n\n::figure{src="a.jpg" alt='${quoted}' credit='${quoted}' caption='${quoted}'}`,
    );
    expect(findDangers(html)).toEqual([]);
    expect(findDangers('<img src="x" onerror="y"><script></script>')).not.toEqual([]);
  });
});

describe('the last wall', () => {
  it('lets nothing pass that no rule prints', () => {
    const text = { type: 'text' as const, value: 'x' };
    const toElement = (tagName: string, properties = {}): Parameters<typeof rehypeSafe>[0]['children'][number] => ({
      type: 'element',
      tagName,
      properties,
      children: [text],
    });
    const safe = rehypeSafe({
      type: 'root',
      children: [
        { type: 'comment', value: 'c' },
        toElement('script'),
        toElement('iframe', { srcDoc: 'x' }),
        toElement('a', { href: 'javascript:x', onClick: 'x', target: '_blank' }),
        toElement('img', { src: 'data:x', onError: 'x', style: 'x' }),
        toElement('p', { id: 'main', className: ['page', 'embed'] }),
        toElement('h2', { id: 'the-talks' }),
        toElement('marquee'),
      ],
    });
    expect(safe.children).toEqual([
      { type: 'element', tagName: 'a', properties: {}, children: [text] },
      { type: 'element', tagName: 'img', properties: {}, children: [text] },
      { type: 'element', tagName: 'p', properties: { className: ['embed'] }, children: [text] },
      { type: 'element', tagName: 'h2', properties: { id: 'the-talks' }, children: [text] },
      text,
    ]);
  });
});

const pieces = fc.constantFrom(
  ...['<script>', '</script>', '<img src=x onerror=alert(1)>', '<sub>', '</sub>', '<small>', '<abbr title="', '<br>'],
  ...['[a](', 'javascript:', 'java&#10;script:', 'data:', 'https://e.org', '//e.org', '/.//e.org', ')', '"', "'"],
  ...['[^1]', '[^1]: ', '[a]: ', '![', '](', '](a.jpg)', '<', '>', '&lt;', '<!--', '-->', '`', '```\n', '~~'],
  ...[':::keypoints\n', ':::factbox{title="', '"}\n', ':::\n', '::::\n', ':::qa\n', '::figure{src="a.jpg" alt="'],
  ...['" credit="', '"}', ':lang[', ']{pl}', ']{ar}', '::embed{url="', ':a[', ':', '::', '\n', '\n\n', ' ', '\t'],
  ...['# ', '## ', '### ', '> ', '- ', '1. ', '*', '**', '_', '|', '| a |\n|---|\n', '\\', '\u0000', '\uD800', 'word'],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 60 })
    .map((found) => found.join('')),
);

describe('any text', () => {
  it('becomes a safe body, or has problems, and never throws', () => {
    let bodies = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { body, problems } = convertBody(toSource(text), { milliseconds: 60_000, depth: 100 });
        expect(problems.map(({ code }) => code)).not.toContain('conversion-failed');
        for (const { line, column } of problems) expect(line > 0 && column > 0).toBe(true);
        if (!body) {
          expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
          return;
        }
        bodies++;
        expect(findDangers(body.html)).toEqual([]);
        expect(findDangers(body.feedHtml)).toEqual([]);
        expect(body.html.isWellFormed() && body.feedHtml.isWellFormed() && body.text.isWellFormed()).toBe(true);
        const ids = [...body.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 1500 },
    );
    expect(bodies).toBeGreaterThan(200);
  });

  it('becomes a safe standfirst', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(convertInline(text).html.replaceAll(/<\/?(?:em|strong)>/g, '')).not.toMatch(/[<>"]/);
      }),
    );
  });
});
