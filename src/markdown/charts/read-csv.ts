import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './fault.ts';

export interface Cell {
  /** Without white space around it. */
  readonly text: string;
  /** Where it begins: an offset in bytes. */
  readonly start: number;
}

/** The cells of a CSV file, line by line; lines without anything in them are left out. */
export interface Csv {
  readonly rows: readonly (readonly Cell[])[];
  /** Whether something else than a comma stands between the cells, so that a comma may stand in a number. */
  readonly hasFreeCommas: boolean;
  readonly locate: (cell: Cell) => Pick<Fault, 'line' | 'column'>;
}

export type CsvResult =
  { readonly csv: Csv; readonly fault?: undefined } | { readonly csv?: undefined; readonly fault: Fault };

const options = { relax_column_count: true, skip_empty_lines: true, trim: true } as const;
const delimiters = [',', ';', '\t'];
const space = new Set([' ', '\t', '\n'].map((character) => character.charCodeAt(0)));

/**
 * Reads CSV as RFC 4180 has it, with commas, semicolons or tabs between the cells: whichever gives the first line most.
 *
 * @param text without byte-order mark, lines ending with a line feed
 * @param most how many lines are read
 */
export function readCsv(text: string, most: number): CsvResult {
  const bytes = Buffer.from(text);
  const delimiter = findDelimiter(bytes);
  // By record: where each of its cells ends.
  const ends: number[][] = [];
  try {
    const records = parse(bytes, {
      ...options,
      delimiter,
      to: most,
      cast: (value, context) => {
        (ends[context.records] ??= []).push(context.bytes);
        return value;
      },
    });
    const rows = toRows(records, ends, bytes).filter((row) => row.some((cell) => cell.text !== ''));
    return { csv: { rows, hasFreeCommas: delimiter !== ',', locate: ({ start }) => locate(bytes, start) } };
  } catch (error) {
    if (error instanceof CsvError) return { fault: toQuoteFault(error, bytes, ends.at(-1)?.at(-1)) };
    throw error;
  }
}

function findDelimiter(bytes: Buffer): string {
  const cells = (delimiter: string): number => {
    try {
      return parse(bytes, { ...options, delimiter, to: 1 })[0]?.length ?? 0;
    } catch {
      return 0;
    }
  };
  return delimiters.reduce((best, delimiter) => (cells(delimiter) > cells(best) ? delimiter : best));
}

function toRows(records: readonly string[][], ends: readonly number[][], bytes: Buffer): readonly Cell[][] {
  let next = 0;
  return records.map((record, row) =>
    record.map((text, column) => {
      const end = ends[row]?.[column] ?? next;
      const start = skipSpace(bytes, next, end);
      next = end + 1;
      return { text, start };
    }),
  );
}

function skipSpace(bytes: Buffer, from: number, to: number): number {
  let start = from;
  while (start < to && space.has(bytes[start] ?? 0)) start += 1;
  return start;
}

function locate(bytes: Buffer, start: number): Pick<Fault, 'line' | 'column'> {
  const lines = bytes.toString('utf8', 0, start).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The cell with the fault is the one after the last that could be read, which ends at `end`. */
function toQuoteFault({ code }: CsvError, bytes: Buffer, end: number | undefined): Fault {
  const isOpen = code === 'CSV_QUOTE_NOT_CLOSED';
  return {
    ...locate(bytes, end === undefined ? 0 : skipSpace(bytes, end + 1, bytes.length)),
    message: isOpen ? 'the quotation mark is not closed' : 'a quotation mark stands in the middle of the cell',
    advice: 'put the whole cell between quotation marks, and double those inside it: "the ""old"" port"',
  };
}
