import { expect, it } from 'vitest';
import { toMinutes } from '../../../src/newsroom/reading-time.ts';

it.each([
  [0, 1],
  [1, 1],
  [238, 1],
  [356, 1],
  [357, 2],
  [476, 2],
  [594, 2],
  [595, 3],
  [2380, 10],
  [100_000, 420],
])('%i words are read in %i minutes', (words, minutes) => {
  expect(toMinutes(words)).toBe(minutes);
});
