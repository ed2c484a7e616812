import fc from 'fast-check';
import type { Paragraph, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parsePlainParagraphs } from '../../../src/markdown/plain-paragraphs.ts';
import { parse, parseWhole } from '../../../src/markdown/processor.ts';

/** Both trees as plain data; the way in which they are made is all that may differ. */
const toTrees = (text: string): readonly [string, string] => [
  JSON.stringify(parse(text), undefined, 1),
  JSON.stringify(parseWhole(text), undefined, 1),
];

function expectSame(text: string): void {
  const [found, expected] = toTrees(text);
  expect(found).toBe(expected);
}

const words = [
  'The mayor spoke.',
  '"It is done," she said: nothing more.',
  '42 people came, some from afar',
  '£3 & more; 50% of all',
  'Überall “Anführungszeichen” – und Gedankenstriche',
  '雨が降っている。',
  'a 👩🏽‍🚀 and a\u00A0space',
  '\u2028 behind a separator',
  '(in brackets) a/b c^d e=f g+h #5 1. 2) x',
];

const notQuitePlain = [
  'a  two spaces',
  'ends in a space ',
  'ends in two  ',
  'a hard break\\',
  'a [link](https://x.example/)',
  'see www.example.org today',
  'seeWWW.example.org',
  'write to desk@paper.example',
  'at http://x.example now',
  'a :name[x] and 12:30',
  'a *mark*',
  'and _another_',
  'one `code` two',
  'open `code',
  'open *mark',
  'open [label',
  '1. one',
  '1) one',
  '12.',
  '- item',
  '- [x] done',
  '- [ ]',
  '+ item',
  '  - inner',
  '> quote',
  '# heading',
  '===',
  '---',
  '| a | b |',
  '| - | - |',
  'a | b',
  'a <b>bold</b> word',
  '```',
  ' ```',
  '~~~',
  ':::fact[Label]',
  ':::',
  '::figure{src="a.png" alt="b"}',
  '<details>',
  '</details>',
  '<pre>',
  '</pre>',
  '<!--',
  '-->',
  '<b>',
  '[^1]: a note',
  'a note[^1]',
  '[label]: https://x.example/ "title',
  '    indented',
  '\ttabbed',
  '&amp; first',
  'a &amp; b&c',
  'a\\*b',
  '\u0000',
  '\uE000',
  'was ~~gone~~ by ~noon~',
  'www.example.org',
  '\uFEFF marked',
  '!',
];

const between = ['\n', '\n\n', '\n\n\n', '\n \n', '\n\t\n', '\r\n', '\r\n\r\n', '\r', '\n    \n\n'];

describe('plain paragraphs', () => {
  it.each(words)('of %j give the tree that they give anyway', (text) => {
    expectSame(text);
    expectSame(`${text}\n\n${text}\n${text}\n`);
    expectSame(`- item\n\n${text}\n\n## Heading\n\n${text}\n\n\n${text}\n\n> quote\n${text}`);
  });

  it.each(notQuitePlain)('beside %j, too', (text) => {
    for (const plain of words) {
      expectSame(`${plain}\n\n${text}\n\n${plain}\n\n${plain}\n`);
      expectSame(`${plain}\n${text}\n${plain}\n\n${plain}`);
      expectSame(`${text}\n\n${plain}\n\n\n${plain}\n\n${text}\n\n${plain}`);
      expectSame(`${text}\n${plain}\n \n${plain}\n\n${plain}\n${text}\n`);
    }
  });

  it('are put back into code and HTML that they are part of', () => {
    expectSame('```\nopen\n\nplain words\n\n\nmore words\n\n```\n\nafter it\n\nand again');
    expectSame('<pre>\n\nplain words\n\nmore words\n\n</pre>\n\nafter it');
    expectSame('<!--\n\nplain words\n\n-->\n\nafter it\n\n[a *b*](/c/)');
  });

  it('of a long text are parsed in several parts', () => {
    expectSame(Array.from({ length: 2500 }, (_, at) => `Paragraph ${at}`).join('\n\n') + '\n\n*end*\n');
    expectSame(Array.from({ length: 2500 }, (_, at) => `Line ${at}`).join('\n') + '\n\n*end*\n');
  });

  it('behind a byte-order mark keep its places', () => {
    expectSame('\uFEFFplain words\n\nmore words\n');
  });

  it('take no more time each where there are many', () => {
    // The parser itself takes its time; this one finds the paragraphs only.
    const parseParagraphs = (shown: string): Root => {
      const children = [...shown.matchAll(/.+/g)].map(({ index, 0: value }, at): Paragraph => {
        const [start, end] = [index, index + value.length].map((offset) => ({ line: 2 * at + 1, column: 1, offset }));
        if (!start || !end) throw new RangeError('no place');
        return { type: 'paragraph', children: [{ type: 'text', value }], position: { start, end } };
      });
      return { type: 'root', children };
    };
    const start = performance.now();
    const { children } = parsePlainParagraphs('a\n\na\n\n#\n\n'.repeat(60_000), parseParagraphs);
    expect(children).toHaveLength(180_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('behind the blanks of front matter keep their places', () => {
    expectSame(`   \n${' '.repeat(40)}\n   \nplain words\n\n*mark*\n`);
  });

  it('in any order with anything else give the tree that they give anyway', () => {
    const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...notQuitePlain));
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom(...between)), { maxLength: 14 })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(fc.property(text, expectSame), { numRuns: 3000 });
  });

  it('of any letters give the tree that they give anyway', () => {
    const letters = 'aB1 .,:;\'"()<>[]*_`~&!|-+=#$%^@/\\{}\n\n\n\rwx\uE000é\t';
    const letter = fc.constantFrom(...Array.from(letters));
    const text = fc.array(letter, { maxLength: 60 }).map((found) => found.join(''));
    fc.assert(fc.property(text, expectSame), { numRuns: 3000 });
  });
});
