import { describe, expect, test } from 'vitest';
import { toLinePatterns, toSentencePatterns } from '../../../../src/press/embargo/pattern.ts';

const read = (patterns: readonly Buffer[]): readonly string[] => patterns.map(String);

describe('what is looked for of a line', () => {
  test('the whole of a short one, and every piece of a long one', () => {
    expect(read(toLinePatterns('Ministers meet in Stockholm'))).toEqual(['Ministers meet in Stockholm']);
    const long = 'Everything that the council did in May, in the order in which it was forgotten by all who were there';
    const pieces = read(toLinePatterns(long));
    expect(pieces.join('')).toBe(long);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(72);
  });

  test('nothing of one that is too short to tell', () => {
    expect(toLinePatterns('Budget')).toEqual([]);
  });

  test('no sign that HTML, XML or JSON writes in another way', () => {
    expect(read(toLinePatterns('“The harbour”: a ferry & the people’s own "other" quay <in winter>'))).toEqual([
      '“The harbour”: a ferry',
      'the people’s own',
    ]);
  });

  test('what is written without spaces', () => {
    const headline = '渡輪於暴風雨後恢復通航,數百名乘客在碼頭等候多時,其中有人已等了三天';
    const pieces = read(toLinePatterns(headline));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(headline);
  });
});

describe('what is looked for of a text', () => {
  test('each sentence on its own', () => {
    expect(
      read(
        toSentencePatterns('The ferry left at seven in the morning. Nobody saw who was on board of it.\nIt rained.'),
      ),
    ).toEqual(['The ferry left at seven in the morning.', 'Nobody saw who was on board of it.']);
  });

  test('no date, no name and no phrase', () => {
    expect(toSentencePatterns('Thursday 2 December 2021. Volodymyr Zelenskyy. He said so again.')).toEqual([]);
  });
});
