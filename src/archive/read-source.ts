import { readFile, stat } from 'node:fs/promises';
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

/**
 * Line and column of the first bytes that are not UTF-8. A lenient decoder puts a sign of its own in their place, so
 * that is where the text, written out again, first differs from the file.
 */
function findBrokenBytes(bytes: Buffer): { line: number; column: number } {
  const mended = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let same = 0;
  while (same < bytes.length && bytes[same] === mended[same]) same += 1;
  // As a stream: the first bytes of a letter that is cut off may be the same, and stand for nothing.
  const good = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, same), { stream: true });
  return { line: good.split('\n').length, column: good.length - good.lastIndexOf('\n') };
}

const absent = 'it is not there';

/** Why a file or a folder cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const known: Record<string, string> = {
    ENOENT: absent,
    EACCES: 'reading it is not permitted',
    EISDIR: 'it is a folder',
    ELOOP: 'it is a link that leads nowhere',
    ENOTDIR: 'it is no folder',
  };
  return known[code] ?? code;
}

/** In bytes: a thick novel. What is larger was pasted by accident, and would take long to be refused for something else. */
const largest = 2_000_000;

/** The bytes of an ordinary file, unless it is too large. A pipe or a device is refused before it is opened: reading it might never end. */
async function readBytes(
  file: string,
  most: number,
): Promise<Buffer | { readonly reason: string } | { readonly size: number }> {
  try {
    const found = await stat(file);
    if (found.isFile() && found.size > most) return { size: found.size };
    if (!found.isFile() && !found.isDirectory()) return { reason: 'it is not a file' };
    return await readFile(file);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The text of a file, or why there is none. A byte-order mark is left in it. */
export type FileText = { readonly text: string } | { readonly problem: Problem };

/** Reads a file of at most so many bytes as text; undefined where there is no such file. `file` is relative to the newspaper folder. */
export async function readTextFile(
  contentDir: string,
  file: string,
  most: number = largest,
): Promise<FileText | undefined> {
  const bytes = await readBytes(path.join(contentDir, file), most);
  if ('reason' in bytes) return bytes.reason === absent ? undefined : { problem: toUnreadable(file, bytes.reason) };
  if ('size' in bytes) return { problem: toTooLarge(file, bytes.size) };
  const text = decode(bytes);
  if (text !== undefined) return { text };
  const place = { file, ...findBrokenBytes(bytes) };
  const message = 'the file is not UTF-8 from here on';
  return { problem: toProblem('not-utf-8', place, message, 'save it as UTF-8 in your editor') };
}

const toUnreadable = (file: string, reason: string): Problem =>
  toProblem(
    'unreadable-file',
    { file },
    `the file cannot be read: ${reason}`,
    'check that it is an ordinary file and may be read',
  );

const toTooLarge = (file: string, size: number): Problem =>
  toProblem(
    'too-large',
    { file },
    `the file has ${(size / 1_000_000).toFixed(1)} MB`,
    'take out what was pasted by accident, or make several stories of it; 2 MB are allowed',
  );

/** Reads one file; what is wrong with it as a file is in `problems`. `file` is relative to the newspaper folder. */
export async function readSource(contentDir: string, file: string): Promise<SourceResult> {
  const result = (await readTextFile(contentDir, file)) ?? { problem: toUnreadable(file, absent) };
  if ('problem' in result) return { problems: [result.problem] };
  const found: Problem[] = [];
  let { text } = result;
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
          `${file.endsWith('.md') ? 'write its front matter between two lines of ---' : 'write something into it'}, or delete it`,
        ),
      ],
    };
  }
  return { source: { file, text }, problems: found };
}
