import { z } from 'astro/zod';
import { contributorKinds } from '../newsroom/article.ts';
import { fediverseAccount, line, url } from './text.ts';

/** A person, a desk or an agency named in bylines; the body is the biography. */
export const contributor = z.strictObject({
  name: line(120).describe('The name as it is printed.'),
  kind: z
    .enum(contributorKinds, `write one of: ${contributorKinds.join(', ')}`)
    .default('person')
    .describe('A person, a desk or an agency.'),
  role: line(200).optional().describe('What they do for the paper.'),
  aliases: z.array(line(120), 'write a list of names').default([]).describe('Other spellings of the name.'),
  links: z.array(url, 'write a list of addresses').default([]).describe('Pages of theirs elsewhere.'),
  fediverse: fediverseAccount.optional().describe('Their account on the Fediverse: @name@host.'),
});
