import { expect, it } from 'vitest';
import { fromLocalTime, toZonedTime } from '../../../src/newsroom/zoned-time.ts';

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

it.each([
  ['Europe/Berlin', '2021-12-02T17:10:00', '2021-12-02T16:10:00Z'],
  ['Europe/Berlin', '2021-07-02T00:10:00', '2021-07-01T22:10:00Z'],
  ['America/New_York', '2021-03-14T03:00:00', '2021-03-14T07:00:00Z'],
  ['Asia/Kathmandu', '2021-12-02T01:10:00', '2021-12-01T19:25:00Z'],
  ['UTC', '2021-12-02T17:10:00', '2021-12-02T17:10:00Z'],
  // Shown twice, and never shown.
  ['Europe/Berlin', '2021-10-31T02:30:00', '2021-10-31T00:30:00Z'],
  ['Europe/Berlin', '2021-03-28T02:30:00', '2021-03-28T01:30:00Z'],
])('finds when the clocks of %s show %s', (timeZone, local, expected) => {
  expect(new Date(fromLocalTime(local, timeZone)).toISOString()).toBe(expected.replace('Z', '.000Z'));
});
