import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/markdown/charts/read-csv.ts';

const toTexts = (text: string, most = 100): readonly (readonly string[])[] | undefined =>
  readCsv(text, most).csv?.rows.map((row) => row.map((cell) => cell.text));

/** Where every cell begins, as `line:column`. */
const toPlaces = (text: string): readonly string[] => {
  const { csv } = readCsv(text, 100);
  return (csv?.rows ?? []).flatMap((row) =>
    row.map((cell) => {
      const { line, column } = csv?.locate(cell) ?? {};
      return `${line}:${column}`;
    }),
  );
};

describe('a CSV file', () => {
  it('may have commas, semicolons or tabs between its cells', () => {
    for (const delimiter of [',', ';', '\t']) {
      expect(toTexts(['Year', 'Ships'].join(delimiter) + '\n' + ['2014', '3'].join(delimiter))).toEqual([
        ['Year', 'Ships'],
        ['2014', '3'],
      ]);
    }
  });

  it('has the mark between its cells that gives its first line most of them', () => {
    expect(toTexts('Year;Ships, all of them;Boats\n1;2;3')).toEqual([
      ['Year', 'Ships, all of them', 'Boats'],
      ['1', '2', '3'],
    ]);
    expect(toTexts('"Ships; boats",Year\n1,2')).toEqual([
      ['Ships; boats', 'Year'],
      ['1', '2'],
    ]);
    expect(toTexts('Year\n2014')).toEqual([['Year'], ['2014']]);
  });

  it('leaves a comma free for numbers only where it parts no cells', () => {
    expect(readCsv('a;b\n1;2', 9).csv?.hasFreeCommas).toBe(true);
    expect(readCsv('a\tb\n1\t2', 9).csv?.hasFreeCommas).toBe(true);
    expect(readCsv('a,b\n1,2', 9).csv?.hasFreeCommas).toBe(false);
  });

  it('may have quoted cells, with quotation marks, delimiters and line breaks in them', () => {
    expect(toTexts('"The ""old"" port, north","a\nb"\n1,2')).toEqual([
      ['The "old" port, north', 'a\nb'],
      ['1', '2'],
    ]);
  });

  it('has lines of unlike length as they are, and no empty ones', () => {
    expect(toTexts('a,b\n\n1\n , \n,,\n2,3,4\n')).toEqual([['a', 'b'], ['1'], ['2', '3', '4']]);
  });

  it('loses the white space around its cells', () => {
    expect(toTexts(' a , b\n1 ,  2 ')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('is read no further than asked', () => {
    expect(toTexts('a\n1\n2\n3\n4', 3)).toEqual([['a'], ['1'], ['2']]);
  });

  it('may be empty', () => {
    expect(toTexts('')).toEqual([]);
    expect(toTexts('\n\n')).toEqual([]);
  });
});

describe('the place of a cell', () => {
  it('is its line and column, counted in characters', () => {
    expect(toPlaces('Å, b\n1,22,\n')).toEqual(['1:1', '1:4', '2:1', '2:3', '2:6']);
  });

  it('reckons with empty lines, quotes and line breaks in cells', () => {
    expect(toPlaces('a;"b\nc";d\n\n1;;3')).toEqual(['1:1', '1:3', '2:4', '4:1', '4:3', '4:4']);
  });
});

describe('a quotation mark out of place', () => {
  it.each([
    ['a,b\n1, "2\n3,4\n5,6', 2, 4, 'the quotation mark is not closed'],
    ['"a,b\n1,2', 1, 1, 'the quotation mark is not closed'],
    ['a,b\n1,2"3', 2, 3, 'a quotation mark stands in the middle of the cell'],
    ['a,b\n\n"1"2,3', 3, 1, 'a quotation mark stands in the middle of the cell'],
  ])('in %j is told with its place', (text, line, column, message) => {
    expect(readCsv(text, 9)).toMatchObject({ fault: { line, column, message } });
  });
});
