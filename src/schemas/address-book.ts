import { z } from 'astro/zod';
import { dayOrMoment } from './moment.ts';
import { address, line } from './text.ts';

/** `redirects.yaml`: old addresses, each with the one that it leads to. What is an address is looked at by `sitePath`. */
export const redirects = z.record(
  z.string(),
  address.describe('Where the old address leads: another address on this site, or a whole one elsewhere.'),
);

/** `gone.yaml`: addresses that were withdrawn, each with when and why. */
export const gone = z.record(
  z.string(),
  z.strictObject(
    {
      date: dayOrMoment.describe('When it was withdrawn: a day, or a moment with offset.'),
      reason: line(500).describe('Why it was withdrawn; readers see it at the address.'),
    },
    'write date and reason, such as { date: 2021-12-05, reason: It named the wrong ship. }',
  ),
);
