import { z } from 'astro/zod';
import { line } from './text.ts';

export const place = z.strictObject({
  name: line(120).describe('The name as it is printed in a dateline.'),
  country: line(120).optional().describe('The country, where one is named.'),
  latitude: z
    .number('write degrees north, such as 59.33')
    .min(-90, 'write a latitude from -90 to 90')
    .max(90, 'write a latitude from -90 to 90')
    .describe('Decimal degrees; north is positive.'),
  longitude: z
    .number('write degrees east, such as 18.07')
    .min(-180, 'write a longitude from -180 to 180')
    .max(180, 'write a longitude from -180 to 180')
    .describe('Decimal degrees; east is positive.'),
  aliases: z.array(line(120), 'write a list of names').default([]).describe('Other spellings of the name.'),
});
