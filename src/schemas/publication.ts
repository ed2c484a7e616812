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
  hub: url.optional().describe('A WebSub hub that tells feed readers of new stories at once; named in every feed.'),
  indexNow: z
    .strictObject({
      key: z
        .string()
        .regex(/^[A-Za-z0-9-]{8,128}$/, 'write 8 to 128 letters, figures and hyphens')
        .describe('A key of your own choice; it is printed at /KEY.txt.'),
      endpoint: url.default('https://api.indexnow.org/indexnow').describe('The search engine that is told.'),
    })
    .optional()
    .describe('Tells search engines of new and changed pages by `npm run announce` (indexnow.org).'),
  robots: z
    .strictObject({
      search: z.boolean('write true or false').default(true).describe('Whether search engines may list the paper.'),
      aiInput: z.boolean('write true or false').optional().describe('Whether models may read it to answer questions.'),
      aiTraining: z.boolean('write true or false').optional().describe('Whether models may be trained with it.'),
      licence: url.optional().describe('The address of the licence.'),
    })
    .default({ search: true })
    .describe('What machines may do with the paper: robots.txt and /license.xml say it.'),
  social: z
    .array(z.strictObject({ name: line(60), url }), 'write a list of { name, url }')
    .default([])
    .describe('Where else the paper can be followed.'),
  policies: z
    .record(id, id, 'write page ids by name, such as corrections: how-we-correct')
    .default({})
    .describe('The pages that state how the paper works: about, corrections, privacy, subscribe.'),
});
