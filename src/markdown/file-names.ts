import { visit } from 'unist-util-visit';
import { parse } from './processor.ts';
import { runWithin } from './time-limit.ts';

/** The files beside a text that it names, as typed. */
export interface FileNames {
  readonly pictures: readonly string[];
  /** Files of figures, for charts. */
  readonly data: readonly string[];
}

const none: FileNames = { pictures: [], data: [] };

/** Every `src` of a picture and of a chart. Empty for a text that cannot be read: its conversion says why. */
export function findFileNames(text: string): FileNames {
  // Most texts have neither and need not be parsed twice.
  if (!/\.(?:jpe?g|png|webp|avif|gif|tiff?|hei[cf]|svg|csv)\b/i.test(text)) return none;
  try {
    return runWithin(2000, () => findIn(text))?.result ?? none;
  } catch {
    return none;
  }
}

function findIn(text: string): FileNames {
  const pictures = new Set<string>();
  const data = new Set<string>();
  visit(parse(text), (node) => {
    // A definition may be that of a link; then nothing is found under its name, and nothing is printed.
    if (node.type === 'image' || node.type === 'definition') pictures.add(node.url);
    if (node.type !== 'leafDirective') return;
    const names = node.name === 'figure' ? pictures : node.name === 'chart' ? data : undefined;
    names?.add(node.attributes?.['src']?.trim() ?? '');
  });
  pictures.delete('');
  data.delete('');
  return { pictures: [...pictures], data: [...data] };
}
