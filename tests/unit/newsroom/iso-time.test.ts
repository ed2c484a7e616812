import { expect, it } from 'vitest';
import { toIsoDay, toIsoTime } from '../../../src/newsroom/iso-time.ts';

it('prints a moment in UTC without empty milliseconds', () => {
  expect(toIsoTime(Date.parse('2021-12-02T17:10:00+01:00'))).toBe('2021-12-02T16:10:00Z');
});

it('prints a day', () => {
  expect(toIsoDay({ year: '2021', month: '12', day: '02' })).toBe('2021-12-02');
});
