import { describe, expect, it } from 'vitest';
import { toYearsOld } from '../../../src/newsroom/age.ts';

const age = (published: string, now: string, zone = 'UTC'): number =>
  toYearsOld(Date.parse(published), Date.parse(now), zone);

describe('the age of a story in whole years', () => {
  it('changes on the anniversary of its day, whatever the hour', () => {
    expect(age('2021-12-02T17:10:00Z', '2022-12-01T23:59:59Z')).toBe(0);
    expect(age('2021-12-02T17:10:00Z', '2022-12-02T00:00:00Z')).toBe(1);
    expect(age('2021-12-02T17:10:00Z', '2031-12-01T23:59:59Z')).toBe(9);
    expect(age('2021-12-02T17:10:00Z', '2031-12-02T00:00:00Z')).toBe(10);
  });

  it('is none on its own day, nor at the turn of the year a moment later', () => {
    expect(age('2021-12-02T17:10:00Z', '2021-12-02T17:10:00Z')).toBe(0);
    expect(age('2021-12-31T23:59:59Z', '2022-01-01T00:00:00Z')).toBe(0);
  });

  it('is never below zero, not even for a story that lies ahead', () => {
    expect(age('2024-06-15T12:00:00Z', '2021-01-01T00:00:00Z')).toBe(0);
  });

  it('of a story of the 29th of February grows on the 1st of March in common years', () => {
    expect(age('2020-02-29T12:00:00Z', '2021-02-28T23:59:59Z')).toBe(0);
    expect(age('2020-02-29T12:00:00Z', '2021-03-01T00:00:00Z')).toBe(1);
    expect(age('2020-02-29T12:00:00Z', '2024-02-28T23:59:59Z')).toBe(3);
    expect(age('2020-02-29T12:00:00Z', '2024-02-29T00:00:00Z')).toBe(4);
  });

  it('counts from before 1970 and from before 1000', () => {
    expect(age('1969-07-21T02:56:00Z', '1970-07-21T00:00:00Z')).toBe(1);
    expect(age('1605-09-01T00:00:00Z', '2024-09-01T00:00:00Z')).toBe(419);
    expect(age('0999-12-31T00:00:00Z', '1000-12-30T00:00:00Z')).toBe(0);
    expect(age('0999-12-31T00:00:00Z', '1000-12-31T00:00:00Z')).toBe(1);
    expect(age('0009-10-01T00:00:00Z', '0010-09-30T00:00:00Z')).toBe(0);
  });
});

describe('the calendar that counts', () => {
  it('is that of the zone of the paper', () => {
    const published = '2020-12-31T10:30:00Z';
    const now = '2021-12-31T10:15:00Z';
    // Already the 1st of January 2021 on Kiritimati, and the 1st of January 2022 a year later.
    expect(age(published, now, 'Pacific/Kiritimati')).toBe(1);
    expect(age(published, now, 'America/Los_Angeles')).toBe(1);
    expect(age(published, '2021-12-31T09:59:59Z', 'Pacific/Kiritimati')).toBe(0);
    expect(age(published, '2021-12-31T09:59:59Z', 'America/Los_Angeles')).toBe(1);
    expect(age(published, '2021-12-31T07:59:59Z', 'America/Los_Angeles')).toBe(0);
  });

  it('does not slip an hour where the clocks change', () => {
    // The night of the change: in Berlin the 28th of March 2021 began at 23:00 UTC, in 2022 it began at 22:00.
    expect(age('2021-03-27T23:00:00Z', '2022-03-27T21:59:59Z', 'Europe/Berlin')).toBe(0);
    expect(age('2021-03-27T23:00:00Z', '2022-03-27T22:00:00Z', 'Europe/Berlin')).toBe(1);
  });
});
