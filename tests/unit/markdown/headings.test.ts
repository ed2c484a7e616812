import { describe, expect, it } from 'vitest';
import { toAdvice, toBody, toHtml, toProblems } from './convert-text.ts';

const toIds = (text: string): readonly string[] => toBody(text).headings.map(({ id }) => id);

describe('headings', () => {
  it('have ids and are collected with their words', () => {
    const body = toBody('## The *first* talks\n\n### In `Riga`[^1]\n\n[^1]: a');
    expect(body.headings).toEqual([
      { id: 'the-first-talks', depth: 2, text: 'The first talks' },
      { id: 'in-riga', depth: 3, text: 'In Riga' },
    ]);
    expect(body.html).toContain('<h2 id="the-first-talks">The <em>first</em> talks</h2>');
  });

  it('have ids that differ', () => {
    expect(toIds('## What next\n\n## What next\n\n## What next 1')).toEqual([
      'what-next',
      'what-next-1',
      'what-next-1-1',
    ]);
  });

  it('never take an id that the page or a footnote may have', () => {
    expect(toIds('## Search\n\n## Forms\n\n## fn 1\n\n## Footnote label\n\n## ¡!\n\n## ?\n\n## Новости')).toEqual([
      'section-search',
      'section-forms',
      'section-fn-1',
      'section-footnote-label',
      'section-1',
      'section-2',
      'section-новости',
    ]);
  });

  it('keep their id where the title of a fact box says the same', () => {
    const html = toHtml(':::factbox{title="The facts"}\na\n:::\n\n## The facts');
    expect(html).toContain('<h2 id="the-facts">');
    expect(html).toContain('aria-labelledby="the-facts-1"');
  });

  it('do not begin with one #', () => {
    expect(toProblems('# Top\n\nText\n=')).toEqual([
      '1:1 first-level-heading a heading begins with one "#"',
      '3:1 first-level-heading a heading begins with one "#"',
    ]);
    expect(toAdvice('# Top')).toBe('write "## Top": the headline is the first level');
  });

  it('skip no level', () => {
    expect(toProblems('## a\n\n#### b')).toEqual(['3:1 heading-jump a heading of level 4 follows one of level 2']);
    expect(toProblems('### a')).toEqual(['1:1 heading-jump a heading of level 3 follows the headline']);
    expect(toProblems('## a\n\n### b\n\n## c\n\n### d')).toEqual([]);
  });

  it('form one outline with those in boxes', () => {
    expect(toProblems(':::factbox{title="x"}\n#### a\n:::')).toEqual([
      '2:1 heading-jump a heading of level 4 follows the headline',
    ]);
    expect(toProblems('## a\n\n:::qa\n### b\nx\n:::\n\n#### c')).toEqual([]);
  });

  it('are dropped where they say nothing', () => {
    expect(toBody('## \n\na')).toMatchObject({ html: '<p>a</p>', headings: [] });
  });
});
