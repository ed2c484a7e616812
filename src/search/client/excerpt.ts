/** A stretch of an excerpt: words, found or around what was found. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

const toText = (escaped: string): string => escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * Cuts a Pagefind excerpt into its stretches. Pagefind escapes the angle brackets of a text and puts `<mark>` around what
 * it found; whatever else looks like markup is text and stays text. The result is for text nodes, never for `innerHTML`.
 */
export function toStretches(excerpt: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let found = false;
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>') found = true;
    else if (part === '</mark>') found = false;
    else if (part !== '') stretches.push({ text: toText(part), found });
  }
  return stretches;
}
