import { describe, expect, it } from 'vitest';
import { type ChartType, readTable } from '../../../../src/markdown/charts/read-table.ts';

/** Every fault as `line:column message`. */
const toFaults = (text: string, type: ChartType = 'bar'): readonly string[] =>
  readTable(text, type).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

const count = (rows: number): string => Array.from({ length: rows }, (_, row) => `row ${row},${row}\n`).join('');

describe('a table', () => {
  it('has labels and series, with gaps where cells are empty', () => {
    expect(readTable('Year,Ships,Boats\n2014,3,\n2015,4.5,1\n', 'line')).toEqual({
      table: {
        corner: 'Year',
        labels: ['2014', '2015'],
        series: [
          {
            name: 'Ships',
            figures: [
              { value: 3, decimals: 0 },
              { value: 4.5, decimals: 1 },
            ],
          },
          { name: 'Boats', figures: [undefined, { value: 1, decimals: 0 }] },
        ],
      },
      faults: [],
    });
  });

  it('need not name its first column, and may have one row', () => {
    expect(readTable(',Ships\nWrenport,1', 'bar').table).toMatchObject({ corner: '', labels: ['Wrenport'] });
  });

  it('may have a hundred bars, and a line of four hundred points', () => {
    expect(toFaults(`a,b\n${count(100)}`)).toEqual([]);
    expect(toFaults(`a,b\n${count(400)}`, 'line')).toEqual([]);
  });

  it('may have labels twice, and years in any order where they are bars', () => {
    expect(toFaults('a,b\nx,1\nx,2')).toEqual([]);
    expect(toFaults('a,b\n2015,1\n2014,2')).toEqual([]);
  });
});

describe('a table that cannot be drawn', () => {
  it.each([
    ['', '1:1 there is no row of figures'],
    ['Year,Ships\n', '1:1 there is no row of figures'],
    ['Year\n2014', '1:1 there is only one column'],
    ['a,b,c,d,e,f\n1,2,3,4,5,6', '1:11 there are 5 columns of figures'],
    ['a,\n1,2', '1:3 the column has no name'],
    [`a,${'b'.repeat(31)}\n1,2`, '1:3 the name of the column has 31 characters'],
    ['a,b\n1,2,3', '2:5 the row has 3 cells, and the first line has 2'],
    ['a,b\n1', '2:1 the row has 1 cell, and the first line has 2'],
    ['a,b\n,2', '2:1 the row has no label'],
    ['a,b\n1,\n2,', '2:1 no cell has a number'],
    ['a,b\n1,x', '2:3 "x" is not a number'],
    ['a,b\n2021-02-30,1', '2:1 "2021-02-30" is not in the calendar'],
    ['a,b\n2021-13,1', '2:1 "2021-13" is not in the calendar'],
    ['a,b\n1,"2', '2:3 the quotation mark is not closed'],
    [`a,b\n${count(101)}`, '102:1 there are more than 100 rows'],
    [`a,b\n${count(5000)}`, '102:1 there are more than 100 rows'],
  ])('%j', (text, fault) => {
    expect(toFaults(text)).toEqual([fault]);
    expect(readTable(text, 'bar').table).toBeUndefined();
  });

  it.each([
    ['2015,1\n2014,2', '3:1 "2014" is not later than the row before'],
    ['2014,1\n2014,2', '3:1 "2014" is not later than the row before'],
    ['2021-12-02,1\n2021-12-01,2', '3:1 "2021-12-01" is not later than the row before'],
  ])('is one of a line that runs back: %j', (rows, fault) => {
    expect(toFaults(`a,b\n${rows}`, 'line')).toEqual([fault]);
  });

  it('is told every fault at once', () => {
    expect(toFaults('a,b,\nx,1.5.2,\ny,4,3,2\n,n/a,1')).toEqual([
      '1:5 the column has no name',
      '3:7 the row has 4 cells, and the first line has 3',
      '4:1 the row has no label',
      '2:3 "1.5.2" is not a number',
      '4:2 "n/a" is not a number',
    ]);
  });
});
