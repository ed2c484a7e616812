import { expect, it } from 'vitest';
import { listingMonthPath, listingYearPath } from '../../../src/newsroom/listing-permalink.ts';

it('puts the year below the listing', () => {
  expect(listingYearPath('/topics/nato/', '2021')).toBe('/topics/nato/2021/');
});

it('puts the month below the year', () => {
  expect(listingMonthPath('/world/', { year: '2021', month: '12' })).toBe('/world/2021/12/');
});
