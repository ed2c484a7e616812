import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toProblem, type Problem } from '../desk/problem.ts';

/** The text of a file of the paper, without byte-order mark and with lines that end in a line feed. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

export type SourceResult = { readonly source?: Source; readonly problems: readonly Problem[] };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line and column of the first bytes that are not UTF-8. */
function findBrokenBytes(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decode(piece) === undefined) {
      let good = 0;
      for (let length = 1; length <= piece.length; length += 1)
        if (decode(piece.subarray(0, length)) !== undefined) good = length;
        else if (length - good > 3) break;
      return { line, column: (decode(piece.subarray(0, good)) ?? '').length + 1 };
    }
    if (end < 0) break;
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

/** Why a file or a folder cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const known: Record<string, string> = {
    ENOENT: 'it is not there',
    EACCES: 'reading it is not permitted',
    EISDIR: 'it is a folder',
    ELOOP: 'it is a link that leads nowhere',
    ENOTDIR: 'it is no folder',
  };
  return known[code] ?? code;
}

/** Reads one file; what is wrong with it as a file is in `problems`. `file` is relative to the newspaper folder. */
export async function readSource(contentDir: string, file: string): Promise<SourceResult> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(contentDir, file));
  } catch (error) {
    return {
      problems: [
        toProblem(
          'unreadable-file',
          { file },
          `the file cannot be read: ${reasonOf(error)}`,
          'check that it is an ordinary file and may be read',
        ),
      ],
    };
  }
  const decoded = decode(bytes);
  if (decoded === undefined) {
    const advice = 'save it as UTF-8 in your editor';
    return {
      problems: [
        toProblem('not-utf-8', { file, ...findBrokenBytes(bytes) }, 'the file is not UTF-8 from here on', advice),
      ],
    };
  }
  const found: Problem[] = [];
  let text = decoded;
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    found.push(
      toProblem('byte-order-mark', { file }, 'the file begins with a byte-order mark', 'save it as UTF-8 without BOM'),
    );
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    const before = text.slice(0, carriageReturn);
    const place = { file, line: before.split('\n').length, column: carriageReturn - before.lastIndexOf('\n') };
    found.push(
      toProblem(
        'carriage-return',
        place,
        'lines end with a carriage return (CRLF)',
        'save it with Unix line ends (LF)',
      ),
    );
    text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  }
  if (text.trim() === '') {
    return {
      problems: [
        ...found,
        toProblem(
          'empty-file',
          { file },
          'the file is empty',
          'write its front matter between two lines of ---, or delete it',
        ),
      ],
    };
  }
  return { source: { file, text }, problems: found };
}
