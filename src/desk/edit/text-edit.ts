/** A part of a text, from `start` to `end` (UTF-16 units), and what comes in its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all edits at once; those at one place in the order given. They may not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) throw new EditError('two changes of one place');
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

/** A file is written in a way that no change can be fitted into. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
