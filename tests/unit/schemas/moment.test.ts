import { describe, expect, it } from 'vitest';
import { dayOrMoment, moment } from '../../../src/schemas/moment.ts';

/** What it is read as, or the advice. */
const read = (typed: unknown): unknown => {
  const { success, data, error } = moment.safeParse(typed);
  return success ? new Date(data).toISOString() : error.issues[0]?.message;
};

describe('a moment', () => {
  it.each([
    ['2021-12-02T17:10:00+01:00', '2021-12-02T16:10:00.000Z'],
    ['2021-12-02t17:10z', '2021-12-02T17:10:00.000Z'],
    ['2021-12-02 17:10:00.250-0330', '2021-12-02T20:40:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['1000-01-01T00:00:00Z', '1000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ])('may be %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it.each([
    ['0000-02-29T00:00:00Z', /^write a year from 1000 to 9999/],
    ['0021-12-02T17:10:00+01:00', /^write a year from 1000 to 9999/],
    ['0099-99-99T17:10:00+01:00', /^write a year from 1000 to 9999/],
    ['0999-12-31T23:59:59Z', /^write a year from 1000 to 9999/],
    ['2023-02-29T00:00:00Z', /^there is no day 29 in that month; write one from 01 to 28$/],
    ['2023-13-01T00:00:00Z', /^there is no month 13/],
    ['2023-12-01', /^add the time and its offset from UTC/],
    ['2023-12-01T10:00:00', /^add the offset from UTC to the time/],
    [20231201, /^write a date with time and offset/],
  ])('cannot be %s', (typed, advice) => {
    expect(read(typed)).toMatch(advice);
  });
});

describe('a day or a moment', () => {
  it('keeps whether the time is known', () => {
    expect(dayOrMoment.parse('2021-12-02')).toEqual({ date: Date.UTC(2021, 11, 2, 12), hasTime: false });
    expect(dayOrMoment.parse('2021-12-02T10:00:00Z')).toEqual({ date: Date.UTC(2021, 11, 2, 10), hasTime: true });
  });

  it('has a year of four digits', () => {
    expect(dayOrMoment.safeParse('0021-12-02').error?.issues[0]?.message).toMatch(/^write a year from 1000/);
  });
});
