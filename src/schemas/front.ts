import { z } from 'astro/zod';
import { articleId } from './text.ts';

/** Hand-picked slots of a front; what is not picked is filled with the newest stories. */
export const front = z.strictObject({
  lead: articleId.optional().describe('The path of the story that leads.'),
  slots: z
    .array(articleId, 'write a list of article paths')
    .default([])
    .describe('Paths of the stories that follow, most important first.'),
});
