import { z } from 'astro/zod';
import { id, languageTag, line, timeZone, url } from './text.ts';

/** `publication.yaml`: who we are. */
export const publication = z.strictObject({
  name: line(80).describe('The name of the paper.'),
  id: id.optional().describe('A permanent name that takes part in feed ids; never change it.'),
  tagline: line(160).optional().describe('The line under the name.'),
  description: line(400).optional().describe('One sentence about the paper, for feeds and search engines.'),
  url: url.describe('The address of the paper, with the path it is served below, if any.'),
  language: languageTag.default('en').describe('The language of the paper (BCP 47).'),
  timeZone: timeZone.default('UTC').describe('The zone in which the paper counts its days.'),
  nav: z
    .array(id, 'write a list of section ids')
    .optional()
    .describe('Section ids in the order of the navigation; all sections by their order unless said.'),
  feedLength: z
    .int('write a whole number')
    .min(1, 'write at least 1')
    .max(500, 'write at most 500')
    .default(50)
    .describe('How many stories a feed holds.'),
  social: z
    .array(z.strictObject({ name: line(60), url }), 'write a list of { name, url }')
    .default([])
    .describe('Where else the paper can be followed.'),
  policies: z
    .record(id, id, 'write page ids by name, such as corrections: how-we-correct')
    .default({})
    .describe('The pages that state how the paper works: about, corrections, privacy, subscribe.'),
});
