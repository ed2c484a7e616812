import { z } from 'astro/zod';
import { noticeLevels } from '../newsroom/article.ts';
import { moment } from './moment.ts';
import { id, address } from './text.ts';

/** A notice bar; the body is the text. */
export const notice = z.strictObject({
  level: z
    .enum(noticeLevels, `write one of: ${noticeLevels.join(', ')}`)
    .default('info')
    .describe('How much it matters.'),
  link: address.optional().describe('Where to read more.'),
  start: moment.optional().describe('Shown from this moment on.'),
  end: moment.optional().describe('Shown until this moment.'),
  scope: z
    .union([id.transform((one) => [one]), z.array(id)], 'write all, fronts, home, articles or section ids')
    .default(['all'])
    .describe('Where it is shown: all, home, fronts, articles, or a list of section ids.'),
});
