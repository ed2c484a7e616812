import { longestQuery } from './query.ts';

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * What a reader may have been looking for at an address that leads nowhere: the words of its last part that has any.
 * `/2021/12/02/blinken-meets-lavrov.html` gives `blinken meets lavrov`.
 */
export function toLostWords(path: string): string {
  const parts = decode(path)
    .toWellFormed()
    .split('/')
    .map((part) => part.replace(/\.[a-z]{2,5}$/i, ''))
    .map((part) => part.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [])
    .map((words) => words.filter((word) => /\p{L}{2}/u.test(word)));
  return (parts.findLast((words) => words.length > 0) ?? []).join(' ').slice(0, longestQuery).trim();
}
