import { expect, it } from 'vitest';
import { toZonedTime } from '../../../src/metadata/zoned-time.ts';

it.each([
  ['Europe/Berlin', '2021-12-02T17:10:00+01:00'],
  ['Europe/Berlin', '2021-07-02T17:10:00+02:00'],
  ['America/New_York', '2021-12-02T22:10:00-05:00'],
  ['Asia/Kathmandu', '2021-12-02T01:10:00+05:45'],
  ['Pacific/Kiritimati', '2022-01-01T01:00:00+14:00'],
  ['America/St_Johns', '2021-12-31T23:59:59-03:30'],
  ['UTC', '2021-12-02T17:10:00Z'],
])('prints a moment as the clocks of %s had it: %s', (timeZone, expected) => {
  expect(toZonedTime(Date.parse(expected), timeZone)).toBe(expected);
});
