import { expect, it } from 'vitest';
import { toSpan } from '../../../src/newsroom/time-left.ts';

it.each([
  [0, '1 second'],
  [59_999, '59 seconds'],
  [60_000, '1 minute'],
  [3_600_000 + 59_000, '1 hour'],
  [7_260_000, '2 hours 1 minute'],
  [86_400_000 * 2, '2 days'],
  [86_400_000 * 400 + 3_600_000, '400 days 1 hour'],
])('%i milliseconds are %s', (milliseconds, expected) => {
  expect(toSpan(milliseconds)).toBe(expected);
});
