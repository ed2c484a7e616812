/** Where the front matter of a Markdown file stands: offsets in UTF-16 units. */
export interface Fence {
  readonly yaml: string;
  readonly start: number;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** Finds what stands between the first two lines of `---`, or says which of them is missing. */
export function findFence(text: string): Fence | 'not-opened' | 'not-closed' {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return 'not-opened';
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (!closing) return 'not-closed';
  const end = start + closing.index;
  return { yaml: text.slice(start, end), start, bodyStart: Math.min(text.length, end + closing[0].length + 1) };
}
