import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodySource, DataFile } from '../../../src/markdown/body.ts';
import { convertBody } from '../../../src/markdown/convert.ts';
import { toAdvice, toBody, toHtml, toProblems, toSource } from './convert-text.ts';

const folder = 'articles/2021/12';
const toFile = (name: string, text: string): [string, DataFile] => [name, { file: `${folder}/${name}`, text }];
const dataFiles = new Map<string, DataFile | 'missing'>([
  toFile('votes.csv', 'Vote,States\nFor,100\nAgainst,11\n'),
  toFile('fish.csv', 'Year,Herring,Cod\n2010,40,8\n2011,,6\n2012,45.5,\n'),
  toFile('faults.csv', 'Vote,States\nFor,"1,000"\n'),
  [
    'broken.csv',
    {
      file: `${folder}/broken.csv`,
      problem: {
        code: 'not-utf-8',
        severity: 'error',
        file: `${folder}/broken.csv`,
        line: 2,
        column: 1,
        message: 'a',
        advice: 'b',
      },
    },
  ],
  ['gone.csv', 'missing'],
]);
const changes: Partial<BodySource> = { dataFiles };
const toChart = (attributes: string): string => `::chart{${attributes}}`;
const votes = toChart(
  'src="votes.csv" title="The vote" unit="States" alt="Most were for." caption="In 2014." credit="Source: UN"',
);
const fish = toChart('src="fish.csv" type="line" title="Fish" credit="Source: X"');

describe('a chart of bars', () => {
  it('has its words, its bars, its figures, its caption and its credit', () => {
    expect(toHtml(votes, changes)).toBe(
      '<figure class="figure chart"><p class="chart-title">The vote</p><p class="chart-unit">States</p>' +
        '<div class="chart-bars" role="img" aria-label="Wykres słupkowy: The vote. Most were for.">' +
        '<b>For</b><svg><rect class="s1" x="0%" y="20%" width="100%" height="60%"></rect><line x1="0%" x2="0%" y2="100%"></line></svg>' +
        '<span>100</span>' +
        '<b>Against</b><svg><rect class="s1" x="0%" y="20%" width="11%" height="60%"></rect><line x1="0%" x2="0%" y2="100%"></line></svg>' +
        '<span>11</span></div>' +
        '<details><summary>Dane w tabeli</summary>' +
        '<div class="table" role="region" tabindex="0" aria-label="The vote"><table>' +
        '<thead><tr><th scope="col">Vote</th><th scope="col" class="align-right">States</th></tr></thead>' +
        '<tbody><tr><th scope="row">For</th><td class="align-right">100</td></tr>' +
        '<tr><th scope="row">Against</th><td class="align-right">11</td></tr></tbody></table></div></details>' +
        '<figcaption>In 2014. <span class="credit">Source: UN</span></figcaption></figure>',
    );
  });

  it('names each of several series at its bar, and says where a figure is missing', () => {
    const html = toHtml(toChart('src="fish.csv" title="Fish" credit="x"'), changes);
    expect(html).toContain('<b class="group">2011</b><span>Herring</span><i>brak danych</i><span>Cod</span><svg>');
    expect(html).toContain('<rect class="s2"');
  });

  it('has bars to both sides of nought, and a thin one where one could not be seen', () => {
    const data = new Map([toFile('a.csv', 'a,b\nx,-100\ny,300\nz,0.1\nw,0')]);
    const html = toHtml(toChart('src="a.csv" title="A" credit="x"'), { dataFiles: data });
    const bars = [...html.matchAll(/<svg>(.*?)<line x1="([\d.]+%)"/g)].map(([, bar = '', zero]) => [
      ...(/x="(.*?)" y="20%" width="(.*?)"/.exec(bar)?.slice(1) ?? []),
      zero,
    ]);
    expect(bars).toEqual([['0%', '25%', '25%'], ['25%', '75%', '25%'], ['25%', '0.4%', '25%'], ['25%']]);
    expect(html).toContain('<span>−100</span>');
  });
});

describe('a chart of lines', () => {
  const html = toHtml(fish, changes);

  it('breaks off where a figure is missing, and shows what stands alone', () => {
    expect(html).toContain('<path class="s1" d="M0 20M100 9"></path><path class="s2" d="M0 84L50 88"></path>');
    expect([...html.matchAll(/<circle class="(s\d)" cx="([^"]*)"/g)].map(([, name, x]) => `${name} ${x}`)).toEqual([
      's1 0%',
      's1 100%',
      's2 50%',
    ]);
    expect(html).toContain('<line class="lead" x1="50%" x2="100%"');
  });

  it('names its lines at their ends, its numbers at the side and its years below', () => {
    const words = [...html.matchAll(/<t(?:ext|span)[^>]*>([^<]+)</g)].map(([, word]) => word);
    expect(words).toEqual(['0', '10', '20', '30', '40', '50', 'Herring', 'Cod', '2010', '2011', '2012']);
    expect(html).toContain('role="img" aria-label="Wykres liniowy: Fish"');
  });
});

describe('a chart', () => {
  it('may stand on a page, in a biography, in a box and more than once, each table with a name of its own', () => {
    const html = toHtml(`## The vote\n\n|a|\n|-|\n|b|\n\n:::factbox{title="x"}\n${votes}\n:::\n\n${votes}`, {
      ...changes,
      kind: 'page',
    });
    expect([...html.matchAll(/role="region" tabindex="0" aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'The vote',
      'The vote (2)',
      'The vote (3)',
    ]);
  });

  it('tells its page that it is there', () => {
    expect(toBody(votes, changes).hasChart).toBe(true);
    expect(toBody('`<figure class="figure chart">`').hasChart).toBe(false);
  });

  it('gives title, unit, caption, credit and labels to the record, once, and nothing to the text', () => {
    const body = toBody(`Before.\n\n${votes}\n\n${fish}\n\nAfter.`, changes);
    expect(body.text).toBe('Before.\nAfter.');
    expect(body.words).toBe(2);
    expect(body.captions).toEqual([
      'The vote States In 2014. Source: UN',
      'For, Against',
      'Fish Source: X',
      'Herring, Cod, 2010, 2011, 2012',
    ]);
  });

  it('is a table with its title in feeds', () => {
    expect(toBody(votes, changes).feedHtml).toBe(
      '<figure><p><strong>The vote</strong></p><p>States</p><table>' +
        '<thead><tr><th scope="col">Vote</th><th scope="col">States</th></tr></thead>' +
        '<tbody><tr><th scope="row">For</th><td>100</td></tr><tr><th scope="row">Against</th><td>11</td></tr></tbody>' +
        '</table><figcaption>In 2014. <small>Source: UN</small></figcaption></figure>',
    );
  });

  it('prints what is in a file of figures as words, never as marks', () => {
    const data = new Map([toFile('a.csv', '"<b>a</b>",b & c\n"<script>x</script>",1')]);
    const html = toHtml(toChart('src="a.csv" title="*A* <i>" credit="x"'), { dataFiles: data });
    expect(html).toContain('<b>&#x3C;script>x&#x3C;/script></b>');
    expect(html).toContain('<p class="chart-title">*A* &#x3C;i></p>');
    expect(html).not.toContain('<script');
  });

  it('without a credit is printed with a warning', () => {
    const { body, problems } = convertBody(toSource(toChart('src="votes.csv" title="The vote"'), changes));
    expect(problems).toMatchObject([
      { code: 'missing-credit', severity: 'warning', message: 'the chart has no credit' },
    ]);
    expect(body?.html).toMatch(/<\/details><\/figure>$/);
  });
});

describe('a chart that cannot be drawn', () => {
  const credited = (attributes: string): string => toChart(`${attributes} credit="x"`);

  it.each([
    ['title="x"', ['1:1 bad-directive "chart" has no src']],
    ['src="votes.csv"', ['1:1 bad-directive "chart" has no title']],
    ['src="votes.csv" title="x" type="pie"', ['1:1 bad-directive there is no type of chart "pie"']],
    ['src="votes.csv" title="x" color="red"', ['1:1 bad-directive "chart" has no attribute "color"']],
    ['src="votes.xlsx" title="x"', ['1:1 bad-directive "votes.xlsx" is not the name of a CSV file']],
    ['src="gone.csv" title="x"', ['1:1 missing-data "gone.csv" is not beside the text']],
    ['src="other.csv" title="x"', ['1:1 missing-data "other.csv" is not beside the text']],
    ['src="https://e.org/a.csv" title="x"', ['1:1 missing-data "https://e.org/a.csv" is not beside the text']],
    [
      'src="faults.csv" title="x"',
      ['2:5 bad-data "1,000" is not a number', '1:1 bad-data "faults.csv" cannot be drawn'],
    ],
    ['src="broken.csv" title="x"', ['2:1 not-utf-8 a', '1:1 bad-data "broken.csv" cannot be read']],
  ])('with %s', (attributes, problems) => {
    expect(toProblems(credited(attributes), changes)).toEqual(problems);
  });

  it('is told what to write', () => {
    expect(toAdvice(credited('src="votes.csv" title="x" type="lines"'), changes)).toBe(
      'write type="bar" or type="line"',
    );
    expect(toAdvice(credited('src="vote.csv" title="x"'), changes)).toBe('did you mean "votes.csv"');
  });

  it('names the faults with the place in the file of figures', () => {
    expect(convertBody(toSource(credited('src="faults.csv" title="x"'), changes)).problems).toMatchObject([
      { file: `${folder}/faults.csv`, line: 2, column: 5, advice: 'write 1000' },
      { file: `${folder}/slug.md`, line: 1, column: 1, advice: `mend what is named in ${folder}/faults.csv` },
    ]);
  });
});

describe('whatever is in a file of figures', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '2014',
      '2015-02',
      '2016-02-29',
      '-1.5',
      '1,5',
      '1e9',
      '"',
      '""',
      '"a"',
      '=1+1',
      '<b>',
      '\u202E',
    ),
    fc.double({ noNaN: true }).map(String),
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(String),
    fc.string(),
  );
  const text = fc
    .tuple(fc.constantFrom(',', ';', '\t'), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }))
    .map(([delimiter, rows]) => rows.map((row) => row.join(delimiter)).join('\n'));
  const numbers = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), {
    minLength: 1,
    maxLength: 30,
  });
  const draw = (content: string, type: string) =>
    convertBody(
      toSource(toChart(`src="a.csv" title="x" type="${type}" credit="y"`), {
        dataFiles: new Map([toFile('a.csv', content)]),
      }),
    );

  it('the chart is drawn or refused, and the press goes on', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('bar', 'line'), (content, type) => {
        const { body, problems } = draw(content, type);
        expect(problems.filter(({ code }) => code !== 'bad-data')).toEqual([]);
        expect(body === undefined).toBe(problems.length > 0);
        expect(body?.html ?? '').not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 300 },
    );
  });

  it('what is drawn stays in the drawing', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('bar', 'line'), (rows, type) => {
        const lines = rows.map(([label, value]) => `"${label.replaceAll('"', '""')} x",${value.toFixed(3)}`);
        const { html = '' } = draw(['a,b', ...lines].join('\n'), type).body ?? {};
        expect(html).toContain('role="img"');
        for (const [, percent] of html.matchAll(/ (?:x|cx|cy|width|x1|y1)="(-?[\d.]+)%"/g)) {
          expect(Number(percent)).toBeGreaterThanOrEqual(0);
          expect(Number(percent)).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a drawing', () => {
  it('is printed of a chart and of nothing else', () => {
    expect(toProblems('<svg><text>x</text></svg>')[0]).toMatch(/^1:1 raw-html/);
  });
});
