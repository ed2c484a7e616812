import { visit } from 'unist-util-visit';
import { findUnfinishedWords, type UnfinishedWord } from '../newsroom/unfinished.ts';
import type { BodySource } from './body.ts';
import { toBlanked } from './conversion.ts';
import { parse } from './processor.ts';
import { runWithin } from './time-limit.ts';

export interface UnfinishedPlace extends Pick<UnfinishedWord, 'word' | 'isCertain'> {
  readonly line: number;
  readonly column: number;
}

/** Words of a text that stand for what is still to come; code is left out. Empty for a text that cannot be read. */
export function findUnfinishedText(source: Pick<BodySource, 'text' | 'start'>): readonly UnfinishedPlace[] {
  // Almost every text has none and need not be parsed for it.
  if (findUnfinishedWords(source.text.slice(source.start)).length === 0) return [];
  try {
    return runWithin(2000, () => findIn(source))?.result ?? [];
  } catch {
    return [];
  }
}

function findIn(source: Pick<BodySource, 'text' | 'start'>): readonly UnfinishedPlace[] {
  const text = toBlanked(source);
  const found: UnfinishedPlace[] = [];
  visit(parse(text), (node) => {
    const isFigure = node.type === 'leafDirective' || node.type === 'containerDirective';
    const isWritten = node.type === 'text' || node.type === 'image' || (isFigure && node.attributes);
    if (!isWritten || !node.position) return;
    const { start, end } = node.position;
    // Of a block with words in it only its first line is its own: the rest is text, and is visited by itself.
    const written = text.slice(start.offset, end.offset).split(node.type === 'text' ? /(?!)/ : '\n')[0] ?? '';
    for (const { word, index, isCertain } of findUnfinishedWords(written)) {
      const before = written.slice(0, index).split('\n');
      const last = before.at(-1)?.length ?? 0;
      const column = before.length === 1 ? start.column + last : last + 1;
      found.push({ word, isCertain, line: start.line + before.length - 1, column });
    }
  });
  return found;
}
