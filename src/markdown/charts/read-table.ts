import type { Fault } from './fault.ts';
import { type Cell, type Csv, readCsv } from './read-csv.ts';
import { type Figure, readNumber } from './read-number.ts';
import { readTime, readTimes } from './time.ts';

export type ChartType = 'bar' | 'line';

export interface Series {
  readonly name: string;
  /** One for each label; undefined where the cell is empty. */
  readonly figures: readonly (Figure | undefined)[];
}

/** What a chart draws: the first column as labels, each further one as a series. */
export interface ChartTable {
  /** The name of the first column; may be empty. */
  readonly corner: string;
  /** As typed. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

const mostSeries = 4;
const longestName = 30;
const mostRows = { bar: 100, line: 400 } as const;

export interface TableResult {
  /** Absent where there is a fault. */
  readonly table?: ChartTable;
  readonly faults: readonly Fault[];
}

/** Reads a file of figures and finds every fault that stands in the way of drawing it. */
export function readTable(text: string, type: ChartType): TableResult {
  const { csv, fault } = readCsv(text, mostRows[type] + 2);
  if (fault) return { faults: [fault] };
  const [header, ...rows] = csv.rows;
  if (!header || rows.length === 0) return { faults: [toEmptyFault()] };
  const at = (cell: Cell | undefined, message: string, advice: string): Fault => ({
    ...(cell ? csv.locate(cell) : { line: 1, column: 1 }),
    message,
    advice,
  });
  const faults = [...findHeaderFaults(header, at), ...findRowFaults(rows, header.length, type, at)];
  const read = readFigures(rows, header.length, csv, at);
  faults.push(...read.faults);
  if (faults.length > 0) return { faults };
  const names = header.slice(1).map((cell) => cell.text);
  const series = names.map((name, index) => ({ name, figures: read.figures.map((row) => row[index]) }));
  const labels = rows.map(([label]) => label?.text ?? '');
  if (read.figures.every((row) => row.every((figure) => figure === undefined)))
    return { faults: [at(rows[0]?.[0], 'no cell has a number', 'write a number into at least one')] };
  return { table: { corner: header[0]?.text ?? '', labels, series }, faults: [] };
}

type At = (cell: Cell | undefined, message: string, advice: string) => Fault;

const toEmptyFault = (): Fault => ({
  line: 1,
  column: 1,
  message: 'there is no row of figures',
  advice: 'write the names of the columns into the first line, and a label and its numbers into each further one',
});

function findHeaderFaults(header: readonly Cell[], at: At): readonly Fault[] {
  const names = header.slice(1);
  if (names.length === 0) {
    return [at(header[0], 'there is only one column', 'write labels into the first, numbers into the second')];
  }
  if (names.length > mostSeries) {
    const message = `there are ${names.length} columns of figures`;
    return [at(names[mostSeries], message, `keep at most ${mostSeries}, or draw two charts`)];
  }
  return names.flatMap((cell) => {
    if (cell.text === '') return [at(cell, 'the column has no name', 'write what its figures are')];
    const { length } = cell.text;
    if (length <= longestName) return [];
    const message = `the name of the column has ${length} characters`;
    return [at(cell, message, `write at most ${longestName}, and the rest into the title or the caption`)];
  });
}

function findRowFaults(rows: readonly (readonly Cell[])[], columns: number, type: ChartType, at: At): readonly Fault[] {
  const most = mostRows[type];
  if (rows.length > most) {
    return [at(rows[most]?.[0], `there are more than ${most} rows`, 'leave out or sum up some')];
  }
  const ragged = rows.flatMap((row) => {
    if (row.length === columns) return [];
    const cells = row.length === 1 ? '1 cell' : `${row.length} cells`;
    const message = `the row has ${cells}, and the first line has ${columns}`;
    return [at(row[Math.min(columns, row.length - 1)], message, 'give every row as many; a cell may be empty')];
  });
  const nameless = rows.flatMap(([label]) =>
    label?.text === '' ? [at(label, 'the row has no label', 'write one into its first cell')] : [],
  );
  return [...ragged, ...nameless, ...findTimeFaults(rows, type, at)];
}

/** Years and days that do not run forward would make a line double back. */
function findTimeFaults(rows: readonly (readonly Cell[])[], type: ChartType, at: At): readonly Fault[] {
  const cells = rows.flatMap(([label]) => label ?? []);
  const strange = cells.filter(({ text }) => /^\d{4}-\d{2}(?:-\d{2})?$/.test(text) && !readTime(text));
  if (strange.length > 0) {
    return strange.map((cell) => at(cell, `"${cell.text}" is not in the calendar`, 'write a day such as 2021-12-02'));
  }
  const times = type === 'line' ? readTimes(cells.map(({ text }) => text)) : undefined;
  const back = times?.findIndex(({ value }, index) => index > 0 && value <= (times[index - 1]?.value ?? value)) ?? -1;
  return back < 0
    ? []
    : [at(cells[back], `"${cells[back]?.text}" is not later than the row before`, 'put the rows in order of time')];
}

function readFigures(
  rows: readonly (readonly Cell[])[],
  columns: number,
  { hasFreeCommas }: Csv,
  at: At,
): { readonly figures: readonly (readonly (Figure | undefined)[])[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const figures = rows.map((row) =>
    row.slice(1, columns).map((cell) => {
      if (cell.text === '') return undefined;
      const read = readNumber(cell.text, hasFreeCommas);
      if ('value' in read) return read;
      faults.push(at(cell, read.message, read.advice));
      return undefined;
    }),
  );
  return { figures, faults };
}
