import type { Stretch } from '../../../src/search/client/excerpt.ts';

/** `ships [full of] grain`: an excerpt as a line of text, what was found between brackets. */
export const toMarkedText = (excerpt: readonly Stretch[]): string =>
  excerpt.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

/** The other way round. */
export const readMarkedText = (text: string): readonly Stretch[] =>
  text.split(/[[\]]/).flatMap((part, at) => (part === '' ? [] : [{ text: part, found: at % 2 === 1 }]));
