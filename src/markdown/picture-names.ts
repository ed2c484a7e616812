import { visit } from 'unist-util-visit';
import { parse } from './processor.ts';
import { runWithin } from './time-limit.ts';

/** Every `src` of a picture in a text, as typed. Empty for a text that cannot be read: its conversion says why. */
export function findPictureNames(text: string): readonly string[] {
  // Most texts have no picture and need not be parsed twice.
  if (!/\.(?:jpe?g|png|webp|avif|gif|tiff?|hei[cf]|svg)\b/i.test(text)) return [];
  try {
    return runWithin(2000, () => findIn(text))?.result ?? [];
  } catch {
    return [];
  }
}

function findIn(text: string): readonly string[] {
  const names = new Set<string>();
  visit(parse(text), (node) => {
    // A definition may be that of a link; then nothing is found under its name, and nothing is printed.
    if (node.type === 'image' || node.type === 'definition') names.add(node.url);
    else if (node.type === 'leafDirective' && node.name === 'figure') names.add(node.attributes?.['src']?.trim() ?? '');
  });
  names.delete('');
  return [...names];
}
