import { describe, expect, it } from 'vitest';
import { toAdvice, toBody, toHtml, toProblems, toSource } from './convert-text.ts';
import { convertBody } from '../../../src/markdown/convert.ts';

describe('footnotes', () => {
  it('have numbers for ids and speak the language of the text', () => {
    expect(toHtml('A[^why] b[^Who].\n\n[^who]: Ann.\n[^why]: So.')).toBe(
      '<p>A<sup><a href="#fn-1" id="fnref-1" aria-describedby="footnote-label" class="footnote-ref">1</a></sup> ' +
        'b<sup><a href="#fn-2" id="fnref-2" aria-describedby="footnote-label" class="footnote-ref">2</a></sup>.</p>\n' +
        '<section class="footnotes"><h2 class="footnotes-title" id="footnote-label">Przypisy</h2>\n<ol>\n' +
        '<li id="fn-1">\n<p>So. <a href="#fnref-1" aria-label="Wróć do 1" class="footnote-back">↩\uFE0E</a></p>\n</li>\n' +
        '<li id="fn-2">\n<p>Ann. <a href="#fnref-2" aria-label="Wróć do 2" class="footnote-back">↩\uFE0E</a></p>\n</li>\n' +
        '</ol>\n</section>',
    );
  });

  it('that are named more than once have a way back to each place, and no id twice', () => {
    const html = toHtml('a[^a] b[^a] c[^a-2] d[^b]\n\n[^a]: x\n\n[^a-2]: y[^a]\n\n[^b]: z[^c]\n\n[^c]: w');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    expect(html).toContain('aria-label="Wróć do 1-3"');
  });

  it('must be there', () => {
    expect(toProblems('a[^1]\n\nb [^two] \\[^three] `[^four]`')).toEqual([
      '1:2 missing-footnote there is no footnote "1"',
      '3:3 missing-footnote there is no footnote "two"',
    ]);
  });

  it('have names without spaces', () => {
    expect(toProblems('a[^my note]\n\n[^my note]: b')).toEqual(['3:1 missing-footnote there is no footnote "my note"']);
    expect(toProblems('a[^my note]\n\n[^my note]: b c')).toEqual([
      '1:2 missing-footnote there is no footnote "my note"',
      '3:1 missing-footnote there is no footnote "my note"',
    ]);
    expect(toAdvice('a[^my note]')).toBe('write a name without spaces, here and where the note is');
  });

  it('that nothing leads to are warned of and do not stop the press', () => {
    const { body, problems } = convertBody(toSource('a\n\n[^lost]: b'));
    expect(body?.html).toBe('<p>a</p>');
    expect(problems).toMatchObject([{ code: 'unused-footnote', severity: 'warning', line: 3, column: 1 }]);
  });
});

describe('tables', () => {
  it('scroll in a region that is named after the heading above', () => {
    expect(toHtml('## The vote\n\n| Party | Seats |\n|:------|------:|\n| A | 1 |')).toContain(
      '<div class="table" role="region" tabindex="0" aria-label="The vote"><table>\n<thead>\n<tr>\n' +
        '<th scope="col">Party</th>\n<th class="align-right" scope="col">Seats</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<td>A</td>\n<td class="align-right">1</td>\n</tr>\n</tbody>\n</table></div>',
    );
  });

  it('have names that differ, and one without a heading', () => {
    const table = '| a |\n|:-:|\n| b |';
    const html = toHtml(`${table}\n\nx\n\n${table}\n\n## Tabela\n\n${table}`);
    expect([...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Tabela',
      'Tabela (2)',
      'Tabela (3)',
    ]);
    expect(html).toContain('<th class="align-center" scope="col">a</th>');
  });

  it('have no header cell that says nothing', () => {
    expect(toHtml('| | a |\n|---|---|\n| b | c |')).toContain('<td></td>\n<th scope="col">a</th>');
  });

  it('read row by row', () => {
    expect(toBody('| a | b |\n|---|---|\n| c | d |').text).toBe('a b\nc d');
  });
});
